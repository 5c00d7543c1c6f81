/** What a header says beside its meaning: how to fill it in, after which plan, for which term of office. */

const MARKS = String.raw`[\d*/+,;:=x✓√\s–-]+`;
const BY_PLAN = String.raw`(?:(?:theo|thực hiện)\s+)?(?:kh|kế hoạch|qđ|quyết định|nq|nghị quyết|ct|chương trình)`;
/** A number with or without its signs: "36", "331/KH-UBND"; a bare year is when, not which. */
const NUMBER = String.raw`\s*(?:số\s*)?(?!20\d{2}(?![\d/]))\d+(?:\s*[/-]\s*[\p{L}\d][\p{L}\d&-]*)*`;

/** "(1/0)", "(x)", "(Có/Không)", "(*)", "(KH 36)", "(theo KH số 331/KH-UBND)". */
const REMARK = new RegExp(String.raw`^(?:${MARKS}|có\s*[/,;–-]\s*không|${BY_PLAN}${NUMBER}[^()]*)$`, 'iu');
/** "… theo KH 331", "… theo Kế hoạch số 36/KH-UBND ngày 01/02/2022": outside brackets only after "theo". */
const AFTER_PLAN = new RegExp(
  String.raw`\s+(?=theo\s)${BY_PLAN}${NUMBER}(?:\s+ngày\s+\d{1,2}/\d{1,2}/\d{4})?(?=\s*(?:$|[(,;:]))`,
  'giu',
);
/** "(x = có, trống = không)", "(ghi Có hoặc Không)", "(có = 1, không = 0)", "(ghi các quý có đăng)": nothing but how to fill it in. */
const FILLING =
  /^(?:có|không|ko|chưa|x|0|1|ghi|đánh|dấu|tích|chọn|nếu|hoặc|trống|để|bỏ|thì|là|ô|vào|rõ|các|quý|đăng|tin|bài|[\s,;:=/.–-])+$/iu;
const ASKS = /(?:^|[^\p{L}])(?:ghi|đánh dấu|tích|chọn|[x01]\s*[=:]|(?:có|không)\s*[=:])/iu;

/** Whether a bracket's text says only how its column is filled in, or which plan asks for it. */
export const isRemark = (inside: string): boolean =>
  REMARK.test(inside) || (FILLING.test(inside) && ASKS.test(inside));

export const withoutPlanNumbers = (text: string): string => text.replace(AFTER_PLAN, '');

/** "cả 4 quý", "hằng quý": that the answer is for every quarter is read by itself. */
const EVERY_QUARTER = /(?<=^| )(?:(?:cả|đủ|trong) )?(?:hằng|hàng|từng|mỗi|các|4|bốn) quý(?= |$)/gu;
/** Whose planning it is changes nothing: "quy hoạch nhiệm kỳ 2025-2030". */
const TERM = /(?<=^| )nhiệm kỳ \d{4} \d{4}(?= |$)/gu;

/** A folded text without words of when that are read elsewhere, or itself where nothing else is left. */
export const withoutTimes = (folded: string): string =>
  folded.replace(EVERY_QUARTER, ' ').replace(TERM, ' ').replace(/ +/gu, ' ').trim() || folded;
