import { it } from 'vitest';
import { readTable } from './support/grid.ts';
const show = async (name: string, table: string, parts = {}) => {
  const r = await readTable(table, parts);
  console.log(
    '==',
    name,
    JSON.stringify(
      r.reading.sheets.map((s) =>
        s.kind === 'table'
          ? [s.layout, s.why, s.table.lines.map((l) => `${l.row} ${l.label} -> ${l.measures}`)]
          : s,
      ),
    ),
    JSON.stringify(r.bindings),
    JSON.stringify(r.values, null, 1),
    r.units,
    r.kinds,
    r.parents,
    r.totals,
    r.diagnostics.join('\n'),
    JSON.stringify(
      r.reading.claims.map((c) => [
        c.cell.address,
        c.measures.join(),
        c.says.kind,
        c.says.kind === 'verdict' ? c.says.met : c.says.shown,
      ]),
    ),
  );
};
it('x', async () => {
  await show(
    'T',
    `
| ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
| TỔNG HỢP SỐ LIỆU BÌNH ĐẲNG GIỚI NĂM 2025 |
| STT | Nội dung | ĐVT | KHỐI MẦM NON | | KHỐI THCS | | Tổng số |
| | | | Hoa Ví Dụ | Lá Ví Dụ | Trường THCS Ví Dụ 1 | Trường THCS Ví Dụ 2 | |
| 1 | CBGVNV có trình độ thạc sĩ | người | 3 | 2 | 10 | 12 | 27 |
| | - Trong đó: nữ | người | 3 | 2 | 6 | 13 | 24 |
| | - Tỷ lệ (%) | % | 100 | 100 | 60 | | |
| 2 | Có nữ trong quy hoạch | | | | x | Không |
| 3 | Ban VSTBPN |
| 3.1 | Tổng số thành viên | người | 5 | '5 | 7 | 7 | 25 |
| 3.2 | Đã tập huấn | người | 2 | 3 | 2.5 | 7 | 14 |
| 4 | Số nữ tiến sĩi | người | 0 | 0 | 1 | 1 | 2 |
| | | | | | NGƯỜI LẬP BIỂU |
| | | | | | Nguyễn Văn Ví Dụ |
`,
    { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:H4'] },
  );
  await show(
    'T2',
    `
| Tên trường | MN Ví Dụ A | TH Ví Dụ B | THCS Ví Dụ C | Ghi chú |
| Tổng số CBGVNV | '40 | '50 | '60 |
| Nữ | '38 | '40 | '41 |
| Thạc sĩ | | | |
| Tổng số | 1 | 2 | 3 |
| Trong đó: Nữ | 1 | 2 | 3 |
| Số tiến sĩ | 0 | 1 | 1 |
`,
  );
  await show(
    'T3',
    `
| Đơn vị | | Trường TH Ví Dụ A | Trường TH Ví Dụ B | Cộng |
| Thạc sĩ | Tổng số | 5 | 6 | 11 |
| | Nữ | 4 | 5 | 10 |
| Website có chuyên mục bình đẳng giới | Quý I | x | x |
| | Quý II | x | |
`,
    { merges: ['A1:B1', 'A2:A3', 'A4:A5'] },
  );
});
