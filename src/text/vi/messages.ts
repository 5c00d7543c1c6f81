import type { DiagnosticArgs } from '../../domain/diagnostic.ts';
import { dayText } from '../format.ts';
import type { MessageTable } from '../message.ts';
import { count, localDecimal } from '../numbers.ts';
import { ABSENCE_VI, DAMAGE_VI, FORM_GROUP_VI, LAYOUT_VI, LIST_VI, MARKS_VI, SEEN_VI } from './phrases.ts';
import { viWords } from './words.ts';

const number = (decimal: string): string => localDecimal(decimal, 'vi');
const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(', ');

const either = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(' hoặc ');

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

/** "MT3.CT4b (hanoi-2021-2030)", separated by commas. */
const inPlans = (indicators: DiagnosticArgs['MEASURE_MISSING']['neededBy']): string =>
  indicators.map(({ plan, code }) => `${code} (${plan})`).join(', ');

/** What is known beside a name. */
const inBrackets = (...texts: readonly string[]): string => {
  const known = texts.filter((text) => text !== '');
  return known.length > 0 ? ` (${known.join(', ')})` : '';
};

/** Rows by number, or columns by letter where a table lies on its side. */
const lines = (range: string): string => `${/^\d/u.test(range) ? 'dòng' : 'cột'} ${range}`;

const ENDINGS = '.xlsx, .xlsm, .xls, .xlsb, .ods, .csv, .tsv, .zip';

const NOWHERE: Record<DiagnosticArgs['INPUT_NONE_FOUND']['where'], string> = {
  folder: 'Trong thư mục này không có tệp bảng tính nào',
  pattern: 'Không có tệp bảng tính nào khớp với mẫu tên này',
  zip: 'Trong tệp nén này không có tệp bảng tính nào',
};

/** Sheets named in a message that a file has no table. */
const SHEETS_SHOWN = 5;

/** One Vietnamese message per code: what is wrong, and what to do. */
export const viMessages: MessageTable = {
  PLAN_SYNTAX: ({ detail }) => ({
    problem: `Tệp YAML sai cú pháp: ${detail}.`,
    remedy: 'Sửa dòng này rồi kiểm tra lại.',
  }),
  PLAN_SHAPE: ({ path, problem, found, accepted }) => ({
    problem:
      problem === 'unknown_key'
        ? `Mục ${path}: không có khóa “${found}”.`
        : problem === 'missing'
          ? `Mục ${path}: thiếu.`
          : `Mục ${path}: giá trị “${found}” không hợp lệ.`,
    remedy:
      accepted.length === 0
        ? 'Sửa theo định dạng của loại tệp này: các tệp .schema.json trong targets/ và docs/.'
        : problem === 'unknown_key'
          ? `Có phải là: ${accepted.join(', ')}?`
          : `Chấp nhận: ${accepted.join(', ')}.`,
  }),
  PLAN_DUPLICATE: ({ what, id }) => ({
    problem: `${LIST_VI[what]} “${id}” bị lặp.`,
    remedy: 'Mỗi mã chỉ dùng một lần: đổi hoặc xóa một mục.',
  }),
  PLAN_EVALUATION: ({ code, found }) => ({
    problem: `${code}: phải có đúng một trong ratio, unit_share, count, attestation${found.length > 0 ? `; đang có ${found.join(', ')}` : ''}.`,
    remedy: 'Giữ lại một cách tính.',
  }),
  PLAN_MILESTONE_TIME: ({ code, found }) => ({
    problem: `${code}: mốc phải có đúng một trong by, from, throughout (every chỉ đi với throughout)${found.length > 0 ? `; đang có ${found.join(', ')}` : ''}.`,
    remedy: 'Giữ lại một cách nêu thời điểm.',
  }),
  PLAN_MILESTONE_ORDER: ({ code, earlier, later }) => ({
    problem: `${code}: mốc “${later}” đứng sau “${earlier}” nhưng không muộn hơn.`,
    remedy: 'Xếp các mốc theo năm tăng dần.',
  }),
  PLAN_MILESTONE_OUTSIDE: ({ code, milestone, from, to }) => ({
    problem: `${code}: mốc ${milestone} nằm ngoài thời gian của kế hoạch (${from}–${to}).`,
    remedy: 'Sửa năm của mốc hoặc thời gian của kế hoạch.',
  }),
  PLAN_BACKWARD_TARGET: ({ code, earlier, later }) => ({
    problem: `${code}: mốc sau “${later}” dễ hơn mốc trước “${earlier}”.`,
    remedy: 'Đối chiếu lại văn bản.',
  }),
  PLAN_SHARE_OVER_100: ({ code, threshold }) => ({
    problem: `${code}: ngưỡng ${threshold} vượt 100 %.`,
    remedy: 'Một tỷ lệ không thể quá 100 %: sửa ngưỡng.',
  }),
  PLAN_THRESHOLD_UNIT: ({ code, threshold, expected }) => ({
    problem: `${code}: ngưỡng ${threshold} không đúng loại.`,
    remedy:
      expected === 'percent'
        ? 'Chỉ tiêu tỷ lệ cần ngưỡng có dấu %.'
        : 'Chỉ tiêu số lượng cần ngưỡng không có dấu %; chỉ tiêu định tính không có ngưỡng.',
  }),
  PLAN_TOLERANCE: ({ code }) => ({
    problem: `${code}: tolerance chỉ dùng với dấu ~.`,
    remedy: 'Bỏ tolerance hoặc đổi dấu so sánh.',
  }),
  PLAN_UNKNOWN_MEASURE: ({ id, near }) => ({
    problem: `Không có số đo “${id}” trong danh mục.`,
    remedy:
      near.length > 0 ? `Có phải là: ${near.join(', ')}?` : 'Thêm số đo vào targets/measures hoặc sửa mã.',
  }),
  PLAN_MEASURE_KIND: ({ id, kind, expected }) => ({
    problem: `Số đo “${id}” thuộc loại ${kind}, ở đây cần ${expected}.`,
    remedy: 'Chọn số đo đúng loại.',
  }),
  PLAN_NOT_QUARTERLY: ({ code, measure }) => ({
    problem: `${code}: every: quarter cần một số đo hỏi theo quý, “${measure}” thì không.`,
    remedy: 'Bỏ every hoặc chọn số đo có quarterly: true.',
  }),
  PLAN_NO_LOCATOR: ({ code }) => ({
    problem: `${code}: thiếu locator (vị trí trong văn bản).`,
    remedy: 'Ghi vị trí, ví dụ "I.2.3.d"; chỉ kế hoạch partial hoặc unverified có source mới được để null.',
  }),
  PLAN_EMPTY_POPULATION: ({ code }) => ({
    problem: `${code}: units trống nên không đơn vị nào được tính.`,
    remedy: 'Liệt kê các loại đơn vị thuộc phạm vi.',
  }),
  PLAN_UNKNOWN_ASSUMPTION: ({ id, known }) => ({
    problem: `Không có giả định “${id}”.`,
    remedy: `Các giả định đã khai: ${known.join(', ') || 'chưa có'}.`,
  }),
  PLAN_SCHEDULE: ({ found }) => ({
    problem: `Thời hạn phải có đúng một cách nêu; đang có ${found.join(', ') || 'không cách nào'}.`,
    remedy: 'Dùng một trong in_months, in_month, before, before_yearly, window, as_arises, worded.',
  }),
  PLAN_PERIOD: ({ from, to }) => ({
    problem: `Thời gian kế hoạch ${from}–${to} không hợp lệ.`,
    remedy: 'from ≤ to ≤ orientation_to.',
  }),

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
  PERIOD_OUTSIDE_PLAN: ({ plan, period, from, to }) => ({
    problem: `Kỳ ${period} nằm ngoài thời gian của kế hoạch ${plan} (${from}–${to}).`,
    remedy: 'Chọn kỳ hoặc kế hoạch khác.',
  }),
  PLACE_MISMATCH: ({ found, expected, plan }) => ({
    problem: `Tệp ghi “${found}”, còn kế hoạch ${plan} là của ${expected}.`,
    remedy: 'Kiểm tra đã chọn đúng kế hoạch (--plan) và đúng tệp.',
  }),
  PLAN_NO_TARGETS: ({ plan }) => ({
    problem: `Kế hoạch ${plan} không có chỉ tiêu định lượng.`,
    remedy: 'Lệnh check liệt kê nhiệm vụ và thời hạn báo cáo.',
  }),
  PLAN_UNVERIFIED: ({ plan }) => ({
    problem: `Chưa có văn bản của kế hoạch ${plan} nên không ghi ngưỡng nào.`,
    remedy: 'Bổ sung ngưỡng từ văn bản gốc vào một phiên bản mới của tệp kế hoạch.',
  }),
  PLAN_PARTIAL: ({ plan }) => ({
    problem: `Kế hoạch ${plan} mới có các số liệu đã được xác nhận, chưa đầy đủ.`,
    remedy: 'Đối chiếu văn bản gốc khi dùng kết quả.',
  }),
  PLAN_ADOPTS: ({ plan, adopted }) => ({
    problem: `Kế hoạch ${plan} lấy chỉ tiêu của ${adopted}.`,
    remedy: `Kiểm tra thêm bằng --plan ${adopted}.`,
  }),
  ISSUER_DISSOLVED: ({ plan, date }) => ({
    problem: `Cơ quan ban hành kế hoạch ${plan} đã giải thể từ ${date}.`,
    remedy: 'Xác nhận kế hoạch còn hiệu lực trước khi dùng kết quả.',
  }),
  WEAKER_TARGET: ({ plan, code, threshold, higherPlan, higherCode, higherThreshold }) => ({
    problem: `Chỉ tiêu ${code} của ${plan} (${threshold}) thấp hơn ${higherCode} của cấp trên ${higherPlan} (${higherThreshold}).`,
    remedy: 'Xem cả hai kết quả.',
  }),

  HEADER_UNKNOWN: ({ header, near }) => ({
    problem: `Không rõ cột “${header}” là số liệu gì nên không dùng.`,
    remedy: `Nếu đúng là ${near.map(({ spelling }) => `“${spelling}”`).join(' hoặc ')}, sửa tiêu đề hoặc thêm --map "${header}=${near[0]?.measure ?? ''}".`,
  }),
  MEASURE_READ_IN_PART: ({ header, measure, other }, name) => ({
    problem: `“${header}” ở đây chưa rõ là gì, có thể là “${name(measure)}” như ở trang “${other}”; chưa cộng số liệu này vì sẽ thiếu các đơn vị của trang này.`,
    remedy: `Nếu đúng, thêm --map "${header}=${measure}"; nếu là số liệu khác, thêm --map "${header}=note" để bỏ qua.`,
  }),
  SHEET_HIDDEN: () => ({
    problem: 'Trang này đang ẩn nên không đọc.',
    remedy: 'Nếu có số liệu cần kiểm tra, cho hiện trang (Unhide) rồi chạy lại.',
  }),
  SHEET_MERGES_TRUNCATED: () => ({
    problem: 'Trang này có hơn 100.000 vùng ô gộp; chỉ xét 100.000 vùng đầu, các vùng sau coi như không gộp.',
    remedy: 'Bỏ gộp ô (Unmerge) ở phần dữ liệu rồi chạy lại.',
  }),
  SHEET_PASSED_OVER: () => ({
    problem: 'Không thấy bảng số liệu nào của kế hoạch trong trang này; bỏ qua.',
    remedy: 'Nếu trang có số liệu cần kiểm tra, chỉ rõ bằng --map "TIÊU ĐỀ=số đo" hoặc --layout.',
  }),
  LAYOUT_AMBIGUOUS: ({ layouts }) => ({
    problem: `Trang này có thể đọc theo nhiều cách như nhau (${layouts.map((name) => LAYOUT_VI[name]).join('; ')}); chưa đọc.`,
    remedy: `Chọn một cách: ${layouts.map((name) => `--layout ${name}`).join(' hoặc ')}.`,
  }),
  SHEET_OTHER_PERIOD: ({ period, chosen }) => ({
    problem: `Tiêu đề của trang ghi kỳ ${period}, không phải kỳ ${chosen} đang kiểm tra; không đọc trang này.`,
    remedy: `Dùng --period ${period} nếu muốn kiểm tra trang này.`,
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
  ERRORS_NOT_LISTED: ({ of, count: rest }) => ({
    problem: `Trang này còn ${count(rest, 'vi')} lỗi ${of} nữa, không liệt kê từng ô.`,
    remedy: 'Sửa các ô đã nêu cùng mã lỗi rồi chạy lại.',
  }),
  WARNINGS_NOT_LISTED: ({ of, count: rest }) => ({
    problem: `Trang này còn ${count(rest, 'vi')} chỗ ${of} nữa, không liệt kê từng ô.`,
    remedy: 'Xem các ô đã nêu cùng mã rồi chạy lại.',
  }),
  SHEET_SECOND_TABLE: ({ row }) => ({
    problem: `Trang này còn một bảng khác, tiêu đề từ dòng ${row}; bảng đó chưa được đọc.`,
    remedy: 'Chuyển bảng đó sang một trang riêng.',
  }),
  HEADER_BY_WORDS: ({ header, measure, spelling }, name) => ({
    problem: `Cột “${header}” được hiểu là “${name(measure)}” vì cùng từ ngữ với “${spelling}”.`,
    remedy: `Nếu không đúng, chỉ rõ bằng --map hoặc --mapping.`,
  }),
  HEADER_BY_CONTENT: ({ header }) => ({
    problem: `Cột “${header}” được hiểu là cột tên đơn vị vì các ô của nó là tên đơn vị.`,
    remedy: 'Nên đặt tiêu đề cột là “Tên đơn vị”.',
  }),
  HEADER_BY_NEIGHBOUR: ({ header, measure, neighbour }, name) => ({
    problem: `Cột “${header}” đứng ngay sau cột “${neighbour}” nên được hiểu là “${name(measure)}”.`,
    remedy: 'Nếu không đúng, đổi tiêu đề hoặc chỉ rõ bằng --mapping.',
  }),
  HEADER_AMBIGUOUS: ({ header, measures }, name) => ({
    problem: `Cột “${header}” có thể là ${measures.map(name).join(' hoặc ')}.`,
    remedy: `Chỉ rõ bằng --map "${header}=${measures[0] ?? ''}".`,
  }),
  HEADER_DUPLICATE: ({ header, measure, other }, name) => ({
    problem: `Cột “${header}” và cột ở ô ${other} cùng là “${name(measure)}”; không dùng cột nào.`,
    remedy: 'Bỏ hoặc đổi tên một cột, hoặc chỉ rõ bằng --mapping.',
  }),
  LINE_UNKNOWN: ({ line, near }) => ({
    problem: `Không rõ dòng “${line}” là số liệu gì nên không dùng.`,
    remedy: `Nếu đúng là ${near.map(({ spelling }) => `“${spelling}”`).join(' hoặc ')}, sửa tên dòng hoặc thêm --map "${line}=${near[0]?.measure ?? ''}".`,
  }),
  LINE_BY_WORDS: ({ line, measure, spelling }, name) => ({
    problem: `Dòng “${line}” được hiểu là “${name(measure)}” vì cùng từ ngữ với “${spelling}”.`,
    remedy: 'Nếu không đúng, chỉ rõ bằng --map.',
  }),
  LINE_AMBIGUOUS: ({ line, measures }, name) => ({
    problem: `Dòng “${line}” có thể là ${measures.map(name).join(' hoặc ')}; không dùng dòng này.`,
    remedy: `Chỉ rõ bằng --map "${line}=${measures[0] ?? ''}".`,
  }),
  LIST_COLUMN_UNCLEAR: ({ header, rows }) => ({
    problem: `Không rõ cột “${header}” (có số liệu ở ${count(rows, 'vi')} dòng) là tổng số, số nữ, tỷ lệ hay kết quả nên không dùng.`,
    remedy:
      'Sửa tiêu đề cột thành “Tổng số”, “Nữ”, “Tỷ lệ (%)”, “Đã thực hiện”, hoặc “Kết quả” nếu là cột số liệu duy nhất.',
  }),
  LINE_DUPLICATE: ({ line, measure, other }, name) => ({
    problem: `Dòng “${line}” và ô ${other} cùng là “${name(measure)}” nhưng khác nhau; không dùng số nào.`,
    remedy: 'Sửa cho khớp, bỏ một dòng, hoặc chỉ rõ bằng --map.',
  }),
  OWN_VERDICT_CONTRADICTED: ({ plan, code, says, outcome }) => ({
    problem: `Đơn vị tự đánh giá “${says === 'met' ? 'Đạt' : 'Chưa đạt'}”, nhưng tính theo số liệu thì ${code} (${plan}) ${outcome === 'met' ? 'đạt' : 'chưa đạt'}; dùng kết quả tính.`,
    remedy: 'Sửa lời tự đánh giá, hoặc số liệu của dòng này.',
  }),
  OWN_TARGET_DIFFERS: ({ plan, code, printed, threshold }) => ({
    problem: `Tệp ghi chỉ tiêu “${printed}”, còn ${code} (${plan}) là ${threshold}; dùng chỉ tiêu của kế hoạch.`,
    remedy: 'Sửa chỉ tiêu trong biểu, hoặc chọn đúng kế hoạch bằng --plan.',
  }),
  COLUMN_OTHER_PERIOD: ({ header, period }) => ({
    problem: `Cột “${header}” là của năm ${period}, không thuộc kỳ đang kiểm tra.`,
    remedy: `Dùng --period ${period} nếu muốn kiểm tra năm đó.`,
  }),
  COLUMN_NOT_QUARTERLY: ({ header, measure }, name) => ({
    problem: `“${name(measure)}” không tính theo quý nên không dùng cột “${header}”.`,
    remedy: 'Ghi số liệu của cả kỳ trong một cột.',
  }),
  QUARTERS_NOT_SPLIT: ({ header, measure }, name) => ({
    problem: `“${name(measure)}” phải trả lời theo từng quý, “${header}” chỉ có một câu trả lời; coi là của mọi quý.`,
    remedy: 'Tách thành các cột Quý I … Quý IV, hoặc ghi “hằng quý” trong tiêu đề.',
  }),
  MAPPING_SHEET_MISSING: ({ sheet, sheets }) => ({
    problem: `Tệp không có trang “${sheet}” mà bảng ghép nêu.`,
    remedy: `Các trang hiện có: ${quoted(sheets)}. Sửa tên trang trong bảng ghép.`,
  }),
  MAPPING_HEADER_CHANGED: ({ expected, found }) => ({
    problem: `Bảng ghép chờ tiêu đề “${expected}” ở cột này, tệp lại có “${found || 'ô trống'}”; không đọc trang này.`,
    remedy: 'Dùng đúng bảng ghép của biểu mẫu này, hoặc tạo lại bằng inspect --save-mapping.',
  }),

  TEXT_DECODED: ({ encoding }) => ({
    problem: `Trang này, từ ô này, có chữ gõ bằng bảng mã cũ ${encoding === 'vni' ? 'VNI' : 'TCVN3 (ABC)'}; đã đọc theo Unicode.`,
    remedy:
      'Nên chuyển cả tệp sang Unicode (ví dụ bằng UniKey Toolkit) và dùng phông Unicode như Times New Roman.',
  }),
  TEXT_UNREADABLE: () => ({
    problem:
      'Trang này, từ ô này, có chữ gõ bằng một bảng mã cũ không nhận ra được; để nguyên như trong tệp.',
    remedy: 'Chuyển các ô đó sang Unicode (ví dụ bằng UniKey Toolkit) rồi chạy lại.',
  }),

  UNIT_KIND_UNKNOWN: ({ unit }) => ({
    problem: `Không rõ “${unit}” thuộc loại đơn vị nào.`,
    remedy: 'Thêm cột “Cấp học”, hoặc ghi tên đầy đủ (Trường THCS …, Phòng …).',
  }),
  UNIT_UNNAMED: ({ unit }) => ({
    problem: `Không thấy tên đơn vị báo cáo phía trên bảng; tạm gọi theo tên tệp là “${unit}”, chưa rõ loại đơn vị.`,
    remedy: 'Ghi tên đầy đủ phía trên bảng, ví dụ “Đơn vị báo cáo: Trường THCS …”.',
  }),
  ROW_NO_UNIT: ({ label }) => ({
    problem: `Dòng “${label}” không có số thứ tự và không phải tên đơn vị; không tính là đơn vị.`,
    remedy: 'Nếu là đơn vị, ghi số thứ tự và tên đầy đủ; nếu là dòng tổng, ghi “Tổng cộng”.',
  }),
  UNIT_NAME_MISSING: ({ values }) => ({
    problem: `Dòng có ${values} ô số liệu nhưng không có tên đơn vị; không dùng.`,
    remedy: 'Điền tên đơn vị vào ô này, hoặc xóa dòng.',
  }),
  UNIT_ROWS_ADDED: ({ rows }) => ({
    problem: `Có đơn vị gộp nhiều dòng (ô tên trộn xuống): ${rows} dòng dưới được cộng vào đơn vị ở dòng trên.`,
    remedy: 'Nếu các dòng này không phải là các phần của một số, tách thành dòng riêng có tên.',
  }),
  UNIT_ROWS_UNCLEAR: ({ rows }) => ({
    problem: `Không rõ các dòng ${rows} của cùng một đơn vị (ô tên trộn) có cộng lại được không; các số liệu khác nhau không được dùng.`,
    remedy: 'Ghi mỗi đơn vị một dòng, hoặc đưa các phần thành cột riêng.',
  }),
  UNIT_REPEATED: ({ unit, other }) => ({
    problem: `“${unit}” đã có ở ${other}; cả hai dòng đều được tính.`,
    remedy: 'Nếu là một đơn vị, xóa một dòng; nếu là hai, thêm cột mã hoặc địa bàn.',
  }),
  UNIT_CODE_REPEATED: ({ unit, code, other }) => ({
    problem: `Mã ${code} của “${unit}” đã có ở ${other}; dòng này không được tính.`,
    remedy: 'Sửa mã hoặc xóa dòng trùng.',
  }),
  UNIT_TWICE: ({ unit, parent, other }) => ({
    problem: `“${unit}” (${parent}) đã có ở ${other}; dòng này không được tính.`,
    remedy: 'Xóa dòng trùng; nếu là hai đơn vị khác nhau, thêm cột mã hoặc ghi rõ tên.',
  }),
  REGISTER_NO_TABLE: ({ wanted }) => ({
    problem: `Không thấy bảng danh mục đơn vị: cần cột tên đơn vị (${quoted(wanted.slice(0, 3))} …) và ít nhất một trong các cột STT, mã trường, cấp học, xã/phường.`,
    remedy: 'Ghi các tiêu đề này trên một dòng, bên dưới mỗi đơn vị một dòng.',
  }),
  REGISTER_UNIT_UNREPORTED: ({ unit, code, parent }) => ({
    problem: `“${unit}”${inBrackets(code, parent)} có trong danh mục nhưng các tệp không có số liệu; tính là chưa báo cáo.`,
    remedy:
      'Đôn đốc đơn vị gửi số liệu. Nếu đã gửi, xem mã và tên trong tệp có khớp danh mục không; nếu đơn vị đã giải thể, xóa khỏi danh mục.',
  }),
  REGISTER_UNIT_UNKNOWN: ({ unit, near }) => ({
    problem: `“${unit}” không có trong danh mục; số liệu vẫn được tính.${near.length > 0 ? ` Gần giống: ${quoted(near)}.` : ''}`,
    remedy: 'Sửa mã hoặc tên cho khớp danh mục, hoặc thêm đơn vị vào danh mục.',
  }),
  REGISTER_UNIT_AMBIGUOUS: ({ unit, candidates }) => ({
    problem: `“${unit}” có thể là ${either(candidates)} trong danh mục; không ghép với đơn vị nào.`,
    remedy: 'Thêm cột mã trường hoặc xã/phường vào tệp số liệu; đơn vị chưa ghép được tính là chưa báo cáo.',
  }),
  REGISTER_UNIT_TWICE: ({ unit, registered, other }) => ({
    problem: `“${unit}” ở đây và đơn vị ở ${other} cùng là “${registered}” trong danh mục; cả hai đều được tính.`,
    remedy: 'Nếu là một đơn vị, ghi cùng một mã và tên, hoặc xóa một dòng; nếu là hai, bổ sung danh mục.',
  }),
  REGISTER_KIND_DIFFERS: ({ unit, kind, registered, other }) => ({
    problem: `“${unit}” ở đây là ${viWords.unitKind[kind]}, trong danh mục (${other}) là ${viWords.unitKind[registered]}; dùng theo danh mục.`,
    remedy: 'Sửa nơi ghi sai.',
  }),
  REGISTER_CODE_DIFFERS: ({ unit, code, registered, named }) => ({
    problem: `Mã ${code} trong danh mục là của “${registered}”, nhưng tên “${unit}” là của “${named}”; dùng theo mã.`,
    remedy: 'Sửa mã hoặc tên ở dòng này.',
  }),
  ROWS_OTHER_YEAR: ({ text, rows, period }) => ({
    problem: `${rows} dòng, từ ô này, ghi “${text}”, không thuộc kỳ ${period} đang kiểm tra; không dùng các dòng đó.`,
    remedy: 'Sửa năm của dòng nếu ghi sai, hoặc chọn kỳ khác bằng --period.',
  }),
  ROWS_OTHER_SCHOOL_YEAR: ({ text, rows, title, used }) => ({
    problem: `${rows} dòng, từ ô này, ghi năm học “${text}”, còn tiêu đề ghi “${title}”; ${used ? 'vẫn dùng' : 'không dùng'} số liệu của các dòng đó.`,
    remedy: 'Kiểm tra xem số liệu là của năm học nào, rồi sửa tiêu đề hoặc các dòng.',
  }),
  UNIT_CONFLICT: ({ unit, measure, other }, name) => ({
    problem: `“${name(measure)}” của “${unit}” khác với ô ${other}; không dùng giá trị nào.`,
    remedy: 'Sửa cho hai nơi giống nhau.',
  }),

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
};
