import { FORM_GROUP_VI } from '../phrases.ts';
import { viWords } from '../words.ts';
import type { MessageTable } from '../../message.ts';
import { number, quoted } from './wording.ts';

/** Official forms and logs of events. */
export const viFormMessages = {
  FORM_PARTS_ADDED: ({ parts }) => ({
    problem: `Biểu không có khối “Tổng số” chung; lấy tổng các khối ${quoted(parts)}.`,
    remedy: 'Kiểm tra các khối này có đủ mọi loại hình và không trùng nhau.',
  }),
  FORM_COLUMN_REPEATED: ({ header, other }) => ({
    problem: `Cột “${header}” lặp lại cột ${other}; không rõ lấy cột nào nên không dùng cả hai.`,
    remedy: 'Ghi rõ tiêu đề của từng cột, hoặc xóa cột thừa.',
  }),
  FORM_KIND_USED: ({ unit, kind }) => ({
    problem: `Biểu thống kê này chỉ ghi số liệu của cấp ${viWords.unitKind[kind]}, nên “${unit}” được tính là một đơn vị cấp ${viWords.unitKind[kind]}.`,
    remedy: 'Nếu biểu gồm cấp khác, ghi đúng số hiệu biểu ở tiêu đề.',
  }),
  FORM_PROXY: ({ row, code, measure }, name) => ({
    problem: `Dòng “${row}”${code === '' ? '' : ` (mã số ${code})`} gần với “${name(measure)}” nhưng không phải chính số đo đó; không dùng.`,
    remedy: 'Nếu cần, báo cáo riêng số đo này.',
  }),
  FORM_VISITING: ({ row, inside }) => ({
    problem: inside
      ? `“${row}” nằm trong số giáo viên của biểu và không tách ra được; số giáo viên gồm cả họ.`
      : `“${row}” không phải người của đơn vị; không tính.`,
    remedy: inside ? 'Nếu có số liệu riêng, trừ họ khỏi các dòng của nhóm.' : 'Không cần làm gì.',
  }),
  FORM_PROFESSORS: ({ rows, added }) => ({
    problem: added
      ? `Các dòng ${quoted(rows)} được cộng vào số tiến sĩ: dòng tiến sĩ của biểu không gồm họ.`
      : `Các dòng ${quoted(rows)} không cộng thêm vào số tiến sĩ: không có họ các dòng trình độ đã đủ tổng số.`,
    remedy: 'Kiểm tra lại nếu biểu được điền theo cách khác.',
  }),
  FORM_DEGREE_ELSEWHERE: ({ row, heading }) => ({
    problem: `Dòng “${row}” nằm dưới “${heading}”, không phải dưới trình độ đào tạo; không tính.`,
    remedy: 'Nếu đây là số người đã có bằng, đặt dòng dưới “Chia theo trình độ đào tạo”.',
  }),
  FORM_GROUP_LEFT_OUT: ({ group }) => ({
    problem: `Biểu không chia “${group}” theo trình độ; thạc sĩ, tiến sĩ trong nhóm này, nếu có, chưa được tính.`,
    remedy: 'Nếu nhóm có thạc sĩ hoặc tiến sĩ, bổ sung các dòng trình độ.',
  }),
  FORM_GROUP_UNSPLIT: ({ group }) => ({
    problem: `Không rõ số thạc sĩ, tiến sĩ của “${group}”: các dòng trình độ của nhóm không có hoặc không đủ.`,
    remedy: 'Bổ sung các dòng “- Thạc sĩ”, “- Tiến sĩ, TSKH” của nhóm này.',
  }),
  FORM_GROUP_ABSENT: ({ group, used }) => ({
    problem: `Không thấy dòng “${FORM_GROUP_VI[group]}”${used ? '; số thạc sĩ, tiến sĩ không gồm nhóm này.' : ' nên chưa tính được số thạc sĩ, tiến sĩ của đơn vị.'}`,
    remedy: `Bổ sung dòng “${FORM_GROUP_VI[group]}” cùng các dòng trình độ.`,
  }),
  FORM_ROW_REPEATED: ({ row, other }) => ({
    problem: `Dòng “${row}” lặp lại dòng ở ô ${other}; không rõ lấy dòng nào nên không dùng cả hai.`,
    remedy: 'Xóa dòng thừa, hoặc sửa tên và mã số của dòng.',
  }),
  FORM_CELL_BLANK: ({ row, measure }, name) => ({
    problem: `Ô của dòng “${row}” để trống nên chưa tính được “${name(measure)}”; ô trống không phải là 0.`,
    remedy: 'Điền số; nếu không có ai thì điền 0.',
  }),
  FORM_PART_EXCEEDS_WHOLE: ({ part, partValue, whole, wholeValue, wholeCell }) => ({
    problem: `“${part}” (${number(partValue)}) lớn hơn “${whole}” (${number(wholeValue)}, ô ${wholeCell}); không dùng số này.`,
    remedy: 'Sửa ô sai trong hai ô.',
  }),
  FORM_SUM_MISMATCH: ({ row, printed, sum, cells, used }) => ({
    problem: `“${row}” ghi ${number(printed)}, cộng các ô ${cells.join(', ')} được ${number(sum)}${used === 'both' ? '' : used === 'printed' ? '; dùng số đã ghi' : '; dùng số cộng'}.`,
    remedy: 'Sửa ô tổng hoặc các ô thành phần.',
  }),
} satisfies Partial<MessageTable>;
