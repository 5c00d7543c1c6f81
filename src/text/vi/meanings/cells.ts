import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Giá trị trong ô, và đối chiếu giữa các ô. */
export const viCellMeanings = {
  CELL_ERROR: 'Ô hiện một lỗi của Excel như #REF! hoặc #DIV/0!. Giá trị không được dùng.',
  CELL_UNCALCULATED:
    'Ô có công thức nhưng tệp không lưu kết quả, thường do phần mềm xuất tệp chưa tính. Chương trình không tự tính công thức, nên giá trị không được dùng.',
  CELL_UNREADABLE: 'Nội dung ô bị hỏng trong tệp, dù các ô khác vẫn đọc được. Giá trị không được dùng.',
  CELL_NOT_COUNT:
    'Ô của một số đếm lại có chữ, TRUE/FALSE, tỷ lệ phần trăm hoặc một số lớn vô lý. Giá trị không được dùng và không coi là 0.',
  CELL_NEGATIVE: 'Ô của một số đếm có số âm. Giá trị không được dùng.',
  CELL_FRACTION:
    'Ô của một số đếm có phần thập phân, như 12,5 người; có thể là tỷ lệ ghi nhầm cột. Giá trị không được dùng và không được làm tròn.',
  CELL_DATE:
    'Ô chứa ngày tháng ở chỗ cần số hoặc câu trả lời; Excel hay tự đổi “3/5” thành ngày tháng. Giá trị không được dùng.',
  CELL_NOT_ANSWER:
    'Ô của câu hỏi có/không có chữ khác, hoặc cả “Có” lẫn “Không” cùng được đánh dấu. Câu trả lời không được dùng và coi là chưa rõ.',
  CELL_NOT_PERCENT:
    'Ô tỷ lệ có chữ, số ước lượng, số âm, số trên 100 %, hoặc số từ 0 đến 1 có thể hiểu là 38 % hay 0,38 %. Giá trị không được dùng.',
  CELL_NUMBER_UNCLEAR:
    'Ô có số nhưng không phải một con số: “trên 500”, “10-12”, “3/5”, hoặc đọc được thành hai số. Giá trị không được dùng.',
  CELL_APPROXIMATE:
    'Số được ghi là ước lượng, như “khoảng 500”. Con số vẫn được dùng, nên kết quả cũng chỉ là ước lượng.',
  CELL_NUMBER_IN_WORDS:
    'Số được ghi kèm “nghìn”, “triệu” …, như “2,5 nghìn”. Con số đầy đủ được tính ra và được dùng; có thể nó đã bị làm tròn.',
  CELL_AMBIGUOUS_NUMBER:
    'Số gõ dạng văn bản có một dấu trước ba chữ số, như “1.234”: ở ô số đếm hiểu là dấu tách nghìn, ở ô tỷ lệ hiểu là dấu thập phân. Giá trị được dùng theo cách hiểu đó.',
  COLUMN_TEXT_NUMBERS:
    'Trong cột có những số lưu dạng văn bản. Chúng được đọc như số thật; chỉ công thức của Excel mới bỏ qua chúng.',
  COLUMN_LINKS:
    'Ở một câu hỏi mà đường liên kết chứng minh là có (như chuyên mục trên trang web), ô ghi địa chỉ trang. Câu trả lời được hiểu là “Có”; trang đó không được mở ra xem.',
  PART_EXCEEDS_WHOLE:
    'Một số là phần của số khác cùng dòng nhưng lại lớn hơn, như số nữ lớn hơn tổng số. Số phần không được dùng, nên đơn vị không được tính vào các chỉ tiêu cần đến nó.',
  PARTS_NOT_WHOLE:
    'Các phần phải cộng đủ thành tổng (nam và nữ) nhưng cộng lại khác số tổng đã ghi. Số tổng không được dùng; các phần vẫn được dùng.',
  ANSWERS_IMPLIED:
    'Đơn vị không trả lời câu hỏi có/không nhưng có ghi số đếm liên quan, như số nữ trong quy hoạch. Lớn hơn 0 được hiểu là có, bằng 0 là không.',
  ANSWER_AGAINST_COUNT:
    'Câu trả lời có/không trái với số đếm liên quan, như trả lời “Không” nhưng ghi 3 người. Câu trả lời được dùng.',
  TOTAL_MISMATCH:
    'Ô tổng trong tệp khác với tổng các dòng của nó. Ô tổng không bao giờ được cộng vào; kết quả dùng tổng các dòng.',
  TALLY_MISMATCH:
    'Ô tổng dưới các câu trả lời có/không (“41” hoặc “41/43”) khác với số câu trả lời “có” đếm được. Kết quả dùng số đếm được.',
  PERCENT_MISMATCH:
    'Tỷ lệ ghi trong tệp khác với tỷ lệ tính từ các số cùng dòng, quá mức do làm tròn. Kết quả dùng tỷ lệ tính lại.',
} satisfies Partial<MeaningTable>;
