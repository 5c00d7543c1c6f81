import { describe, expect, it } from 'vitest';
import { readTable, type ReadSheet } from '../../support/grid.ts';

const layoutOf = ({ reading }: ReadSheet) =>
  reading.sheets.map((sheet) => (sheet.kind === 'table' ? sheet.layout : sheet.kind));

const GROUPED = `
| ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
| TỔNG HỢP SỐ LIỆU BÌNH ĐẲNG GIỚI NĂM 2025 |
| STT | Nội dung                   | ĐVT   | KHỐI MẦM NON |           | KHỐI THCS    |              | Tổng số |
|     |                            |       | Hoa Ví Dụ    | Lá Ví Dụ  | THCS Ví Dụ 1 | THCS Ví Dụ 2 |         |
| 1   | CBGVNV có trình độ thạc sĩ | người | 3            | 2         | 10           | 12           | 27      |
|     | - Trong đó: nữ             | người | 3            | 2         | 6            | 13           | 24      |
|     | - Tỷ lệ (%)                | %     | 100          | 90        | 60           |              |         |
| 2   | Có nữ trong quy hoạch      |       |              |           | x            | Không        |         |
| 3   | Ban VSTBPN                 |
| 3.1 | Tổng số thành viên         | người | 5            | '5        | 7            | 7            | 25      |
| 3.2 | Đã tập huấn                | người | 2            | 3         | 2.5          | 7            | 14      |
|     |                            |       |              |           |              | NGƯỜI LẬP BIỂU |
|     |                            |       |              |           |              | Nguyễn Văn Ví Dụ |`;
const merges = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:H4'];

describe('units across, measures down', () => {
  it('reads a column a unit, its kind from the group over it', async () => {
    const read = await readTable(GROUPED, { merges });
    expect(layoutOf(read)).toEqual(['transposed-table']);
    expect(read.kinds).toEqual({
      'Hoa Ví Dụ': 'preschool by column',
      'Lá Ví Dụ': 'preschool by column',
      'THCS Ví Dụ 1': 'lower_secondary by column',
      'THCS Ví Dụ 2': 'lower_secondary by column',
    });
    expect(read.values['Lá Ví Dụ']).toEqual({
      masters_total: '2',
      masters_female: '2',
      masters_female_percent: '90 ±0.5',
      has_woman_in_planning: '-',
      board_members_total: '5',
      board_members_trained: '3',
    });
    expect(read.totals).toEqual(['8 Tổng số']);
  });

  it('names every fault at its own cell', async () => {
    const { diagnostics } = await readTable(GROUPED, { merges });
    expect(diagnostics.toSorted()).toEqual([
      'CELL_FRACTION F11',
      'COLUMN_TEXT_NUMBERS E10',
      'PART_EXCEEDS_WHOLE G6',
      'PERCENT_MISMATCH E7',
      'TOTAL_MISMATCH H10',
    ]);
  });

  it('says which columns a total compares', async () => {
    const { reading } = await readTable(GROUPED, { merges });
    const total = reading.diagnostics.find(({ code }) => code === 'TOTAL_MISMATCH');
    expect(total?.args).toMatchObject({ printed: '25', sum: '24', rows: 'D-G' });
  });

  it('knows its units by the label at their left, whatever they are called', async () => {
    const read = await readTable(`
| Tên trường         | Hoa Ví Dụ | Sao Ví Dụ | Ghi chú |
| Tổng số CBGVNV     | '40       | '50       |
| Nữ                 | '38       | '40       |
| Thạc sĩ            |
| Tổng số            | 1         | 2         | một người mới về |
| Trong đó: Nữ       | 1         | 2         |`);
    expect(layoutOf(read)).toEqual(['transposed-table']);
    expect(read.sums).toEqual({ staff_total: 90, staff_female: 78, masters_total: 3, masters_female: 3 });
    expect(read.diagnostics).toEqual([
      'UNIT_KIND_UNKNOWN B1',
      'UNIT_KIND_UNKNOWN C1',
      'COLUMN_TEXT_NUMBERS B2',
      'COLUMN_TEXT_NUMBERS B3',
    ]);
  });

  it('reads merged labels with their parts in the next column, and quarters', async () => {
    const read = await readTable(
      `
| Đơn vị | | Trường TH Ví Dụ A | Trường TH Ví Dụ B | Cộng |
| Thạc sĩ | Tổng số | 5 | 6 | 11 |
| | Nữ | 4 | 5 | 10 |
| Website có chuyên mục bình đẳng giới | Quý I | x | x |
| | Quý II | x | |`,
      { merges: ['A1:B1', 'A2:A3', 'A4:A5'] },
    );
    expect(read.values['Trường TH Ví Dụ B']).toEqual({
      masters_total: '6',
      masters_female: '5',
      'website_gender_section Q1': 'yes',
      'website_gender_section Q2': '-',
    });
    expect(read.diagnostics).toEqual(['TOTAL_MISMATCH E3']);
  });

  it('takes groups that name no kind for places', async () => {
    const read = await readTable(
      `
| Nội dung | Phường Ví Dụ | | Xã Mẫu | |
| | TH Ví Dụ 1 | TH Ví Dụ 2 | TH Mẫu 1 | TH Mẫu 2 |
| Số thạc sĩ | 1 | 2 | 3 | 4 |`,
      { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
    );
    expect(read.parents).toEqual({
      'TH Ví Dụ 1': 'Phường Ví Dụ',
      'TH Ví Dụ 2': 'Phường Ví Dụ',
      'TH Mẫu 1': 'Xã Mẫu',
      'TH Mẫu 2': 'Xã Mẫu',
    });
  });

  it('says of rows what it says of columns elsewhere', async () => {
    const { diagnostics } = await readTable(`
| Nội dung         | TH Ví Dụ 1 | TH Ví Dụ 2 |
| Số thạc sĩ       | 1          | 2          |
| Thạc sĩ          | 1          | 3          |
| Số nữ thạc sĩi   | 1          | 1          |`);
    expect(diagnostics).toEqual(['LINE_DUPLICATE A3', 'LINE_UNKNOWN A4']);
  });

  it('is not what a table of one unit a row is', async () => {
    const read = await readTable(`
| TT | Tên trường | Thạc sĩ | Nữ thạc sĩ |
| 1 | TH Ví Dụ 1 | 3 | 2 |
| 2 | TH Ví Dụ 2 | 3 | 2 |`);
    expect(layoutOf(read)).toEqual(['unit-table']);
  });
});

describe('parts lettered in Vietnamese', () => {
  it('stand beside each other: Đ is not under D', async () => {
    const read = await readTable(
      `
| TT | Nội dung                               | ĐVT   | Cấp THCS     |              | Tổng cộng |
|    |                                        |       | THCS Ví Dụ 1 | THCS Ví Dụ 2 |           |
| D  | Ban VSTBPN                             |
| 1  | Số thành viên Ban                      | người | 5            | 7            | 12        |
|    | Trong đó: được tập huấn nghiệp vụ      | người | 3            | 4            | 7         |
| Đ  | Truyền thông                           |
| 2  | Số lượt phụ huynh được tuyên truyền về giới | lượt | 900     | '1.100       | 2000      |
| 3  | Website có chuyên mục BĐG              |
|    | - Quý I                                | x     | x            |              | 1         |
| 4  | Có thực hiện Chương trình truyền thông về BĐG | x | x         | x            | 2         |`,
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'] },
    );
    expect(layoutOf(read)).toEqual(['transposed-table']);
    expect(read.values['THCS Ví Dụ 2']).toEqual({
      board_members_total: '7',
      board_members_trained: '4',
      parent_contacts: '1100',
      'website_gender_section Q1': '-',
      communication_programme: 'yes',
    });
  });
});
