import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Đối chiếu với danh mục đơn vị. */
export const viRegisterMeanings = {
  REGISTER_NO_TABLE:
    'Tệp ở --register không có trang nào liệt kê đơn vị: không thấy tiêu đề tên đơn vị kèm ít nhất một cột khác của danh mục, hoặc cùng các đơn vị lặp đi lặp lại như trong danh sách người. Danh mục không được dùng và không kiểm tra gì.',
  REGISTER_UNIT_UNREPORTED:
    'Danh mục có đơn vị này nhưng không tệp nào có số liệu của đơn vị. Đơn vị được tính vào số phải báo cáo, là chưa rõ trong tỷ lệ đơn vị, và làm cho tổng dưới ngưỡng chưa kết luận được.',
  REGISTER_UNIT_UNKNOWN:
    'Một đơn vị trong tệp số liệu không khớp mã hay tên của đơn vị nào trong danh mục. Số liệu của đơn vị vẫn được tính.',
  REGISTER_UNIT_AMBIGUOUS:
    'Mã hoặc tên của đơn vị khớp với nhiều đơn vị trong danh mục và không có gì để phân biệt. Số liệu vẫn được tính, nhưng không đoán là đơn vị nào; đơn vị chưa ghép được tính là chưa báo cáo.',
  REGISTER_UNIT_TWICE:
    'Hai đơn vị ghi khác nhau trong số liệu cùng khớp với một đơn vị trong danh mục: một theo mã, một theo tên, hoặc tên ghi hai lần. Cả hai vẫn được tính, nên có thể một đơn vị bị tính hai lần.',
  REGISTER_KIND_DIFFERS:
    'Cột hoặc dòng mục trong tệp số liệu ghi một loại đơn vị, danh mục ghi loại khác. Loại trong danh mục được dùng.',
  REGISTER_CODE_DIFFERS:
    'Theo danh mục, mã ở dòng này là của một đơn vị còn tên là của đơn vị khác. Dòng được ghép theo mã.',
} satisfies Partial<MeaningTable>;
