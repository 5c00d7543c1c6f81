import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Danh sách mỗi dòng một người, và sổ ghi hoạt động. Không nơi nào ở đây có tên người. */
export const viPeopleMeanings = {
  STAFF_LEFT_OUT:
    'Trong danh sách có người đã nghỉ hưu, chuyển đi, biệt phái … theo cột tình trạng, ghi chú hoặc đầu mục. Họ không được tính; thông báo nói bao nhiêu người, theo chữ nào.',
  STAFF_LIST_PART:
    'Tiêu đề cho biết danh sách chỉ gồm người trong quy hoạch hoặc thành viên một ban. Chỉ các số đo về nhóm đó được đếm; tổng số của đơn vị thì không.',
  STAFF_COLUMN_MISSING:
    'Danh sách của cả đơn vị thiếu cột trình độ, hoặc có cột đào tạo quy hoạch mà thiếu cột quy hoạch. Những số đo cần cột đó không được đếm.',
  STAFF_TOTAL_DIFFERS:
    'Dòng cuối hoặc dòng mục ghi số người khác với số đếm được trong danh sách. Số đếm được được dùng.',
  STAFF_ROWS_UNCLEAR:
    'Dòng chỉ có một ô chữ: có thể là người chưa điền gì, có thể là đầu mục không quen. Dòng không được tính là người.',
  PERSON_SECONDED_IN:
    'Có người ghi là biệt phái từ nơi khác đến. Họ vẫn được tính ở đơn vị này; nếu đơn vị cử đi cũng tính thì là tính hai lần.',
  PERSON_NAME_MISSING: 'Dòng có giới tính, trình độ … nhưng ô họ tên trống. Dòng không được tính là người.',
  PERSON_UNIT_MISSING:
    'Danh sách gồm nhiều đơn vị, nhưng dòng của người này không cho biết đơn vị nào. Người đó không được tính.',
  PERSON_SEX_UNCLEAR:
    'Giới tính để trống, ghi cả nam lẫn nữ, hoặc ghi chữ không hiểu được. Không đoán theo tên: các số đếm về nữ mà người này có thể thuộc vào không được dùng cho đơn vị đó.',
  PERSON_SEX_UNCLEAR_MORE:
    'Ngoài những ô đã kể, còn các dòng khác cùng cột không rõ giới tính. Các số đếm về nữ mà họ có thể thuộc vào không được dùng.',
  PERSON_DEGREE_UNKNOWN:
    'Ô trình độ ghi chữ không có trong từ vựng, hoặc chữ như “cao học” không rõ đã có bằng hay đang học. Số thạc sĩ hoặc tiến sĩ mà người này có thể thuộc vào không được dùng cho đơn vị đó.',
  PERSON_DEGREE_BLANK:
    'Ô trình độ để trống trong khi người khác của đơn vị có ghi. Người đó vẫn được tính, như người không có bằng thạc sĩ hay tiến sĩ.',
  PERSON_STATUS_UNKNOWN:
    'Cột tình trạng công tác ghi chữ không có trong từ vựng. Người đó vẫn được tính là người của đơn vị.',
  PERSON_CELL_UNREADABLE:
    'Ô của danh sách báo lỗi hoặc có công thức chưa có kết quả. Các số đếm cần đến ô đó không được dùng cho đơn vị.',
  PERSON_REPEATED:
    'Dòng trùng mã số, hoặc trùng họ tên và ngày sinh, với một dòng trước: chỉ tính một lần. Nếu chỉ trùng họ tên và năm sinh thì có thể là hai người: tính cả hai.',
  PEOPLE_NOT_COMPARED:
    'Danh sách dài hơn mức so được người trùng. Những người phía sau vẫn được tính, nhưng không biết có ai trùng không.',
  CODE_LIST_UNNAMED:
    'Cột ghi mã số thay cho chữ, nhưng tiêu đề không nói mã theo danh mục nào. Cùng một mã có nghĩa khác nhau ở các danh mục, nên mã không được đọc và số đếm cần cột đó không được dùng.',
  CODE_UNKNOWN: 'Mã không có trong danh mục của cột. Số đếm mà người đó có thể thuộc vào không được dùng.',
  CODE_ZERO_LOST:
    'Mã một chữ số có lẽ là mã hai chữ số đã mất số 0 ở đầu (“3” thay cho “03”), nhưng danh mục khác có thể hiểu khác. Mã không được dùng.',
  CODE_ZERO_RESTORED:
    'Mã một chữ số được đọc như mã hai chữ số đã mất số 0 ở đầu, vì không danh mục nào hiểu khác hoặc vì danh mục đã được chỉ rõ. Mã được dùng.',
  EVENT_AUDIENCE_MIXED:
    'Một hoạt động ghi một số cho nhiều đối tượng, như “phụ huynh và học sinh”, không tách được. Dòng không được tính cho đối tượng nào.',
  EVENT_AUDIENCE_UNKNOWN:
    'Đối tượng của hoạt động không phải đối tượng nào mà kế hoạch tính (phụ huynh, học sinh, cán bộ …). Dòng không được tính.',
  EVENT_OTHER_PERIOD: 'Sổ có hoạt động mà ngày nằm ngoài kỳ đang kiểm tra. Chúng không được cộng vào kỳ này.',
  EVENT_PART_EXCEEDS: 'Số nữ của một hoạt động lớn hơn số lượt của nó. Dòng không được tính.',
  EVENT_SECTION_UNCLEAR:
    'Tên mục phía trên có thể là hoạt động truyền thông, tập huấn, hoặc nội dung khác. Mọi dòng số liệu của mục không được tính.',
  EVENT_UNDATED:
    'Có hoạt động ghi thiếu ngày, tháng hoặc năm. Chúng được tính vào kỳ đang kiểm tra, như thể thuộc kỳ đó.',
  EVENT_TRAINING:
    'Theo nội dung hoặc tên mục, hoạt động là tập huấn cho người làm truyền thông. Số người được tính là lượt tập huấn, không tính là lượt tiếp cận.',
} satisfies Partial<MeaningTable>;
