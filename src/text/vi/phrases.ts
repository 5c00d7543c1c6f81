import type { SeenInstead } from '../../domain/diagnostic-args.ts';
import type { LayoutName } from '../../domain/layout-name.ts';
import type { Absence } from '../../domain/staff.ts';

/** Phrases used in the messages. */
export const LIST_VI = {
  code: 'Mã chỉ tiêu',
  assumption: 'Giả định',
  goal: 'Mục tiêu',
  obligation: 'Nhiệm vụ',
  deadline: 'Thời hạn',
  measure: 'Số đo',
  finding: 'Mục đã biết',
} as const;

interface Seen {
  readonly what: string;
  readonly remedy: string;
}

const RESAVE =
  'Mở bằng chương trình đã tạo tệp rồi lưu lại dạng “Excel Workbook (.xlsx)”, hoặc xin lại tệp gốc.';
const ASK_TABLE = 'Xin lại bảng số liệu ở dạng tệp Excel; không thể đọc từ tệp này mà không mất số liệu.';
const EXPORT_AGAIN = 'Đăng nhập lại hệ thống đó và xuất lại tệp, rồi mở thử bằng Excel.';

/** What a file is instead of a workbook, and what to do. */
export const SEEN_VI: Readonly<Record<SeenInstead, Seen>> = {
  empty: { what: 'là tệp rỗng', remedy: 'Tải lại hoặc xin lại tệp.' },
  text: {
    what: 'là văn bản thường, không có dấu phẩy, chấm phẩy hay tab ngăn cách các cột',
    remedy: 'Xin lại bảng số liệu ở dạng Excel hoặc CSV.',
  },
  html: { what: 'là trang web không có bảng, như trang báo lỗi hay trang đăng nhập', remedy: EXPORT_AGAIN },
  mhtml: { what: 'là trang web lưu trữ (MHTML)', remedy: RESAVE },
  xml: { what: 'là tệp XML', remedy: RESAVE },
  json: { what: 'là dữ liệu JSON, thường là thông báo lỗi của hệ thống xuất tệp', remedy: EXPORT_AGAIN },
  pdf: { what: 'là văn bản PDF', remedy: ASK_TABLE },
  image: { what: 'là tệp ảnh', remedy: ASK_TABLE },
  rtf: { what: 'là văn bản RTF', remedy: ASK_TABLE },
  archive: { what: 'là tệp nén (RAR, 7z, GZ)', remedy: 'Giải nén rồi kiểm tra từng tệp Excel bên trong.' },
  zip: {
    what: 'là tệp nén ZIP, không phải một sổ tính',
    remedy: 'Giải nén rồi kiểm tra từng tệp Excel bên trong.',
  },
  word: { what: 'là văn bản Word', remedy: ASK_TABLE },
  powerpoint: { what: 'là bản trình chiếu PowerPoint', remedy: ASK_TABLE },
  opendocument: { what: 'là tệp OpenDocument nhưng không phải bảng tính', remedy: ASK_TABLE },
  numbers: {
    what: 'là tài liệu của Apple Numbers, Pages hoặc Keynote',
    remedy: 'Mở bằng Numbers, chọn Tệp > Xuất sang > Excel.',
  },
  other_ole2: { what: 'là tệp Office cũ (OLE2) không chứa sổ tính', remedy: RESAVE },
  unknown: { what: 'không nhận ra định dạng', remedy: RESAVE },
};

export const DAMAGE_VI: Readonly<Record<string, string>> = {
  not_a_zip: 'không phải gói nén',
  truncated: 'tệp bị cắt cụt, tải về chưa hết',
  bad_zip: 'gói nén bị hỏng',
  unsupported_compression: 'kiểu nén không hỗ trợ',
  bad_checksum: 'nội dung bị hỏng (sai mã kiểm tra)',
  too_large: 'nội dung giải nén quá lớn',
  too_many_parts: 'gói có quá nhiều phần',
  duplicate_part: 'hai phần trùng tên',
  missing_part: 'thiếu một phần bắt buộc',
  bad_xml: 'XML bị hỏng',
  dtd_forbidden: 'XML có khai báo DTD, không được phép',
  bad_structure: 'cấu trúc tệp bị hỏng',
  limit_exceeded: 'vượt giới hạn cho phép của bảng tính',
};

export const LAYOUT_VI: Readonly<Record<LayoutName, string>> = {
  'unit-table': 'bảng theo đơn vị',
  'transposed-table': 'bảng theo đơn vị, đơn vị xếp ngang',
  'indicator-list': 'phụ lục của một đơn vị, chỉ tiêu xếp dọc',
  'statistics-form': 'biểu thống kê theo mã số',
  'staff-list': 'danh sách nhân sự',
  'event-log': 'sổ theo dõi lượt người',
};

/** Rows of a statistics form, as it calls them. */
export const FORM_GROUP_VI = { managers: 'Cán bộ quản lý', teachers: 'Giáo viên' } as const;

/** Characters between columns. */
export const MARKS_VI: Readonly<Record<string, string>> = {
  ',': 'dấu phẩy',
  ';': 'dấu chấm phẩy',
  '\t': 'dấu tab',
};

export const ABSENCE_VI: Readonly<Record<Absence, string>> = {
  secondment: 'biệt phái',
  retired: 'nghỉ hưu',
  transferred: 'chuyển đi',
  resigned: 'thôi việc',
  on_leave: 'nghỉ dài hạn',
  deceased: 'đã mất',
};
