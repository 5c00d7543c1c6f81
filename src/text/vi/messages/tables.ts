import { count } from '../../numbers.ts';
import { LAYOUT_VI } from '../phrases.ts';
import type { MessageTable } from '../../message.ts';
import { quoted } from './wording.ts';

/** Sheets, headers and tables. */
export const viTableMessages = {
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
} satisfies Partial<MessageTable>;
