import { cellOf, inFile, type ExampleTable } from '../../example.ts';

const inCell = cellOf('Tổng hợp');

export const registerExamples = {
  REGISTER_NO_TABLE: inFile('danh-muc.xlsx', { wanted: ['Tên đơn vị', 'Đơn vị', 'Tên trường'] }),
  REGISTER_UNIT_UNREPORTED: cellOf('Danh mục', 'danh-muc.xlsx')('C', 14, {
    unit: 'Trường Tiểu học Mây Hồng',
    code: 'X0014',
    parent: 'Phường Trăng Non',
  }),
  REGISTER_UNIT_UNKNOWN: inCell('B', 21, {
    unit: 'Trường Tiểu học Mây Hòng',
    near: ['Trường Tiểu học Mây Hồng (X0014, Phường Trăng Non)'],
  }),
  REGISTER_UNIT_AMBIGUOUS: inCell('B', 22, {
    unit: 'Trường Mầm non Mây Hồng',
    candidates: [
      'Trường Mầm non Mây Hồng (X0011, Phường Trăng Non)',
      'Trường Mầm non Mây Hồng (X0032, Xã Suối Mơ)',
    ],
  }),
  REGISTER_UNIT_TWICE: inCell('B', 24, {
    unit: 'Trường Mầm non Mây Hồng',
    registered: 'Trường Mầm non Mây Hồng (X0011)',
    other: 'so-lieu.xlsx · Tổng hợp!B11',
  }),
  REGISTER_KIND_DIFFERS: inCell('B', 9, {
    unit: 'Trường Hoa Ban Tím',
    kind: 'primary',
    registered: 'multi_level',
    other: 'Danh mục!C7',
  }),
  REGISTER_CODE_DIFFERS: inCell('B', 12, {
    unit: 'Trường Tiểu học Mây Hồng',
    code: 'X0015',
    registered: 'Trường Tiểu học Trăng Non (X0015)',
    named: 'Trường Tiểu học Mây Hồng (X0014)',
  }),
} satisfies Partial<ExampleTable>;
