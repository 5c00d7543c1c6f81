import type { MessageTable } from '../../message.ts';

/** Units and the rows of units. */
export const viUnitMessages = {
  UNIT_KIND_UNKNOWN: ({ unit }) => ({
    problem: `Không rõ “${unit}” thuộc loại đơn vị nào.`,
    remedy: 'Thêm cột “Cấp học”, hoặc ghi tên đầy đủ (Trường THCS …, Phòng …).',
  }),
  UNIT_UNNAMED: ({ unit }) => ({
    problem: `Không thấy tên đơn vị báo cáo phía trên bảng; tạm gọi theo tên tệp là “${unit}”, chưa rõ loại đơn vị.`,
    remedy: 'Ghi tên đầy đủ phía trên bảng, ví dụ “Đơn vị báo cáo: Trường THCS …”.',
  }),
  ROW_NO_UNIT: ({ label }) => ({
    problem: `Dòng “${label}” không có số thứ tự và không phải tên đơn vị; không tính là đơn vị.`,
    remedy: 'Nếu là đơn vị, ghi số thứ tự và tên đầy đủ; nếu là dòng tổng, ghi “Tổng cộng”.',
  }),
  UNIT_NAME_MISSING: ({ values }) => ({
    problem: `Dòng có ${values} ô số liệu nhưng không có tên đơn vị; không dùng.`,
    remedy: 'Điền tên đơn vị vào ô này, hoặc xóa dòng.',
  }),
  UNIT_ROWS_ADDED: ({ rows }) => ({
    problem: `Có đơn vị gộp nhiều dòng (ô tên trộn xuống): ${rows} dòng dưới được cộng vào đơn vị ở dòng trên.`,
    remedy: 'Nếu các dòng này không phải là các phần của một số, tách thành dòng riêng có tên.',
  }),
  UNIT_ROWS_UNCLEAR: ({ rows }) => ({
    problem: `Không rõ các dòng ${rows} của cùng một đơn vị (ô tên trộn) có cộng lại được không; các số liệu khác nhau không được dùng.`,
    remedy: 'Ghi mỗi đơn vị một dòng, hoặc đưa các phần thành cột riêng.',
  }),
  UNIT_REPEATED: ({ unit, other }) => ({
    problem: `“${unit}” đã có ở ${other}; cả hai dòng đều được tính.`,
    remedy: 'Nếu là một đơn vị, xóa một dòng; nếu là hai, thêm cột mã hoặc địa bàn.',
  }),
  UNIT_CODE_REPEATED: ({ unit, code, other }) => ({
    problem: `Mã ${code} của “${unit}” đã có ở ${other}; dòng này không được tính.`,
    remedy: 'Sửa mã hoặc xóa dòng trùng.',
  }),
  UNIT_TWICE: ({ unit, parent, other }) => ({
    problem: `“${unit}” (${parent}) đã có ở ${other}; dòng này không được tính.`,
    remedy: 'Xóa dòng trùng; nếu là hai đơn vị khác nhau, thêm cột mã hoặc ghi rõ tên.',
  }),
  ROWS_OTHER_YEAR: ({ text, rows, period }) => ({
    problem: `${rows} dòng, từ ô này, ghi “${text}”, không thuộc kỳ ${period} đang kiểm tra; không dùng các dòng đó.`,
    remedy: 'Sửa năm của dòng nếu ghi sai, hoặc chọn kỳ khác bằng --period.',
  }),
  ROWS_OTHER_SCHOOL_YEAR: ({ text, rows, title, used }) => ({
    problem: `${rows} dòng, từ ô này, ghi năm học “${text}”, còn tiêu đề ghi “${title}”; ${used ? 'vẫn dùng' : 'không dùng'} số liệu của các dòng đó.`,
    remedy: 'Kiểm tra xem số liệu là của năm học nào, rồi sửa tiêu đề hoặc các dòng.',
  }),
  UNIT_CONFLICT: ({ unit, measure, other }, name) => ({
    problem: `“${name(measure)}” của “${unit}” khác với ô ${other}; không dùng giá trị nào.`,
    remedy: 'Sửa cho hai nơi giống nhau.',
  }),
} satisfies Partial<MessageTable>;
