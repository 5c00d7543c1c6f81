import type { DiagnosticArgs } from '../../../domain/diagnostic.ts';
import { count } from '../../numbers.ts';
import { DAMAGE_VI, LAYOUT_VI, MARKS_VI, SEEN_VI } from '../phrases.ts';
import type { MessageTable } from '../../message.ts';
import { either, quoted } from './wording.ts';

/** "MT3.CT4b (hanoi-2021-2030)", separated by commas. */
const inPlans = (indicators: DiagnosticArgs['MEASURE_MISSING']['neededBy']): string =>
  indicators.map(({ plan, code }) => `${code} (${plan})`).join(', ');

const ENDINGS = '.xlsx, .xlsm, .xls, .xlsb, .ods, .csv, .tsv, .zip';

const NOWHERE: Record<DiagnosticArgs['INPUT_NONE_FOUND']['where'], string> = {
  folder: 'Trong thư mục này không có tệp bảng tính nào',
  pattern: 'Không có tệp bảng tính nào khớp với mẫu tên này',
  zip: 'Trong tệp nén này không có tệp bảng tính nào',
};

/** Sheets named in a message that a file has no table. */
const SHEETS_SHOWN = 5;

/** Input files, the period and what was left out. */
export const viInputMessages = {
  BASELINE_FIXED: ({ code, what }) => ({
    problem: `Mục đã biết ${code} không còn nữa: ${what}.`,
    remedy: 'Xóa mục này khỏi tệp, hoặc ghi lại tệp bằng --write-baseline.',
  }),
  INPUT_MISSING: () => ({ problem: 'Không tìm thấy tệp này.', remedy: 'Kiểm tra lại tên và thư mục.' }),
  INPUT_NONE_FOUND: ({ where }) => ({
    problem: `${NOWHERE[where]} (${ENDINGS}).`,
    remedy: 'Kiểm tra lại tên và thư mục; tệp có đuôi khác thì ghi rõ tên từng tệp.',
  }),
  INPUT_ZIP_NESTED: ({ archive }) => ({
    problem: `Đây là tệp nén nằm trong tệp nén ${archive}; không mở.`,
    remedy: 'Giải nén tệp này, rồi kiểm tra các tệp Excel bên trong.',
  }),
  INPUT_CHANGED: () => ({
    problem: 'Tệp đã bị sửa hoặc xóa trong lúc đang kiểm tra.',
    remedy: 'Đợi ghi xong tệp rồi kiểm tra lại.',
  }),
  INPUT_NOT_WORKBOOK: ({ seen }) => ({
    problem: `Tệp không phải là sổ tính: ${SEEN_VI[seen].what}.`,
    remedy: SEEN_VI[seen].remedy,
  }),
  INPUT_DAMAGED: ({ reason, part }) => ({
    problem: `Không đọc được tệp: ${DAMAGE_VI[reason] ?? reason}${part === null ? '' : ` (phần ${part})`}.`,
    remedy: 'Tải lại hoặc xin lại tệp; nếu mở được bằng Excel thì lưu lại thành tệp mới.',
  }),
  INPUT_PROTECTED: () => ({
    problem: 'Tệp có mật khẩu bảo vệ.',
    remedy:
      'Mở bằng Excel với mật khẩu, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại; nếu là tệp nén thì giải nén bằng mật khẩu.',
  }),
  INPUT_TOO_HEAVY: ({ limit }) => ({
    problem:
      limit === 'time' ? 'Đọc tệp quá lâu nên đã dừng lại.' : 'Đọc tệp tốn quá nhiều bộ nhớ nên đã dừng lại.',
    remedy: 'Mở bằng Excel, lưu lại dạng “Excel Workbook (.xlsx)” rồi kiểm tra tệp đó.',
  }),
  INPUT_ENCODING_UNKNOWN: () => ({
    problem: 'Bảng mã của văn bản không phải Unicode (UTF-8, UTF-16), cũng không phải Windows-1258.',
    remedy: 'Mở bằng Excel rồi lưu lại dạng “CSV UTF-8” hoặc .xlsx.',
  }),
  INPUT_DELIMITER_UNCLEAR: ({ candidates }) => ({
    problem: `Không rõ các cột ngăn cách bằng ${candidates.map((mark) => MARKS_VI[mark] ?? mark).join(' hay ')}.`,
    remedy: 'Thêm một dòng đầu tiên nêu rõ, ví dụ sep=; rồi kiểm tra lại.',
  }),
  INPUT_QUOTE_OPEN: ({ line }) => ({
    problem: `Dấu ngoặc kép của một ô không khớp, từ dòng ${line}.`,
    remedy: 'Sửa dấu ngoặc kép ở dòng đó (ngoặc kép nằm trong ô phải viết hai lần).',
  }),
  INPUT_NO_TABLE: ({ sheets, wanted, layout }) => {
    const shown = sheets
      .slice(0, SHEETS_SHOWN)
      .map(
        ({ name, seen }) =>
          `Trang “${name}”: ${seen.length > 0 ? `thấy ${quoted(seen.slice(0, 6))}` : 'không có chữ nào'}.`,
      );
    const more = sheets.length > SHEETS_SHOWN ? ` Và ${sheets.length - SHEETS_SHOWN} trang khác.` : '';
    const looked =
      layout === null
        ? `Đã tìm: cột tên đơn vị (${quoted(wanted.slice(0, 3))}) cùng cột số liệu; phụ lục chỉ tiêu của một đơn vị; biểu có cột “Mã số”; danh sách có cột “Họ và tên”; sổ có “Đối tượng” và “Số lượt”.`
        : `Chỉ tìm theo --layout ${layout} (${LAYOUT_VI[layout]}).`;
    return {
      problem: `Không tìm thấy bảng số liệu nào của kế hoạch. ${looked} ${
        shown.length === 0 ? 'Tệp không có trang tính nào đọc được.' : `${shown.join(' ')}${more}`
      }`,
      remedy:
        layout === null
          ? 'Kiểm tra đã chọn đúng tệp; nếu tiêu đề viết khác, chỉ rõ bằng --map "TIÊU ĐỀ=số đo" hoặc --mapping.'
          : 'Bỏ --layout, hoặc chọn cách bố trí khác.',
    };
  },
  INPUT_TOO_MANY_UNITS: ({ most }) => ({
    problem: `Có hơn ${count(most, 'vi')} đơn vị trong một lần kiểm tra.`,
    remedy: 'Chia số liệu thành nhiều tệp (ví dụ theo tỉnh) và kiểm tra từng phần.',
  }),
  INPUT_NO_UNITS: ({ header }) => ({
    problem: `Bảng có tiêu đề (“${header}”) nhưng không có dòng đơn vị nào.`,
    remedy: 'Điền số liệu, mỗi đơn vị một dòng.',
  }),

  MEASURE_MISSING: ({ measure, headers, neededBy }, name) => ({
    problem: `Thiếu số liệu “${name(measure)}”; chỉ tiêu đến hạn cần số liệu này: ${inPlans(neededBy)}.`,
    remedy: `Thêm cột (hoặc dòng) ${either(headers)}; nếu đã có dưới tên khác thì thêm --map "TIÊU ĐỀ=${measure}".`,
  }),
  DIAGNOSTICS_LEFT_OUT: ({ option, codes }) => ({
    problem: `${option} bỏ qua lỗi và ghi chú: ${codes.map(({ code, count: found }) => `${code} (${count(found, 'vi')})`).join(', ')}.`,
    remedy: `Bỏ ${option} để xem; giá trị không dùng vì lỗi bị bỏ qua vẫn không được dùng.`,
  }),
  INDICATORS_LEFT_OUT: ({ option, codes }) => ({
    problem: `${option} bỏ qua ${count(codes.length, 'vi')} chỉ tiêu: ${codes.join(', ')}.`,
    remedy: `Bỏ ${option} để xem kết quả của các chỉ tiêu này.`,
  }),
  PERIOD_ASSUMED: ({ period }) => ({
    problem: `Tệp không ghi kỳ báo cáo; lấy năm hiện tại ${period}.`,
    remedy: 'Ghi rõ bằng --period, ví dụ --period 2025.',
  }),
  PERIOD_FROM_DATE: ({ text, period }) => ({
    problem: `Tệp không ghi kỳ báo cáo; lấy năm ${period} theo ngày ghi trên tệp (“${text}”).`,
    remedy: `Nếu không đúng, ghi rõ bằng --period, ví dụ --period ${period}.`,
  }),
  PERIOD_LATEST: ({ period, found }) => ({
    problem: `Các cột ghi nhiều năm (${found}); lấy năm sau cùng, ${period}.`,
    remedy: `Muốn kiểm tra năm khác, dùng --period.`,
  }),
  PERIOD_CONFLICT: ({ chosen, found }) => ({
    problem: `Tiêu đề ghi ${found}, nhưng đang kiểm tra kỳ ${chosen}.`,
    remedy: 'Kiểm tra lại --period hoặc tiêu đề của tệp.',
  }),
  PERIOD_IGNORED: ({ text }) => ({
    problem: `“${text}” trong tiêu đề không phải kỳ báo cáo nên không dùng.`,
    remedy: 'Nếu cần, ghi rõ bằng --period.',
  }),
  PERIOD_SNAPSHOT: ({ text, period }) => ({
    problem: `Tiêu đề ghi số liệu “${text}”: tính là số liệu năm ${period}.`,
    remedy: 'Nếu không đúng, ghi rõ bằng --period.',
  }),
  FILE_REPEATED: ({ other }) => ({
    problem: `Tệp này có nội dung giống hệt ${other}; chỉ tính một lần.`,
    remedy: 'Bỏ bớt một tệp, hoặc kiểm tra đã chọn đúng tệp.',
  }),
  FILE_LOCK_PASSED_OVER: ({ locked }) => ({
    problem: `Đây là tệp khóa do Excel tạo khi có người đang mở ${locked}; bỏ qua.`,
    remedy: 'Nếu vừa sửa số liệu thì lưu và đóng Excel rồi kiểm tra lại; nếu không ai mở thì xóa tệp này.',
  }),
  FILE_LINK_PASSED_OVER: () => ({
    problem: 'Đây là liên kết tới một thư mục ở nơi khác; các tệp trong đó không được đọc.',
    remedy: 'Nếu cần kiểm tra cả thư mục đó thì ghi thêm tên của nó vào lệnh.',
  }),
  FILE_ENCODING_ASSUMED: ({ encoding }) => ({
    problem: `Văn bản không phải Unicode; đã đọc theo bảng mã ${encoding}.`,
    remedy: 'Xem lại vài tên đơn vị; nếu sai chữ thì lưu lại tệp dạng “CSV UTF-8”.',
  }),
} satisfies Partial<MessageTable>;
