import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Biểu thống kê theo mã số. */
export const viFormMeanings = {
  FORM_PARTS_ADDED:
    'Biểu không có khối “Tổng số” chung mà chỉ có các khối như công lập, ngoài công lập. Tổng các khối có số liệu được dùng.',
  FORM_COLUMN_REPEATED:
    'Hai cột của một khối có tiêu đề giống hệt nhau, không biết cột nào đúng. Phần biểu dưới tiêu đề đó không được đọc.',
  FORM_KIND_USED:
    'Đơn vị là cơ quan hoặc trường nhiều cấp, nhưng biểu chỉ dành cho một cấp học. Số liệu được tính là của một đơn vị thuộc cấp đó.',
  FORM_PROXY:
    'Một dòng của biểu đo điều gần giống một số đo của kế hoạch nhưng không phải chính nó. Dòng không được dùng thay.',
  FORM_VISITING:
    'Biểu có dòng giáo viên thỉnh giảng. Nếu dòng nằm trong số giáo viên thì họ đã lẫn trong các số và không tách ra được; nếu nằm riêng thì không được tính.',
  FORM_PROFESSORS:
    'Biểu có dòng giáo sư, phó giáo sư cạnh dòng tiến sĩ. Họ được cộng vào số tiến sĩ, trừ khi không có họ các dòng trình độ đã đủ tổng số.',
  FORM_DEGREE_ELSEWHERE:
    'Dòng thạc sĩ hoặc tiến sĩ nằm dưới một mục không phải trình độ đào tạo, như mục đang đi học. Dòng không được tính.',
  FORM_GROUP_LEFT_OUT:
    'Nhóm nhân viên không có dòng trình độ. Số thạc sĩ, tiến sĩ được tính mà không có nhóm này.',
  FORM_GROUP_UNSPLIT:
    'Cán bộ quản lý hoặc giáo viên không có dòng trình độ, hoặc các dòng đó không đủ. Số thạc sĩ, tiến sĩ của đơn vị không được tính, vì sẽ thiếu nhóm này.',
  FORM_GROUP_ABSENT:
    'Biểu không có dòng của cán bộ quản lý hoặc của giáo viên. Thiếu cán bộ quản lý thì số thạc sĩ, tiến sĩ vẫn được tính cho những nhóm còn lại; thiếu giáo viên thì không được tính.',
  FORM_ROW_REPEATED:
    'Một nhóm hoặc một dòng trình độ có mặt hai lần. Không dòng nào được dùng, và các tổng có nó cũng không.',
  FORM_CELL_BLANK: 'Ô cần cho một tổng bị để trống. Ô trống không phải là 0, nên tổng đó không được tính.',
  FORM_PART_EXCEEDS_WHOLE:
    'Một số của biểu lớn hơn số mà nó là một phần, như nữ lớn hơn tổng số, thạc sĩ lớn hơn cả nhóm. Số phần không được dùng.',
  FORM_SUM_MISMATCH:
    'Ô tổng của biểu khác với tổng các ô thành phần. Nếu chỉ một trong hai số được dùng, thông báo nói là số nào.',
} satisfies Partial<MeaningTable>;
