import type { DiagnosticArgs } from '../../../domain/diagnostic.ts';
import { dayText } from '../../format.ts';
import type { MessageTable } from '../../message.ts';
import { either, number } from './wording.ts';

const UNCLEAR: Record<DiagnosticArgs['CELL_NUMBER_UNCLEAR']['why'], string> = {
  bound: 'chỉ là mức trên hoặc mức dưới, không phải một con số',
  range: 'là một khoảng, không phải một con số',
  fraction: 'là phân số (hoặc ngày tháng gõ dạng chữ), không phải một con số',
  two_readings: 'có thể hiểu thành hai số khác nhau',
};

function notPercent(
  shown: string,
  why: DiagnosticArgs['CELL_NOT_PERCENT']['why'],
  readings: readonly string[],
): string {
  switch (why) {
    case 'words':
      return `“${shown}” không phải là tỷ lệ phần trăm`;
    case 'inexact':
      return `“${shown}” không phải là một tỷ lệ chính xác`;
    case 'two_readings':
      return `“${shown}” có thể là ${readings.map((reading) => `${number(reading)} %`).join(' hoặc ')}; không dùng`;
    case 'negative':
      return `tỷ lệ “${shown}” là số âm`;
    case 'above_100':
      return `tỷ lệ “${shown}” lớn hơn 100 %`;
  }
}

/** Rows by number, or columns by letter where a table lies on its side. */
const lines = (range: string): string => `${/^\d/u.test(range) ? 'dòng' : 'cột'} ${range}`;

/** Cells and the checks between them. */
export const viCellMessages = {
  CELL_ERROR: ({ measure, shown }, name) => ({
    problem: `“${name(measure)}”: ô báo lỗi ${shown}.`,
    remedy: 'Sửa công thức hoặc nhập số trực tiếp.',
  }),
  CELL_UNCALCULATED: ({ measure }, name) => ({
    problem: `“${name(measure)}”: công thức chưa có kết quả lưu trong tệp.`,
    remedy: 'Mở tệp bằng Excel, để tính xong rồi lưu lại.',
  }),
  CELL_UNREADABLE: ({ measure }, name) => ({
    problem: `“${name(measure)}”: nội dung ô bị hỏng.`,
    remedy: 'Nhập lại giá trị của ô.',
  }),
  CELL_NOT_COUNT: ({ measure, shown }, name) => ({
    problem: `“${name(measure)}”: “${shown}” không phải số nguyên.`,
    remedy: 'Nhập một số nguyên, ví dụ 12; không có ai thì nhập 0; chưa có số liệu thì để trống.',
  }),
  CELL_NEGATIVE: ({ measure, shown }, name) => ({
    problem: `“${name(measure)}”: ${shown} là số âm.`,
    remedy: 'Nhập số không âm.',
  }),
  CELL_FRACTION: ({ measure, shown }, name) => ({
    problem: `“${name(measure)}”: ${shown} không phải số nguyên.`,
    remedy: 'Nhập số nguyên, không nhập tỷ lệ hay số lẻ.',
  }),
  CELL_DATE: ({ measure, date, typed }, name) => ({
    problem: `“${name(measure)}”: ô là ${date === null ? 'ngày giờ' : `ngày ${dayText(date, 'vi')}`}${typed.length > 0 ? `; có thể đã gõ ${either(typed)} và Excel tự đổi thành ngày` : ''}.`,
    remedy: 'Đổi định dạng ô sang Số (Number), rồi nhập lại đúng số hoặc câu trả lời.',
  }),
  CELL_NOT_ANSWER: ({ measure, shown }, name) => ({
    problem: `“${name(measure)}”: “${shown}” không phải câu trả lời có/không.`,
    remedy: 'Nhập “x” hoặc “Có”, “Không”; chưa rõ thì để trống.',
  }),
  CELL_NOT_PERCENT: ({ measure, shown, why, readings }, name) => ({
    problem: `“${name(measure)}”: ${notPercent(shown, why, readings)}.`,
    remedy:
      why === 'negative' || why === 'above_100'
        ? 'Nhập tỷ lệ từ 0 đến 100, ví dụ 38,2.'
        : 'Nhập theo điểm phần trăm, ví dụ 38,2, hoặc định dạng ô là %.',
  }),
  CELL_NUMBER_UNCLEAR: ({ measure, shown, why }, name) => ({
    problem: `“${name(measure)}”: “${shown}” ${UNCLEAR[why]}; không dùng.`,
    remedy:
      why === 'fraction'
        ? 'Nhập một số nguyên; mỗi số của phân số ghi vào cột riêng của nó.'
        : 'Nhập một số chính xác, ví dụ 512; chưa có số liệu thì để trống.',
  }),
  CELL_APPROXIMATE: ({ measure, shown, readAs }, name) => ({
    problem: `“${name(measure)}”: “${shown}” là số ước lượng; tính là ${number(readAs)}.`,
    remedy: 'Nhập số chính xác khi có; kết quả dùng số này cũng chỉ là ước lượng.',
  }),
  CELL_NUMBER_IN_WORDS: ({ measure, shown, readAs }, name) => ({
    problem: `“${name(measure)}”: “${shown}” đọc là ${number(readAs)}.`,
    remedy: 'Nếu đã làm tròn, nhập lại con số đầy đủ.',
  }),
  CELL_AMBIGUOUS_NUMBER: ({ measure, shown, readAs }, name) => ({
    problem: `“${name(measure)}”: “${shown}” là văn bản, dấu chấm hay dấu phẩy có thể hiểu hai cách; đọc là ${readAs.includes('.') ? number(readAs) : readAs}.`,
    remedy: 'Nhập lại bằng số thật, không gõ dấu chấm hay dấu phẩy để tách hàng nghìn.',
  }),
  COLUMN_LINKS: ({ measure, cells }, name) => ({
    problem: `“${name(measure)}”: ${cells} ô trong cột là đường liên kết, từ ô này; hiểu là “Có”.`,
    remedy: 'Nếu không đúng, ghi “Không” hoặc để trống.',
  }),
  COLUMN_TEXT_NUMBERS: ({ measure, cells }, name) => ({
    problem: `“${name(measure)}”: ${cells} ô trong cột là số lưu dạng văn bản, từ ô này; đã đọc như số.`,
    remedy: 'Nên đổi cả cột sang dạng Số.',
  }),

  PART_EXCEEDS_WHOLE: ({ part, whole, partValue, wholeValue, wholeCell }, name) => ({
    problem: `“${name(part)}” (${number(partValue)}) lớn hơn “${name(whole)}” (${number(wholeValue)}, ô ${wholeCell}); dòng này không được tính.`,
    remedy: 'Sửa ô sai trong hai ô.',
  }),
  ANSWERS_IMPLIED: ({ measure, by, units }, name) => ({
    problem: `“${name(measure)}”: ${units} đơn vị không trả lời nhưng có ghi “${name(by)}”; lớn hơn 0 được hiểu là có, bằng 0 là không.`,
    remedy: 'Nếu không đúng, ghi câu trả lời vào cột riêng.',
  }),
  ANSWER_AGAINST_COUNT: ({ measure, by, count: counted, other }, name) => ({
    problem: `“${name(measure)}” trả lời ngược với “${name(by)}” là ${number(counted)} (ô ${other}); dùng câu trả lời.`,
    remedy: 'Sửa ô sai trong hai ô.',
  }),
  TOTAL_MISMATCH: ({ measure, printed, sum, rows }, name) => ({
    problem: `“${name(measure)}”: ô tổng ghi ${number(printed)}, cộng các ${lines(rows)} được ${number(sum)}; dùng số cộng.`,
    remedy: 'Sửa ô tổng hoặc các dòng thiếu.',
  }),
  PARTS_NOT_WHOLE: ({ whole, wholeValue, sum, parts, cells }, name) => ({
    problem: `“${name(whole)}” ghi ${number(wholeValue)}, nhưng ${parts.map((part, index) => `“${name(part)}” (ô ${cells[index] ?? ''})`).join(' cộng ')} được ${number(sum)}; không dùng số tổng này.`,
    remedy: 'Sửa ô sai trong các ô đó.',
  }),
  TALLY_MISMATCH: ({ measure, printed, yes, answers, rows }, name) => ({
    problem: `“${name(measure)}”: ô tổng ghi ${printed}, đếm các ${lines(rows)} được ${yes} “có” trong ${answers} câu trả lời; dùng số đếm.`,
    remedy: 'Sửa ô tổng hoặc các dòng thiếu.',
  }),
  PERCENT_MISMATCH: ({ measure, printed, computed }, name) => ({
    problem: `“${name(measure)}”: tệp ghi ${number(printed)} %, tính lại được ${number(computed)} %; dùng số tính lại.`,
    remedy: 'Sửa tỷ lệ, hoặc các số dùng để tính.',
  }),
} satisfies Partial<MessageTable>;
