import { ABSENCE_VI } from '../phrases.ts';
import type { MessageTable } from '../../message.ts';
import { quoted } from './wording.ts';

/** Lists of people. */
export const viPeopleMessages = {
  EVENT_AUDIENCE_MIXED: ({ shown }) => ({
    problem: `“${shown}” gồm nhiều đối tượng trong một số; không tách được nên dòng này không được tính.`,
    remedy: 'Ghi mỗi đối tượng một dòng với số lượt riêng.',
  }),
  EVENT_AUDIENCE_UNKNOWN: ({ shown }) => ({
    problem: `Không rõ “${shown}” là đối tượng nào của kế hoạch; dòng này không được tính.`,
    remedy: 'Ghi rõ phụ huynh, học sinh hoặc cán bộ, giáo viên, nhân viên.',
  }),
  EVENT_OTHER_PERIOD: ({ events, period }) => ({
    problem: `${events} hoạt động có ngày ngoài kỳ ${period}; không cộng vào kỳ này.`,
    remedy: 'Kiểm tra lại ngày của các hoạt động hoặc --period.',
  }),
  EVENT_PART_EXCEEDS: ({ part, whole }) => ({
    problem: `Số nữ (${part}) lớn hơn số lượt của hoạt động (${whole}); dòng này không được tính.`,
    remedy: 'Sửa ô sai trong hai ô.',
  }),
  EVENT_SECTION_UNCLEAR: ({ shown, events }) => ({
    problem: `Mục “${shown}” không rõ tính là lượt tiếp cận hay lượt tập huấn; không tính ${events} dòng số liệu của mục.`,
    remedy: 'Nếu là tập huấn làm truyền thông viên, ghi rõ ở tên mục; nếu là truyền thông, đổi tên mục.',
  }),
  EVENT_UNDATED: ({ period }) => ({
    problem: `Có hoạt động không ghi đủ ngày, tháng, năm; được tính vào kỳ ${period} của tệp.`,
    remedy: 'Ghi đủ ngày, tháng, năm của từng hoạt động.',
  }),
  EVENT_TRAINING: ({ events }) => ({
    problem: `${events} hoạt động tập huấn truyền thông viên được tính là lượt tập huấn, không tính là lượt tiếp cận.`,
    remedy: 'Nếu không đúng, sửa cột nội dung.',
  }),
  STAFF_LEFT_OUT: ({ reasons }) => ({
    problem: `Không tính ${reasons.reduce((sum, { people }) => sum + people, 0)} người trong danh sách: ${reasons
      .map(({ reason, people, words }) => `${ABSENCE_VI[reason]} ${people} (theo ${quoted(words)})`)
      .join('; ')}.`,
    remedy: 'Nếu có người vẫn thuộc đơn vị trong kỳ, sửa tình trạng hoặc ghi chú của người đó.',
  }),
  PERSON_SECONDED_IN: ({ people }) => ({
    problem: `${people} người được biệt phái từ đơn vị khác đến (từ ô này) vẫn được tính ở đơn vị này.`,
    remedy: 'Nếu đơn vị cử đi đã tính, bỏ dòng này, hoặc ghi “Biệt phái” ở cột tình trạng.',
  }),
  STAFF_TOTAL_DIFFERS: ({ printed, listed }) => ({
    problem: `Dòng này ghi danh sách có ${printed} người, nhưng đếm được ${listed} người; dùng số đếm được.`,
    remedy: 'Xem danh sách thiếu hay thừa người, rồi sửa dòng này.',
  }),
  STAFF_LIST_PART: ({ part }) => ({
    problem: `Theo tiêu đề, danh sách này chỉ gồm ${part === 'planning' ? 'người trong quy hoạch' : 'thành viên Ban VSTBPN'}; chỉ đếm số đo về nhóm đó.`,
    remedy: 'Nếu là danh sách toàn đơn vị, sửa tiêu đề.',
  }),
  STAFF_COLUMN_MISSING: ({ role }) => ({
    problem: `Danh sách này (tiêu đề ở dòng này) không có cột nào nhận ra là ${role === 'degree' ? 'trình độ; không đếm được thạc sĩ, tiến sĩ' : 'người trong quy hoạch; không đếm được người trong quy hoạch'}.`,
    remedy: `Nếu có cột đó, chỉ rõ bằng --map "<tiêu đề>=${role}".`,
  }),
  STAFF_ROWS_UNCLEAR: ({ rows }) => ({
    problem: `${rows} dòng chỉ có một ô chữ, không rõ là người hay đầu mục; không tính (từ ô này).`,
    remedy: 'Nếu là người, điền giới tính, trình độ; nếu là đầu mục, không cần làm gì.',
  }),
  PERSON_NAME_MISSING: ({ rows }) => ({
    problem: `${rows} dòng có số liệu nhưng không có họ tên; không tính (từ ô này).`,
    remedy: 'Điền họ tên, hoặc xóa dòng.',
  }),
  PERSON_UNIT_MISSING: ({ people }) => ({
    problem: `${people} người không ghi đơn vị nên không được tính (từ ô này).`,
    remedy: 'Điền tên hoặc mã đơn vị cho từng dòng.',
  }),
  PERSON_SEX_UNCLEAR: ({ found }) => ({
    problem:
      found === 'none'
        ? 'Người ở dòng này chưa ghi giới tính; các số đo về nữ của đơn vị chưa đếm được.'
        : found === 'both'
          ? 'Dòng này ghi cả nam lẫn nữ; các số đo về nữ của đơn vị chưa đếm được.'
          : 'Không hiểu giới tính ghi ở ô này; các số đo về nữ của đơn vị chưa đếm được.',
    remedy: 'Ghi “Nam” hoặc “Nữ”, hoặc chỉ điền một trong hai cột.',
  }),
  PERSON_SEX_UNCLEAR_MORE: ({ cells }) => ({
    problem: `Còn ${cells} dòng nữa không rõ giới tính, từ dòng này.`,
    remedy: 'Ghi “Nam” hoặc “Nữ” cho từng người.',
  }),
  PERSON_DEGREE_UNKNOWN: ({ cells, found }) => ({
    problem: `${found === 'unknown' ? 'Không rõ trình độ ghi ở ô này' : 'Ô này không rõ là đã có bằng thạc sĩ hay đang học'}${cells > 1 ? ` (và ${cells - 1} ô cùng nội dung)` : ''}; ${found === 'unknown' ? 'số thạc sĩ, tiến sĩ' : 'số thạc sĩ'} của đơn vị chưa đếm được.`,
    remedy:
      found === 'unknown'
        ? 'Ghi bằng đã có: “Tiến sĩ”, “Thạc sĩ”, “Đại học”, “Cao đẳng” …; đang học thì ghi “Đại học; đang học thạc sĩ”.'
        : 'Đã có bằng thì ghi “Thạc sĩ”; đang học thì ghi “Đại học; đang học thạc sĩ”; nghiên cứu sinh đã là thạc sĩ thì ghi “Thạc sĩ (NCS)”.',
  }),
  PERSON_DEGREE_BLANK: ({ cells }) => ({
    problem: `${cells} người để trống trình độ (từ ô này); coi là không có bằng thạc sĩ, tiến sĩ.`,
    remedy: 'Điền trình độ nếu người đó là thạc sĩ hoặc tiến sĩ.',
  }),
  PERSON_STATUS_UNKNOWN: ({ cells }) => ({
    problem: `Không hiểu tình trạng công tác ghi ở ô này${cells > 1 ? ` (và ${cells - 1} ô cùng nội dung)` : ''}; vẫn tính là người của đơn vị.`,
    remedy: 'Ghi “Đang làm việc”, “Biệt phái”, “Nghỉ hưu”, “Chuyển đi”, “Thôi việc” ….',
  }),
  PERSON_CELL_UNREADABLE: ({ cells }) => ({
    problem: `Ô này báo lỗi hoặc chưa có kết quả tính${cells > 1 ? ` (và ${cells - 1} ô khác trong cột)` : ''}; số đo cần đến ô này chưa đếm được.`,
    remedy: 'Sửa công thức hoặc nhập trực tiếp.',
  }),
  PERSON_REPEATED: ({ by, other, rows, isCounted }) => ({
    problem: `Người ở dòng này trùng ${by === 'id' ? 'mã số' : by === 'name' ? 'họ tên và năm sinh' : 'họ tên và ngày sinh'} với dòng ở ô ${other}${rows > 1 ? ` (và ${rows - 1} dòng trùng khác)` : ''}; ${isCounted ? 'vẫn tính cả hai' : 'chỉ tính một lần'}.`,
    remedy: isCounted
      ? 'Nếu là một người, xóa một dòng.'
      : 'Nếu là hai người, sửa ô ghi sai; nếu là một, xóa một dòng.',
  }),
  PEOPLE_NOT_COMPARED: ({ people }) => ({
    problem: `Danh sách rất dài: chỉ tìm người trùng trong ${people} người đầu.`,
    remedy: 'Tách danh sách theo đơn vị nếu cần tìm người trùng ở phần sau.',
  }),
  CODE_LIST_UNNAMED: ({ header, role, cells, lists }) => ({
    problem: `Cột “${header}” có ${cells} ô ghi mã nhưng không nói mã theo danh mục nào; không đoán theo số.`,
    remedy: `Chỉ rõ, ví dụ --map "${header}=${role}:${lists[0] ?? ''}". Các danh mục: ${lists.join(', ')}.`,
  }),
  CODE_UNKNOWN: ({ list, shown, cells }) => ({
    problem: `Danh mục ${list} không có mã “${shown}”${cells > 1 ? ` (${cells} ô)` : ''}; số đo cần đến ô này chưa đếm được.`,
    remedy: 'Sửa mã, hoặc chỉ rõ danh mục khác bằng --map.',
  }),
  CODE_ZERO_LOST: ({ header, role, list, shown, cells }) => ({
    problem: `Mã “${shown}” có thể là “${shown.padStart(2, '0')}” đã mất số 0 ở đầu, nhưng ở danh mục khác có thể mang nghĩa khác (${cells} ô, từ ô này); không dùng.`,
    remedy: `Định dạng cột là Văn bản rồi nhập lại đủ hai chữ số, hoặc chỉ rõ danh mục, ví dụ --map "${header}=${role}:${list}".`,
  }),
  CODE_ZERO_RESTORED: ({ list, shown, readAs, cells }) => ({
    problem: `Mã “${shown}” được đọc là “${readAs}” của danh mục ${list} (mất số 0 ở đầu, ${cells} ô, từ ô này).`,
    remedy: 'Nên định dạng cột là Văn bản để giữ số 0.',
  }),
} satisfies Partial<MessageTable>;
