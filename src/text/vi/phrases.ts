import type { LayoutName } from '../../domain/layout-name.ts';

/** Phrases used in the messages. */
export const LIST_VI = {
  code: 'Mã chỉ tiêu',
  assumption: 'Giả định',
  goal: 'Mục tiêu',
  obligation: 'Nhiệm vụ',
  deadline: 'Thời hạn',
  measure: 'Số đo',
} as const;

export const SEEN_VI: Readonly<Record<string, string>> = {
  empty: 'tệp rỗng, 0 byte',
  ole2: 'là tệp Excel cũ (.xls) hoặc tệp có mật khẩu',
  html: 'là trang web (HTML) được đặt đuôi .xlsx',
  xml: 'là tệp XML',
  json: 'là dữ liệu JSON, thường là thông báo lỗi của hệ thống xuất tệp',
  text: 'là văn bản thường',
  other_package: 'là gói nén khác (Word, .xlsb, .zip …), không phải sổ tính',
  unknown: 'không nhận ra định dạng',
};

export const DAMAGE_VI: Readonly<Record<string, string>> = {
  not_a_zip: 'không phải gói nén',
  truncated: 'tệp bị cắt cụt, tải về chưa hết',
  bad_zip: 'gói nén bị hỏng',
  encrypted_zip: 'tệp có mật khẩu',
  unsupported_compression: 'kiểu nén không hỗ trợ',
  bad_checksum: 'nội dung bị hỏng (sai mã kiểm tra)',
  too_large: 'nội dung giải nén quá lớn',
  too_many_parts: 'gói có quá nhiều phần',
  duplicate_part: 'hai phần trùng tên',
  missing_part: 'thiếu một phần bắt buộc',
  bad_xml: 'XML bị hỏng',
  dtd_forbidden: 'XML có khai báo DTD, không được phép',
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
