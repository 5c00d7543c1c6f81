import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Đơn vị và dòng của đơn vị. */
export const viUnitMeanings = {
  UNIT_KIND_UNKNOWN:
    'Không cột, mục hay tên nào cho biết đơn vị thuộc loại nào (mầm non, tiểu học, cơ quan …). Đơn vị có thể thuộc hoặc không thuộc phạm vi của một chỉ tiêu, nên kết quả chỉ là một khoảng khi điều đó làm thay đổi kết quả.',
  UNIT_UNNAMED:
    'Trang báo cáo cho một đơn vị nhưng không đâu trong tệp ghi tên đơn vị. Tên tệp được dùng thay; loại đơn vị coi là chưa rõ, trừ khi biểu cho biết.',
  ROW_NO_UNIT:
    'Trong bảng có đánh số thứ tự, một dòng có số liệu nhưng không có số thứ tự và nhãn không phải tên đơn vị. Dòng không được tính là đơn vị.',
  UNIT_NAME_MISSING:
    'Dòng có số liệu nhưng ô tên đơn vị để trống, nên không biết số liệu của ai. Dòng không được dùng.',
  UNIT_ROWS_ADDED:
    'Ô tên đơn vị gộp xuống nhiều dòng và các dòng là các phần của một số. Chúng được cộng vào cùng đơn vị.',
  UNIT_ROWS_UNCLEAR:
    'Ô tên đơn vị gộp xuống nhiều dòng, nhưng có thể một dòng là tổng của dòng kia, hoặc hai câu trả lời khác nhau. Những số liệu không chắc cộng được thì không được dùng.',
  UNIT_REPEATED:
    'Hai dòng của một trang có cùng tên đơn vị, và không có mã hay cấp trên để biết có phải là một. Cả hai dòng đều được tính.',
  UNIT_CODE_REPEATED:
    'Hai dòng của một trang có cùng mã đơn vị. Dòng đầu được tính, dòng thứ hai không được tính.',
  UNIT_TWICE:
    'Hai dòng của một trang có cùng tên đơn vị và cùng cấp trên hoặc địa bàn. Dòng đầu được tính, dòng thứ hai không được tính.',
  UNIT_CONFLICT:
    'Hai trang hoặc hai tệp ghi hai giá trị khác nhau cho cùng một số đo của cùng một đơn vị. Không giá trị nào được dùng; nếu ghi giống nhau thì dùng một lần.',
  ROWS_OTHER_YEAR:
    'Bảng có cột ghi năm hoặc kỳ của từng dòng, và những dòng này là của năm khác. Chúng không được dùng.',
  ROWS_OTHER_SCHOOL_YEAR:
    'Những dòng này ghi một năm học khác với năm học ở tiêu đề. Nếu có dòng khác đúng năm học của tiêu đề thì chúng không được dùng; nếu không có thì vẫn dùng, vì có thể chính tiêu đề đã cũ.',
} satisfies Partial<MeaningTable>;
