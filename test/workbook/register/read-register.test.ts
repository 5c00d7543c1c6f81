import { describe, expect, it } from 'vitest';

import { compileHeaderIndex } from '../../../src/workbook/header-index.ts';
import type { SheetGrid } from '../../../src/workbook/grid.ts';
import { layoutTools } from '../../../src/workbook/layout-tools.ts';
import { NO_MAPPING } from '../../../src/workbook/mapping.ts';
import { readRegister } from '../../../src/workbook/register/read-register.ts';
import { heldEntry } from '../../../src/workbook/sheet.ts';
import { catalogue, codeAndCell, sheet } from '../../support/grid.ts';

const tools = layoutTools(catalogue, NO_MAPPING, compileHeaderIndex(catalogue));

async function read(...sheets: readonly (string | SheetGrid)[]) {
  const grids = sheets.map((one) => (typeof one === 'string' ? sheet(one) : one));
  const workbook = { sheets: grids.map(heldEntry), metadata: new Map<string, string>() };
  const reading = await readRegister('reg.xlsx', workbook, tools);
  return (
    reading && {
      units: reading.units.map(({ name, code, kind, kindSource, parent, cell }) =>
        [`${cell.address} ${name}`, code ?? '-', `${kind} by ${kindSource}`, parent ?? '-'].join(' | '),
      ),
      said: reading.diagnostics.map(codeAndCell),
    }
  );
}

describe('a register', () => {
  it('gives each unit with its code, kind and place, below whatever stands above the table', async () => {
    expect(
      await read(`
        | SỞ GIÁO DỤC VÀ ĐÀO TẠO VÍ DỤ |
        | DANH MỤC TRƯỜNG NĂM HỌC 2025-2026 |
        |
        | STT | Mã trường | Tên trường           | Cấp học  | Xã/Phường       | Điện thoại |
        | 1   | '0101     | Trường TH Ví Dụ 1    |          | Phường Giả Định | 0900000001 |
        | 2   | '0102     | Trường Hoa Giấy      | Mầm non  | Xã Tưởng Tượng  | 0900000002 |`),
    ).toEqual({
      units: [
        'C5 Trường TH Ví Dụ 1 | 0101 | primary by name | Phường Giả Định',
        'C6 Trường Hoa Giấy | 0102 | preschool by column | Xã Tưởng Tượng',
      ],
      said: [],
    });
  });

  it('takes kinds and places from the headings between its rows', async () => {
    const found = await read(`
      | STT | Tên đơn vị      |
      | I   | KHỐI MẦM NON    |
      | 1   | Hoa Giấy        |
      | II  | Phường Giả Định |
      | 1   | TH Ví Dụ 1      |`);
    expect(found?.units).toEqual([
      'B3 Hoa Giấy | - | preschool by section | -',
      'B5 TH Ví Dụ 1 | - | primary by name | Phường Giả Định',
    ]);
  });

  it('may be the table of an earlier year: its figures, right or wrong, are no matter', async () => {
    const found = await read(`
      | Mã trường | Tên trường | Số tiến sĩ | Số thạc sĩ |
      | A1        | TH Ví Dụ 1 | x y        | -5         |
      |           | Tổng cộng  | 7          | 8          |`);
    expect(found).toEqual({ units: ['B2 TH Ví Dụ 1 | A1 | primary by name | -'], said: [] });
  });

  it('may have a sheet for each kind; hidden sheets and those without a list are passed over', async () => {
    const list = (name: string, unit: string, state: SheetGrid['state'] = 'visible') =>
      sheet(`| STT | Tên trường |\n| 1 | ${unit} |`, { name, state });
    const found = await read(
      sheet('| Hướng dẫn |\n| Điền đủ các cột |', { name: 'Đọc trước' }),
      list('MN', 'MN Hoa Giấy'),
      list('TH', 'TH Ví Dụ 1'),
      list('Cũ', 'TH Ví Dụ 2', 'hidden'),
    );
    expect(found?.units.map((text) => text.split(' | ')[0])).toEqual(['B2 MN Hoa Giấy', 'B2 TH Ví Dụ 1']);
  });

  it('tells the column of names by its cells where its header is not known, and says so', async () => {
    const found = await read(`
      | STT | Điểm trường chính trong danh mục |
      | 1   | TH Ví Dụ 1 |
      | 2   | TH Ví Dụ 2 |
      | 3   | TH Ví Dụ 3 |`);
    expect(found?.units).toHaveLength(3);
    expect(found?.said).toEqual(['HEADER_BY_CONTENT B1']);
  });

  it('says what it has twice, which row has no name, and whose kind it does not tell', async () => {
    const found = await read(`
      | STT | Mã trường | Tên trường  | Xã/Phường       |
      | 1   | A1        | TH Ví Dụ 1  | Phường Giả Định |
      | 2   | A1        | TH Ví Dụ 2  | Phường Giả Định |
      | 3   | A3        |             | Phường Giả Định |
      | 4   |           |             | Phường Giả Định |
      | 5   |           |             |                 |
      | 6   |           | CLB Ví Dụ   | Phường Giả Định |
      | 7   |           | clb  ví dụ  | phường giả định |`);
    expect(found?.units.map((text) => text.split(' | ')[0])).toEqual(['C2 TH Ví Dụ 1', 'C7 CLB Ví Dụ']);
    expect(found?.said.toSorted()).toEqual([
      'UNIT_CODE_REPEATED C3',
      'UNIT_KIND_UNKNOWN C7',
      'UNIT_KIND_UNKNOWN C8',
      'UNIT_NAME_MISSING C4',
      'UNIT_NAME_MISSING C5',
      'UNIT_TWICE C8',
    ]);
  });

  it('takes nothing of the people named beside its units, not even where a unit has no name', async () => {
    const found = await read(`
      | STT | Hiệu trưởng    | Tên trường |
      | 1   | Người Ví Dụ A  | TH Ví Dụ 1 |
      | 2   | Người Ví Dụ B  |            |
      |     | Người Ví Dụ C  |            |
      | 3   | Người Ví Dụ D  | TH Ví Dụ 2 |`);
    expect(found?.units).toHaveLength(2);
    expect(JSON.stringify(found)).not.toContain('Người');
  });

  it.each([
    ['an empty sheet', '|'],
    ['words without a table', '| Danh sách sẽ gửi sau |'],
    ['names and nothing beside them', '| Tên trường |\n| TH Ví Dụ 1 |'],
    [
      'a list of people',
      '| STT | Họ và tên | Đơn vị |\n| 1 | Người Ví Dụ A | TH A |\n| 2 | Người Ví Dụ B | TH A |\n| 3 | Người Ví Dụ C | TH A |',
    ],
    ['a table of other things', '| STT | Mặt hàng | Số lượng |\n| 1 | Bút | 7 |'],
  ])('is not %s', async (_, table) => {
    expect(await read(table)).toBeNull();
  });
});
