import { describe, expect, it } from 'vitest';
import { mergeUnits } from '../../src/workbook/merge-units.ts';
import type { SheetGrid } from '../../src/workbook/grid.ts';
import { codeAndCell, readSheets, sheet, showValue } from '../support/grid.ts';

async function merge(...grids: SheetGrid[]) {
  const { reading } = await readSheets(grids);
  const merged = mergeUnits(reading.units, reading.observations);
  return {
    units: merged.units.map(({ name, cell }) => `${cell.sheet}!${cell.address} ${name}`),
    values: merged.observations.map(
      ({ unit, measure, value }) =>
        `${merged.units.find(({ id }) => id === unit)?.name} ${measure} ${showValue(value)}`,
    ),
    diagnostics: merged.diagnostics.map(codeAndCell),
    args: merged.diagnostics.map(({ args }) => args),
  };
}

const phds = (rows: string) => sheet(`| Mã trường | Tên trường | Tiến sĩ |\n${rows}`, { name: 'Một' });
const masters = (rows: string) => sheet(`| Mã trường | Tên trường | Thạc sĩ |\n${rows}`, { name: 'Hai' });

describe('two sheets of one unit', () => {
  it('join by its code, whatever its name', async () => {
    expect(
      await merge(phds('| A1 | TH Hoa Sen | 5 |'), masters('| A1 | Tiểu học Hoa Sen | 9 |')),
    ).toMatchObject({
      units: ['Một!B2 TH Hoa Sen'],
      values: ['TH Hoa Sen phd_total 5', 'TH Hoa Sen masters_total 9'],
      diagnostics: [],
    });
  });

  it('leave the unit the cells of both', async () => {
    const { reading } = await readSheets([
      phds('| A1 | TH Hoa Sen | 5 |\n| A2 | TH Hoa Cúc | 5 |'),
      masters('| A2 | TH Hoa Cúc | 9 |\n| A1 | TH Hoa Sen | 9 |'),
    ]);
    const { units } = mergeUnits(reading.units, reading.observations);
    expect(
      units.map(({ cell, others = [] }) =>
        [cell, ...others].map(({ sheet: name, address }) => `${name}!${address}`),
      ),
    ).toEqual([
      ['Một!B2', 'Hai!B3'],
      ['Một!B3', 'Hai!B2'],
    ]);
  });

  it('join by its name where there is no code', async () => {
    expect(await merge(phds('|  | TH Hoa Sen | 5 |'), masters('|  | th hoa  sen | 9 |'))).toMatchObject({
      units: ['Một!B2 TH Hoa Sen'],
      values: ['TH Hoa Sen phd_total 5', 'TH Hoa Sen masters_total 9'],
    });
  });

  it('join where Excel has dropped the zero a code begins with', async () => {
    const { units } = await merge(
      phds("| '012345 | TH Ví Dụ 1 | 5 |"),
      masters('| 12345 | TH Ví Dụ 1 | 9 |'),
    );
    expect(units).toHaveLength(1);
  });

  it('join where only the place of a tone mark differs', async () => {
    const { units } = await merge(phds('|  | TH Hòa Bình | 5 |'), masters('|  | TH Hoà Bình | 9 |'));
    expect(units).toHaveLength(1);
  });

  it('stay two where their codes differ', async () => {
    const { units } = await merge(phds('| A1 | TH Hoa Sen | 5 |'), masters('| A2 | TH Hoa Sen | 9 |'));
    expect(units).toHaveLength(2);
  });

  it('are one where only one of them gives the code, or that they may be is said', async () => {
    const { units, diagnostics } = await merge(
      phds('| A1 | TH Hoa Sen | 5 |'),
      masters('|  | TH Hoa Sen | 9 |'),
    );
    expect([units.length === 1, diagnostics.length > 0]).toContain(true);
  });

  it('that say the same or leave it to each other agree', async () => {
    expect(
      await merge(phds('|  | TH A | 5 |\n|  | TH B |  |'), {
        ...phds('|  | TH A | 5 |\n|  | TH B | 3 |'),
        name: 'Hai',
      }),
    ).toMatchObject({
      units: ['Một!B2 TH A', 'Một!B3 TH B'],
      values: ['TH A phd_total 5', 'TH B phd_total 3'],
      diagnostics: [],
    });
  });

  it('that contradict each other are both not used', async () => {
    const { values, diagnostics, args } = await merge(phds('|  | TH A | 5 |'), {
      ...phds('|  | TH A | 6 |'),
      name: 'Hai',
    });
    expect(values).toEqual(['TH A phd_total !']);
    expect(diagnostics).toEqual(['UNIT_CONFLICT C2']);
    expect(args).toEqual([{ unit: 'TH A', measure: 'phd_total', other: 'Một!C2' }]);
  });
});

describe('one sheet', () => {
  it('with a code twice keeps the first row only', async () => {
    const { units, values, diagnostics, args } = await merge(
      phds('| A1 | TH A | 5 |\n| A1 | TH A (cơ sở 2) | 6 |\n| A2 | TH B | 1 |'),
    );
    expect(units).toEqual(['Một!B2 TH A', 'Một!B4 TH B']);
    expect(values).toEqual(['TH A phd_total 5', 'TH B phd_total 1']);
    expect(diagnostics).toEqual(['UNIT_CODE_REPEATED B3']);
    expect(args).toEqual([{ unit: 'TH A (cơ sở 2)', code: 'A1', other: 'Một!B2' }]);
  });

  it('with a name twice and no codes keeps both rows and says so', async () => {
    const { units, values, diagnostics } = await merge(phds('|  | TH A | 5 |\n|  | TH A | 6 |'));
    expect(units).toEqual(['Một!B2 TH A', 'Một!B3 TH A']);
    expect(values).toEqual(['TH A phd_total 5', 'TH A phd_total 6']);
    expect(diagnostics).toEqual(['UNIT_REPEATED B3']);
  });

  it('with a name twice under one parent keeps the first row only', async () => {
    const grid = sheet(
      `
      | Xã/Phường   | Tên trường   | Tiến sĩ |
      | Phường Hòa  | TH Ví Dụ 1   | 5       |
      | Phường Hoà  | TH  ví dụ 1  | 6       |
      | Phường Tây  | TH Ví Dụ 1   | 7       |
      |             | TH Ví Dụ 1   | 8       |`,
      { name: 'Một' },
    );
    const { units, diagnostics, args } = await merge(grid);
    expect(units).toEqual(['Một!B2 TH Ví Dụ 1', 'Một!B4 TH Ví Dụ 1', 'Một!B5 TH Ví Dụ 1']);
    expect(diagnostics).toEqual(['UNIT_TWICE B3', 'UNIT_REPEATED B5']);
    expect(args[0]).toEqual({ unit: 'TH ví dụ 1', parent: 'Phường Hoà', other: 'Một!B2' });
  });

  it('with a name twice, once with a code, keeps both and says so', async () => {
    const { units, diagnostics } = await merge(phds('| A1 | TH A | 5 |\n|  | TH A | 6 |'));
    expect(units).toHaveLength(2);
    expect(diagnostics).toEqual(['UNIT_REPEATED B3']);
  });

  it('with a name twice in different sections is about two units', async () => {
    const grid = sheet(
      `
      | STT | Tên trường   | Tiến sĩ |
      | I   | Phường Đông  |         |
      | 1   | TH Kim Đồng  | 5       |
      | II  | Phường Tây   |         |
      | 1   | TH Kim Đồng  | 6       |`,
      { name: 'Một' },
    );
    const { units, diagnostics } = await merge(grid);
    expect(units).toHaveLength(2);
    expect(diagnostics).toEqual([]);
  });
});
