import { describe, expect, it } from 'vitest';
import { Speller } from '../../src/workbook/spelling.ts';
import { UnitKinds } from '../../src/workbook/unit-kinds.ts';
import { catalogue, readTable } from '../support/grid.ts';

const kinds = new UnitKinds(catalogue.vocabulary, new Speller(catalogue.vocabulary));

describe('the kind in a name', () => {
  it.each([
    ['MN Hoa Sen', 'preschool'],
    ['Trường Mầm non Hoa Sen', 'preschool'],
    ['Trường Mẫu giáo 1/6', 'preschool'],
    ['Nhóm trẻ Hoa Mai', 'preschool'],
    ['TH Hoa Sen', 'primary'],
    ['Trường Tiểu học Cộng Hòa', 'primary'],
    ['TRƯỜNG TIỂU HỌC HOA SEN', 'primary'],
    ['truong tieu hoc hoa sen', 'primary'],
    ['THCS Hoa Sen', 'lower_secondary'],
    ['Trường Trung học cơ sở Hoa Sen', 'lower_secondary'],
    ['THPT Hoa Sen', 'upper_secondary'],
    ['Trường THPT chuyên Hoa Sen', 'upper_secondary'],
    ['TH&THCS Hoa Sen', 'multi_level'],
    ['Trường TH và THCS Hoa Sen', 'multi_level'],
    ['Trường Tiểu học và Trung học cơ sở Hoa Sen', 'multi_level'],
    ['Trường THCS-THPT Hoa Sen', 'multi_level'],
    ['Trường TH, THCS và THPT Hoa Sen', 'multi_level'],
    ['Trường Phổ thông liên cấp Hoa Sen', 'multi_level'],
    ['PTDTNT Hoa Sen', 'multi_level'],
    ['TT GDNN-GDTX quận 1', 'continuing_education'],
    ['Trung tâm GDTX Hoa Sen', 'continuing_education'],
    ['Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Hoa Sen', 'continuing_education'],
    ['Trường CĐ Sư phạm', 'vocational'],
    ['Trường Cao đẳng nghề Hoa Sen', 'vocational'],
    ['Phòng GDĐT Ba Đình', 'agency'],
    ['Phòng Giáo dục và Đào tạo Ba Đình', 'agency'],
    ['Phòng Giáo dục Tiểu học', 'agency'],
    ['Phòng Văn hóa - Xã hội phường Hoa Sen', 'agency'],
    ['UBND xã Hoa Sen', 'agency'],
    ['Sở GDĐT', 'agency'],
    ['Văn phòng Sở', 'agency'],
  ])('%s: %s', (name, kind) => {
    expect(kinds.ofName(name)).toBe(kind);
  });

  it.each([
    'Hoa Sen',
    'Trường Hoa Sen',
    'Thanh Xuân',
    'Trường Quốc tế ABC',
    'TT Ngoại ngữ - Tin học',
    'Xã Hoa Sen',
    'Mnông',
    '',
  ])('%j says none', (name) => {
    expect(kinds.ofName(name)).toBeNull();
  });
});

describe('the kind of a section', () => {
  it.each([
    ['KHỐI MẦM NON', 'preschool'],
    ['Cấp tiểu học', 'primary'],
    ['Cấp học Tiểu học', 'primary'],
    ['Khối trường trung học phổ thông công lập', 'upper_secondary'],
    ['TRƯỜNG TIỂU HỌC', 'primary'],
    ['TRƯỜNG PHỔ THÔNG CÓ NHIỀU CẤP HỌC', 'multi_level'],
    ['Khối TH&THCS', 'multi_level'],
    ['Cơ quan Sở', 'agency'],
  ])('%s: %s', (label, kind) => {
    expect(kinds.ofSection(label)).toBe(kind);
  });

  it.each(['Phường Ví Dụ', 'Cấp học THPT, GDTX', 'Trường cao đẳng, trung tâm', 'Công lập'])(
    '%s says none, or several',
    (label) => {
      expect(kinds.ofSection(label)).toBeNull();
    },
  );
});

describe('the kind of a unit', () => {
  it('is its column’s before its section’s before its name’s', async () => {
    const read = await readTable(`
      | STT | Tên trường   | Cấp học | Tiến sĩ |
      | 1   | TH Một       |         | 1       |
      | 2   | TH Hai       | THCS    | 1       |
      | I   | Khối mầm non |         |         |
      | 1   | TH Ba        |         | 1       |
      | 2   | TH Bốn       | THPT    | 1       |
      | 3   | Năm          | Công lập | 1      |
      | II  | Phường Ví Dụ |         |         |
      | 1   | TH Sáu       |         | 1       |
      | 2   | Bảy          |         | 1       |`);
    expect(read.kinds).toEqual({
      'TH Một': 'primary by name',
      'TH Hai': 'lower_secondary by column',
      'TH Ba': 'preschool by section',
      'TH Bốn': 'upper_secondary by column',
      Năm: 'preschool by section',
      'TH Sáu': 'primary by name',
      Bảy: 'unknown by none',
    });
    expect(read.diagnostics).toEqual(['UNIT_KIND_UNKNOWN B10']);
  });

  it('is not taken from a section that names several kinds', async () => {
    const read = await readTable(`
      | STT | Tên trường         | Tiến sĩ |
      | I   | Cấp học THPT, GDTX |         |
      | 1   | THPT Một           | 1       |
      | 2   | TT GDTX Hai        | 1       |`);
    expect(read.kinds).toEqual({
      'THPT Một': 'upper_secondary by name',
      'TT GDTX Hai': 'continuing_education by name',
    });
  });
});
