import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Tệp đưa vào như một tổng thể, kỳ báo cáo của nó, và những gì lệnh bỏ qua. */
export const viInputMeanings = {
  INPUT_MISSING: 'Không có tệp nào ở đường dẫn đã ghi. Không có gì được đọc.',
  INPUT_NONE_FOUND:
    'Thư mục, tệp nén hoặc mẫu tên đã ghi không có tệp nào mang đuôi của bảng tính. Không có gì được đọc ở đó. Thư mục và tệp ẩn, node_modules, tệp khóa của Excel và tệp do chính lần chạy này ghi ra không được tính.',
  INPUT_ZIP_NESTED:
    'Trong tệp nén lại có tệp nén. Tệp nén bên trong không được mở; các tệp khác vẫn được đọc.',
  INPUT_CHANGED:
    'Khi kiểm tra nhiều tệp, mỗi tệp được mở hai lần; đến lần sau thì nội dung đã khác hoặc tệp không còn. Tệp không được dùng.',
  INPUT_NOT_WORKBOOK:
    'Nội dung tệp là thứ khác, không phải sổ tính, dù tên tệp có đuôi gì. Tệp không được dùng.',
  INPUT_DAMAGED:
    'Tệp bị hỏng, bị cắt cụt khi tải, hoặc vượt giới hạn an toàn (xem docs/limits.md). Cả tệp không được dùng; không đọc nửa chừng.',
  INPUT_PROTECTED:
    'Tệp được mã hóa bằng mật khẩu mở tệp nên không được đọc. Bảo vệ trang tính (khóa ô) thì không sao.',
  INPUT_TOO_HEAVY:
    'Tệp dạng khác .xlsx (.xls, .xlsb, .ods) cần quá nhiều thời gian hoặc bộ nhớ để đọc, nên việc đọc bị dừng. Tệp không được dùng.',
  INPUT_TOO_MANY_UNITS:
    'Tổng số đơn vị của các tệp vượt mức một lần kiểm tra xử lý được. Tệp làm vượt mức không được dùng.',
  INPUT_ENCODING_UNKNOWN:
    'Tệp CSV hoặc HTML không theo bảng mã nào đọc được chắc chắn. Tệp không được dùng, vì đọc sai chữ thì sai tên cột và tên đơn vị.',
  INPUT_DELIMITER_UNCLEAR:
    'Tệp CSV có thể tách cột theo nhiều dấu khác nhau như nhau, nên không đoán. Tệp không được dùng.',
  INPUT_QUOTE_OPEN:
    'Trong tệp CSV có dấu ngoặc kép mở mà không đóng, hoặc còn chữ sau dấu đóng; đọc tiếp sẽ lệch ô. Tệp không được dùng.',
  INPUT_NO_TABLE:
    'Không trang nào của tệp có bảng mà chương trình nhận ra. Tệp không được dùng; thông báo kể những tiêu đề đã thấy và những gì đã tìm.',
  INPUT_NO_UNITS:
    'Đã nhận ra tiêu đề của bảng, nhưng dưới đó không có dòng nào là đơn vị (hoặc người, nếu là danh sách). Bảng không được dùng, vì không có số liệu nào.',
  FILE_REPEATED:
    'Hai tệp trong một lần kiểm tra có nội dung giống hệt nhau, dù khác tên. Tệp thứ hai không được đọc, để không tính hai lần.',
  FILE_LOCK_PASSED_OVER:
    'Tệp tên bắt đầu bằng ~$ do Excel đặt cạnh sổ tính đang mở; trong đó không có số liệu nên bị bỏ qua. Những gì chưa lưu trong Excel thì chưa được kiểm tra.',
  FILE_LINK_PASSED_OVER:
    'Trong thư mục được kiểm tra có liên kết tới một thư mục nằm ngoài nó. Liên kết như vậy có thể dẫn tới bất cứ đâu nên không đi theo; liên kết tới từng tệp thì vẫn đọc.',
  FILE_ENCODING_ASSUMED:
    'Tệp CSV hoặc HTML không phải Unicode nên đã đọc theo bảng mã tiếng Việt của Windows. Số liệu được dùng; nếu bảng mã sai, các chữ có dấu sẽ sai.',
  MEASURE_MISSING:
    'Chỉ tiêu đến hạn của kế hoạch cần số liệu này, mà không tệp nào có cột hay dòng cho nó dù có đơn vị thuộc loại phải báo cáo, nên chỉ tiêu chưa được đánh giá. Chỉ lệnh validate báo như vậy; lệnh check liệt kê các cột cần thêm.',
  DIAGNOSTICS_LEFT_OUT:
    'Lệnh có --only hoặc --skip nên các mã này không có trong kết quả và không tính vào mã kết thúc. Cách đọc và cách tính không đổi: giá trị không dùng vì lỗi bị bỏ qua vẫn không được dùng.',
  INDICATORS_LEFT_OUT:
    'Lệnh có --only hoặc --skip nên các chỉ tiêu này không có trong kết quả và không tính vào mã kết thúc. Kết quả của các chỉ tiêu khác không đổi.',
  BASELINE_FIXED:
    'Tệp của --baseline có một mục mà lần kiểm tra này không còn gặp: số liệu đã được sửa, hoặc chỉ tiêu đã đạt. Mục thừa không ảnh hưởng đến kết quả, nhưng nếu lỗi trở lại thì sẽ lại được coi là đã biết.',
  PERIOD_ASSUMED:
    'Không tham số, tiêu đề hay ngày tháng nào cho biết kỳ báo cáo, nên lấy năm hiện tại. Chỉ bảng kết quả (table) làm vậy; các định dạng khác từ chối đoán (mã thoát 2).',
  PERIOD_FROM_DATE:
    'Tệp không ghi kỳ báo cáo, nhưng có ngày lập báo cáo vào cuối năm; lấy năm của ngày đó làm kỳ.',
  PERIOD_LATEST:
    'Tệp không ghi một kỳ, nhưng có các cột của nhiều năm cạnh nhau; lấy năm sau cùng. Cột của các năm khác không được dùng.',
  PERIOD_CONFLICT:
    'Tiêu đề của một tệp ghi năm khác với kỳ đang kiểm tra (do --period, thông tin trong tệp, hoặc một tệp khác quyết định). Kiểm tra vẫn theo kỳ đã chọn.',
  PERIOD_IGNORED:
    'Tiêu đề có những năm không phải kỳ báo cáo, như “giai đoạn 2021-2030” hay “năm học 2024-2025”. Chúng không được dùng để chọn kỳ.',
  PERIOD_SNAPSHOT:
    'Tiêu đề ghi thời điểm của số liệu, như “có đến 30/9/2025”; kỳ báo cáo được lấy theo năm đó.',
} satisfies Partial<MeaningTable>;
