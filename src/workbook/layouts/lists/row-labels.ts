import { fold, withoutDiacritics } from '../../spelling.ts';
import { tidy, type GridRow } from '../../grid.ts';
import type { ListWords } from '../../list-words.ts';

/** A row of a table whose labels stand at its left, from the outermost label column to the innermost. */
export interface LabelRow {
  readonly row: GridRow;
  readonly ordinal: string;
  /** Empty texts kept, so that positions are columns. */
  readonly labels: readonly string[];
  readonly hasValues: boolean;
}

/** One label with all that stands over it; stretched over several rows it is still one. */
export interface LabelLine {
  readonly rows: readonly GridRow[];
  /** Every label over it, and its own. */
  readonly path: readonly string[];
  /** The same without titles of chapters, which do not change what is counted. */
  readonly told: readonly string[];
  /** The same with the numerals of its chapters, which may only number what stands below them: "II. Quy hoạch". */
  readonly chaptered: readonly string[];
  /** Without the row it stands under, where it repeats how that one is worded and may be another beside it; else null. */
  readonly alone: readonly string[] | null;
  readonly hasValues: boolean;
  /** It only heads the lines after it. */
  readonly isHeading: boolean;
}

/** How deep a label stands: a smaller number is over a larger one. */
const DEPTH = {
  part: 10,
  chapter: 20,
  goal: 25,
  topic: 28,
  number: 30,
  letter: 40,
  heading: 45,
  plain: 50,
  among: 55,
  dash: 60,
  plus: 62,
  inner: 70,
} as const;

const ROMAN = /^\(?[IVX]+[.)]*$/u;
const CAPITAL = /^\(?[A-ZĐ][.)]*$/u;
const NUMBER = /^\(?(?:[IVX]+\.)?\d+(?:\.\d+)*[.)/]*$/u;
const LETTER = /^\(?[a-zđ]\d?[.)]*$/u;
/** "MT2", "Mục tiêu 2" where other rows have their numbers. */
const GOAL_NUMBER = /^(?:mt|mục tiêu)\s*\d+[.:]?$/iu;
const DASH = /^[-–—•*]+$/u;
const MARK =
  /^(?:((?:[IVX]+|[A-HĐ])[.)]|\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|[a-zđ][.)])\s*|([-–—•*+])+\s*)(?=[^\s\d])/u;
const GOAL = /^(mục tiêu|chỉ tiêu)\s*\d+[a-zđ]?(?:\.\d+)*\s*(?:[:.)–-]+\s*|$)/iu;
const AMONG = /^(?:trong do|chia ra|chia theo|bao gom|gom)(?: |$)/u;

interface Draft {
  rows: GridRow[];
  ordinal: string;
  labels: string[];
  hasValues: boolean;
}

/**
 * The labels of a table's rows with what stands over each: told by ordinals, dashes, rows without values, label columns.
 * `bySex`: the figures are split into totals and women.
 */
export function labelLines(rows: readonly LabelRow[], words: ListWords, bySex: boolean): LabelLine[] {
  const stack: { depth: number; text: string; isTitle: boolean; hasValues: boolean }[] = [];
  const withNumeral = ({ depth, text }: { depth: number; text: string }): string =>
    (depth === DEPTH.chapter || depth === DEPTH.part) && !words.is('women', text) ? `I. ${text}` : text;
  const drafts = stretched(rows, words);
  const lines = drafts.map(({ rows: lineRows, ordinal, labels, hasValues }, position) => {
    const [first = '', ...inner] = labels;
    const place = (depth: number, text: string, isLast: boolean): void => {
      while ((stack.at(-1)?.depth ?? 0) >= depth) stack.pop();
      const isTitle =
        !(isLast && hasValues) &&
        (depth === DEPTH.goal ||
          words.begins('chapters', text) ||
          // "B. CÁN BỘ NỮ" over columns of totals and women is what they are about, not whom they count.
          (bySex && depth <= DEPTH.number && words.is('women', text)));
      stack.push({ depth, text, isTitle, hasValues: isLast && hasValues });
    };
    const innermost = inner.findLastIndex((text) => text !== '');
    if (first !== '') {
      const { depth: own, text } = placed(ordinal, first, hasValues || innermost >= 0, words);
      // A heading without a number stands over the numbers after it, not under the number before it.
      const isTopic = own === DEPTH.heading && NUMBER.test(drafts[position + 1]?.ordinal ?? '');
      const depth = isTopic ? DEPTH.topic : own;
      // "Thạc sĩ", "Tổng số", "Nữ", "Tiến sĩ": what follows the parts of a heading is not under it.
      if (depth === DEPTH.plain && (stack.at(-1)?.depth ?? 0) >= DEPTH.dash) {
        while ((stack.at(-1)?.depth ?? 0) >= DEPTH.heading) stack.pop();
      }
      place(depth, text, innermost < 0);
    }
    inner.forEach((text, index) => {
      if (text !== '') place(DEPTH.inner + index, withoutMark(text), index === innermost);
    });
    const path = stack.map(({ text }) => text);
    const told = stack.filter(({ isTitle }, index) => !isTitle || index === stack.length - 1);
    const [over, own] = told.slice(-2);
    const isRepeat =
      own?.depth === DEPTH.plain && over?.hasValues === true && words.repeats(over.text, own.text);
    const alone = isRepeat ? [...told.slice(0, -2), own].map(({ text }) => text) : null;
    const chaptered = told.map((one, index) => (index < told.length - 1 ? withNumeral(one) : one.text));
    return { rows: lineRows, path, told: told.map(({ text }) => text), chaptered, alone, hasValues };
  });
  return lines.map((line, index): LabelLine => {
    const next = lines[index + 1]?.path ?? [];
    const isOver = next.length > line.path.length && line.path.every((text, level) => next[level] === text);
    return { ...line, isHeading: !line.hasValues && isOver };
  });
}

/** Joins the rows of a label that runs on over the next line. */
function stretched(rows: readonly LabelRow[], words: ListWords): Draft[] {
  const drafts: Draft[] = [];
  for (const { row, ordinal, labels, hasValues } of rows) {
    const last = drafts.at(-1);
    const [first = '', ...inner] = labels;
    const isNext = last?.rows.at(-1)?.index === row.index - 1;
    const runsOn =
      /^\(?\p{Ll}/u.test(first) &&
      inner.every((text) => text === '') &&
      !MARK.test(first) &&
      !isPart(first, words);
    const isBlank = labels.every((text) => text === '');
    if (last && isNext && ordinal === '' && (runsOn || isBlank) && !(last.hasValues && hasValues)) {
      last.rows.push(row);
      last.labels[0] = tidy(`${last.labels[0] ?? ''} ${first}`);
      last.hasValues ||= hasValues;
    } else if (!isBlank) drafts.push({ rows: [row], ordinal, labels: [...labels], hasValues });
  }
  return drafts;
}

const plain = (text: string): string => withoutDiacritics(fold(text));

/** "Nữ", "Tổng số", "Trong đó: nữ", "Tỷ lệ (%)": nothing by itself, a part of what stands before it. */
function isPart(label: string, words: ListWords): boolean {
  return words.is('part', label) || words.is('rate', label) || AMONG.test(plain(label));
}

const withoutMark = (label: string): string => tidy(label.replace(MARK, ''));

function placed(
  ordinal: string,
  label: string,
  hasValues: boolean,
  words: ListWords,
): { readonly depth: number; readonly text: string } {
  const mark = ordinal || (MARK.exec(label)?.[0].trim() ?? '');
  const bare = withoutMark(label);
  const goal = GOAL.exec(bare);
  const text = tidy(goal ? bare.slice(goal[0].length) : bare) || bare;
  if (goal && !hasValues) return { depth: DEPTH.goal, text };
  if (GOAL_NUMBER.test(mark) && !hasValues) return { depth: DEPTH.goal, text };
  const depth = depthOfMark(mark);
  if (depth !== null) return { depth, text };
  if (isPart(text, words)) return { depth: hasValues ? DEPTH.dash : DEPTH.among, text };
  return { depth: hasValues ? DEPTH.plain : DEPTH.heading, text };
}

function depthOfMark(mark: string): number | null {
  if (mark === '') return null;
  if (DASH.test(mark)) return DEPTH.dash;
  if (/^\++$/u.test(mark)) return DEPTH.plus;
  if (ROMAN.test(mark)) return DEPTH.chapter;
  if (CAPITAL.test(mark)) return DEPTH.part;
  if (NUMBER.test(mark))
    return (
      DEPTH.number +
      Math.min(
        9,
        mark
          .replace(/^\(?[IVX]+\./u, '')
          .split('.')
          .filter((part) => /\d/u.test(part)).length - 1,
      )
    );
  return LETTER.test(mark) ? DEPTH.letter : DEPTH.number;
}
