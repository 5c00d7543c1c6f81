import { fold, withOneTonePlace } from './spelling.ts';

/** Kinds of units as names write them out, and short. */
const SHORT: readonly (readonly [string, string])[] = [
  ['mầm non', 'mn'],
  ['mẫu giáo', 'mg'],
  ['tiểu học', 'th'],
  ['trung học cơ sở', 'thcs'],
  ['trung học phổ thông', 'thpt'],
  ['phổ thông dân tộc bán trú', 'ptdtbt'],
  ['phổ thông dân tộc nội trú', 'ptdtnt'],
  ['trung tâm', 'tt'],
  ['giáo dục nghề nghiệp', 'gdnn'],
  ['giáo dục thường xuyên', 'gdtx'],
];
const WORDS = SHORT.flatMap(([long, short]) => [[long, short] as const, [short, short] as const]);
const JOINED_BY = /^(?:và|với|liên cấp) /u;

/** A name's kinds as abbreviations, and what is its own: "Trường Tiểu học và THCS Ví Dụ 5" is `th thcs` and `ví dụ 5`. */
export function nameParts(name: string): { readonly kinds: readonly string[]; readonly own: string } {
  let own = withOneTonePlace(fold(name)).replace(/^trường (?=\S)/u, '');
  const kinds: string[] = [];
  for (;;) {
    const rest = kinds.length === 0 ? own : own.replace(JOINED_BY, '');
    const found = WORDS.find(([word]) => rest === word || rest.startsWith(`${word} `));
    if (!found) return { kinds, own };
    kinds.push(found[1]);
    own = rest.slice(found[0].length).trim();
  }
}

/** One text for all spellings of a unit's name: with and without "Trường", its kind in full or short, "&", "-" or "và" between. */
export function nameKey(name: string): string {
  const { kinds, own } = nameParts(name);
  return [...kinds, own].join(' ').trim();
}

/** Excel drops the zeros a code begins with when it takes it for a number. */
export const withoutZeros = (code: string): string => code.replace(/^0+(?=\d)/u, '');

const MONTH = String.raw`tháng\s+\d{1,2}\s*(?:[/,.-]|năm)*\s*20\d\d`;
/** Where a line stops naming a unit and says of when it speaks; "THPT 3 tháng 2", "THPT Lê Quý Đôn" are names. */
const TIME = new RegExp(
  String.raw`[\s,;(–-]*(?<!\p{L})(?:năm học\s|năm\s+(?:19|20)\d\d|nh\s+20\d\d|${MONTH}|(?:ngày\s+)?\d{1,2}\s+${MONTH}|` +
    String.raw`(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]20\d\d|(?:tính|có mặt|từ)\s+(?:đến\s+)?(?:ngày|tháng|hết)?\s*\d|` +
    String.raw`đến\s+(?:ngày|tháng|hết|năm)\s|học k[ỳì]|hk\s?[i\d]|quý\s+(?:[iv]+|\d)(?!\p{L})|k[ỳì]\s+(?:báo cáo|số liệu)|` +
    String.raw`\d+\s+tháng\s+(?:đầu|cuối)|thời điểm|giai đoạn\s+20|20\d\d\s?[-–/]\s?20\d\d).*$`,
  'iu',
);
/** A dash between two kinds belongs to the name: "TH - THCS". */
const ASIDE = /\s*(?:[(,;]|\s[-–]\s(?!(?:th|thcs|thpt|tiểu học|trung học|gdtx|gdnn|giáo dục)(?!\p{L}))).*$/iu;

/** A line that begins with a unit's name, without the time it may end in. */
export const withoutTime = (line: string): string => line.replace(TIME, '').trim();

/** A name without what follows it in brackets or after a comma or dash: a place, mostly. */
export const withoutAside = (name: string): string => name.replace(ASIDE, '').trim();

const NAMES = /(?<!\p{L})(?:trường|trung tâm)(?!\p{L})/giu;
const SEVERAL = /(?<!\p{L})(?:các|những|mỗi|từng|một số|nhiều|số|hiệu|nhà)\s+$/iu;
const ADDRESSED = /(?<!\p{L})(?:gửi|kèm theo)(?!\p{L})/iu;
/** What follows a kind where no unit of one's own is named: "trường THCS trên địa bàn". */
const NO_NAME =
  /^(?:công lập|ngoài công lập|tư thục|dân lập|trên|thuộc|trong|của|tại|ở|và|các|có|đạt|trực thuộc|năm)(?= |$)/u;

/** The one unit a title names within itself: "DANH SÁCH … TRƯỜNG THPT VÍ DỤ 10 (tháng 12/2025)". Null for none or several. */
export function nameWithin(title: string): string | null {
  if (ADDRESSED.test(title)) return null;
  const found = new Map<string, string>();
  for (const { index } of title.matchAll(NAMES)) {
    if (index === 0 || SEVERAL.test(title.slice(0, index))) continue;
    const name = withoutAside(withoutTime(title.slice(index)));
    const { kinds, own } = nameParts(name);
    if (kinds.length > 0 && /[\p{L}\d]/u.test(own) && !NO_NAME.test(own)) found.set(nameKey(name), name);
  }
  const [name, another] = found.values();
  return name !== undefined && another === undefined ? name : null;
}
