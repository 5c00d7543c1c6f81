import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Trang, tiêu đề, dòng và bảng ghép: cái gì được hiểu là gì. */
export const viTableMeanings = {
  SHEET_HIDDEN: 'Trang đang ẩn, và trang ẩn không được đọc, trừ khi gọi đích danh bằng --sheet TÊN.',
  SHEET_PASSED_OVER:
    'Trang này không có bảng nào nhận ra được (hoặc bảng ghép không nêu trang này), trong khi trang khác của tệp thì có. Trang bị bỏ qua.',
  SHEET_OTHER_PERIOD:
    'Tiêu đề của trang ghi một năm khác, và đã có trang khác đúng năm đang kiểm tra. Trang này không được đọc.',
  SHEET_SECOND_TABLE:
    'Dưới bảng đầu tiên còn một bảng nữa với tiêu đề riêng. Chỉ bảng đầu được đọc; mỗi trang một bảng.',
  SHEET_MERGES_TRUNCATED:
    'Trang có nhiều ô gộp hơn mức được giữ lại. Các ô gộp phía sau được đọc như ô thường, nên tên gộp qua nhiều dòng ở đó có thể bị hiểu là ô trống.',
  LAYOUT_AMBIGUOUS:
    'Nhiều cách bố trí bảng hợp với trang này như nhau, nên không chọn. Trang chưa được đọc cho đến khi có người chọn.',
  HEADER_UNKNOWN:
    'Tiêu đề cột không khớp cách viết nào trong danh mục nhưng gần giống một vài cách. Cột không được dùng: gần giống thì chưa đủ.',
  HEADER_BY_WORDS:
    'Tiêu đề không khớp nguyên văn, nhưng có cùng từ ngữ với một cách viết đã biết. Cột được dùng; hãy xem hiểu như vậy có đúng không.',
  HEADER_BY_CONTENT:
    'Không cột nào có tiêu đề là tên đơn vị, nhưng các ô của cột này là tên trường, tên cơ quan. Cột được dùng làm cột tên đơn vị.',
  HEADER_BY_NEIGHBOUR:
    'Tiêu đề tự nó chưa rõ, như “Trong đó: nữ”, nên được hiểu theo cột đứng ngay trước. Cột được dùng.',
  HEADER_AMBIGUOUS: 'Tiêu đề cột khớp với nhiều số đo như nhau. Cột không được dùng cho số đo nào.',
  HEADER_DUPLICATE:
    'Hai cột của một bảng được hiểu là cùng một số đo, không biết cột nào đúng. Không cột nào được dùng.',
  COLUMN_OTHER_PERIOD:
    'Tiêu đề cột ghi năm hoặc kỳ khác với kỳ đang kiểm tra. Cột không được dùng; cột của đúng kỳ vẫn được dùng.',
  COLUMN_NOT_QUARTERLY:
    'Cột (hoặc ô) ghi theo quý, nhưng số đo này chỉ tính cho cả kỳ, không tính theo quý. Cột không được dùng.',
  QUARTERS_NOT_SPLIT:
    'Số đo phải có câu trả lời cho từng quý, nhưng bảng chỉ có một câu trả lời cho cả kỳ. Câu trả lời được dùng cho mọi quý.',
  LINE_UNKNOWN:
    'Trong bảng mà mỗi dòng là một số đo, nhãn của dòng không khớp cách viết nào nhưng gần giống một vài cách. Dòng không được dùng.',
  LINE_BY_WORDS:
    'Nhãn của dòng không khớp nguyên văn, nhưng có cùng từ ngữ với một cách viết đã biết. Dòng được dùng; hãy xem hiểu như vậy có đúng không.',
  LINE_AMBIGUOUS: 'Nhãn của dòng khớp với nhiều số đo như nhau. Dòng không được dùng.',
  LINE_DUPLICATE:
    'Hai dòng của một bảng là cùng một số đo mà không thể dùng cả hai. Không dòng nào được dùng; hai dòng ghi giống nhau trong phụ lục của một đơn vị thì không sao.',
  LIST_COLUMN_UNCLEAR:
    'Trong phụ lục của một đơn vị, một cột có số ở nhiều dòng đã nhận ra, nhưng tiêu đề không nói đó là tổng số, số nữ, tỷ lệ hay kết quả. Cột không được dùng.',
  MEASURE_READ_IN_PART:
    'Một số đo đọc được ở trang khác, nhưng ở trang này, của những đơn vị khác, chưa rõ là cột hay dòng nào. Cộng phần đọc được sẽ thiếu đơn vị, nên số đo không được dùng ở trang nào.',
  OWN_VERDICT_CONTRADICTED:
    'Đơn vị tự ghi “Đạt” hay “Chưa đạt” trái với kết quả tính từ số liệu của chính đơn vị. Kết quả tính được dùng; lời tự đánh giá chỉ để đối chiếu.',
  OWN_TARGET_DIFFERS:
    'Ngưỡng in trong biểu của đơn vị khác với ngưỡng của kế hoạch đang dùng. Ngưỡng của kế hoạch được dùng.',
  MAPPING_SHEET_MISSING:
    'Bảng ghép (--mapping) nêu một trang mà tệp không có, hoặc trang đó đang ẩn. Trang đó không được đọc; các trang khác vẫn được đọc.',
  MAPPING_HEADER_CHANGED:
    'Tiêu đề ở cột mà bảng ghép nêu không còn như khi lập bảng ghép. Cả trang không được đọc, vì ghép nhầm cột thì sai mọi số.',
  ERRORS_NOT_LISTED:
    'Một bảng có hơn 10.000 lỗi cùng một mã; các lỗi sau được đếm chứ không kể từng ô. Các giá trị đó vẫn không được dùng.',
  WARNINGS_NOT_LISTED:
    'Một bảng có hơn 10.000 cảnh báo hoặc ghi chú cùng một mã; các chỗ sau được đếm chứ không kể từng ô. Chúng được xử lý như những chỗ đã kể.',
  TEXT_DECODED:
    'Trang có chữ gõ bằng bảng mã cũ (TCVN3 hoặc VNI). Chữ đã được chuyển sang Unicode để đọc; tệp gốc không thay đổi.',
  TEXT_UNREADABLE:
    'Trang có chữ gõ bằng một bảng mã cũ mà chương trình không nhận ra. Chữ được để nguyên, nên tiêu đề hay tên đơn vị ở đó có thể không hiểu được.',
} satisfies Partial<MeaningTable>;
