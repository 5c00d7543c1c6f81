/** What a header says beside its meaning: how to fill it in, after which plan, for which term of office. */

const MARKS = String.raw`[\d*/+,;:=x✓√\s–-]+`;
const BY_PLAN = String.raw`(?:(?:theo|thuc hien)\s+)?(?:kh|ke hoach|qd|quyet dinh|nq|nghi quyet|ct|chuong trinh)`;
/** A number with or without its signs: "36", "331/KH-UBND"; a bare year is when, not which. */
const NUMBER = String.raw`\s*(?:so\s*)?(?!20\d{2}(?![\d/]))\d+(?:\s*[/-]\s*[a-z\d][a-z\d&]*)*`;

/** "mục 3", "tại dòng 4", "nêu ở mục II.1": where in the same table it was said before. */
const ELSEWHERE = String.raw`(?:(?:da\s+)?(?:neu|noi)\s+)?(?:(?:o|tai|cua|nhu|thuoc|trong)\s+)?(?:muc|dong|stt|diem)\s+(?:so\s+)?(?:[ivx]+|\d+|[a-d])(?:[.,/]\d+)*[a-d]?`;

/** "(1/0)", "(x)", "(Có/Không)", "(*)", "(KH 36)", "(theo KH số 331/KH-UBND)", "(mục 3)". */
const REMARK = new RegExp(
  String.raw`^(?:${MARKS}|co\s*[/,;–-]\s*khong|${BY_PLAN}${NUMBER}[^()]*|${ELSEWHERE})$`,
  'u',
);
/** "… theo KH 331", "… theo Kế hoạch số 36/KH-UBND ngày 01/02/2022": outside brackets only after "theo". */
const AFTER_PLAN = new RegExp(
  String.raw`\s+(?=theo\s)${BY_PLAN}${NUMBER}(?:\s+ngay\s+\d{1,2}/\d{1,2}/\d{4})?(?=\s*(?:$|[(,;:]))`,
  'u',
);
/** "(x = có, trống = không)", "(ghi Có hoặc Không)", "(có = 1, không = 0)", "(ghi các quý có đăng)": nothing but how to fill it in. */
const FILLING =
  /^(?:(?:co|khong|ko|chua|x|0|1|ghi|danh|dau|tich|chon|neu|hoac|trong|de|bo|thi|la|o|vao|ro|cac|quy|dang|tin|bai)(?![a-z\d])|[\s,;:=/.–-])+$/u;
const ASKS = /(?:^|[^a-z])(?:ghi|danh dau|tich|chon|[x01]\s*[=:]|(?:co|khong)\s*[=:])/u;

/** "(chỉ dành cho phòng VHXH)", "(áp dụng cho trường)": who fills it in, which the catalogue knows. */
const FOR_WHOM = /^(?:chi\s+)?(?:danh|ap dung)\s+(?:cho|voi|doi voi)\s/u;

/** Whether a bracket says only how its column is filled in, or which plan asks for it. Expects lower case without diacritics. */
export const isRemark = (plain: string): boolean =>
  REMARK.test(plain) || FOR_WHOM.test(plain) || (FILLING.test(plain) && ASKS.test(plain));

/** A text without the plan it follows; `plain` is the same in lower case without diacritics, letter for letter. */
export function withoutPlanNumber(text: string, plain: string): string {
  const found = plain.length === text.length ? AFTER_PLAN.exec(plain) : null;
  return found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text;
}

/** "cả 4 quý", "hằng quý": that the answer is for every quarter is read by itself. */
const EVERY_QUARTER =
  /(?<=^| )(?:(?:cả|đủ|trong|ca|du) )?(?:hằng|hàng|từng|mỗi|các|4|bốn|hang|tung|moi) qu[ýy](?= |$)/gu;
/** Of which years a plan is changes nothing: "quy hoạch nhiệm kỳ 2025-2030", "cho phụ nữ 2022-2026". */
const TERM =
  /(?<=^| )(?:(?:nhiệm kỳ|nhiem ky|giai đoạn|giai doan) \d{4} \d{4}(?= |$)|(?<!học |hoc )\d{4} \d{4}$)/gu;

/** A folded text without words of when that are read elsewhere, or itself where nothing else is left. */
export const withoutTimes = (folded: string): string =>
  folded.replace(EVERY_QUARTER, ' ').replace(TERM, ' ').replace(/ +/gu, ' ').trim() || folded;
