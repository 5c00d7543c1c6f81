import type { Measure, PercentMeasure } from '../../../domain/measure.ts';
import type { Binding } from '../../../domain/reading.ts';
import type { LayoutTools } from '../../layout.ts';
import { bindLabel } from './label-paths.ts';
import type { LabelLine } from './row-labels.ts';

type Tools = Pick<LayoutTools, 'binder' | 'mapping' | 'catalogue' | 'speller'>;

interface Halves {
  readonly first: string;
  readonly second: string;
}
interface WholeAndDone {
  readonly whole: Measure;
  readonly done: Measure;
}

/** Between the halves of "Nữ tiến sĩ/tổng số tiến sĩ", "Nữ thạc sĩ trên tổng số thạc sĩ". */
const SHARE_OF = /\/|\s(?:trên|trong)(?=\s+(?:tổng )?số\s)/iu;
/** The same, where the second half says outright that it is what the first is taken of. */
const OF_NUMBER = /(?:\/|\s(?:trên|trong))\s*(?:tổng )?số\s/iu;
/** After the first half of "Đề tài, nhiệm vụ KHCN; do nữ chủ nhiệm", "Nhiệm vụ KHCN (nữ: chủ nhiệm)". */
const WHOLE_THEN_PART = /;|\(\s*nữ\s*:/iu;
/** Between a whole and a part where a column beside it holds what was done: "Thành viên Ban - đã được tập huấn", "Đề tài (chủ nhiệm là nữ)". */
const WHOLE_THEN_DONE = /;|\s[-–—/]\s|\(|:(?!.*\s[-–—/]\s)/u;
/** Between the two halves of "Trẻ trong độ tuổi / được ra lớp". */
const OVER = /\s\/\s/u;

/** What stands before and after the first match of a pattern; null where there is none, or nothing beside it. */
function halves(text: string, between: RegExp): Halves | null {
  const found = between.exec(text);
  if (!found) return null;
  const first = text.slice(0, found.index).trim();
  const second = text.slice(found.index + found[0].length).trim();
  return /\p{L}/u.test(first) && /\p{L}/u.test(second) ? { first, second } : null;
}

/** The share whose two counts a label names, one over the other; null for a label that names no such two. */
export function shareNamed(
  tools: Tools,
  line: LabelLine,
  percents: readonly PercentMeasure[],
): PercentMeasure | null {
  const named = halves(line.told.at(-1) ?? '', SHARE_OF);
  const counted = named && measureIn(tools, line, named.first);
  const base = counted && measureIn(tools, line, named.second);
  if (!base) return null;
  // "Website có chuyên mục/tổng số website": of units that say yes, the count of them.
  const id = counted?.kind === 'yesno' ? counted.standIn?.yes : counted?.id;
  return percents.find((percent) => percent.of === id && percent.in === base?.id) ?? null;
}

/** Whether a label names a share that is none of the catalogue's, or not as it spells it: its words alone would mislead. */
export const namesOtherShare = (line: LabelLine, own: Binding): boolean =>
  OF_NUMBER.test(line.told.at(-1) ?? '') && own.kind === 'measure' && own.by.kind === 'words';

/** The whole that a label names before the part it goes on to: its column of totals counts the whole. */
export function wholeNamed(tools: Tools, line: LabelLine, part: Measure | null): Measure | null {
  if (part?.kind !== 'count' || part.partOf === null) return null;
  const named = halves(line.told.at(-1) ?? '', WHOLE_THEN_PART);
  const whole = named && measureIn(tools, line, named.first);
  return whole?.id === part.partOf ? whole : null;
}

/** The whole that a label names and what was done of it, for a column of each; null for a label that names no such two. */
export function wholeAndDone(tools: Tools, line: LabelLine): WholeAndDone | null {
  const named = halves((line.told.at(-1) ?? '').replace(/\)\s*$/u, ''), WHOLE_THEN_DONE);
  const whole = named && (measureIn(tools, line, named.first) ?? measureAlone(tools, named.first));
  if (!whole) return named && wholeOfBoth(tools, line, named);
  // However the whole is worded here, its own spellings say what a part of it is.
  const spelt = whole.headers.map((header) => header.split('>').map((level) => level.trim()));
  for (const names of [[...line.told.slice(0, -1), named.first], ...spelt]) {
    const path = [...names, named.second];
    const done = measureOf(bindLabel(tools, { path, told: path }));
    if (done?.kind === 'count' && done.partOf === whole.id) return { whole, done };
  }
  return wholeOfBoth(tools, line, named);
}

/**
 * The two counts of the share that a label names one of by both its halves together: "Trẻ DTTS trong độ tuổi / hoàn thành tiểu
 * học". Each half must be worded as its count is.
 */
function wholeOfBoth(tools: Tools, line: LabelLine, { first, second }: Halves): WholeAndDone | null {
  const measures = [...tools.catalogue.measures.values()];
  const both = measureIn(tools, line, `${first} ${second}`);
  const shares = measures.filter(
    (one) => one.kind === 'percent' && both !== null && (one.of === both.id || one.in === both.id),
  );
  const [share] = shares;
  if (share?.kind !== 'percent' || shares.length > 1) return null;
  const whole = tools.catalogue.measures.get(share.in);
  const done = tools.catalogue.measures.get(share.of);
  if (!whole || !done || !isWordedAs(tools, first, whole) || !isWordedAs(tools, second, done)) return null;
  return { whole, done };
}

/** Whether a text has only words that spellings of a measure have too. */
function isWordedAs({ speller }: Tools, text: string, { headers }: Measure): boolean {
  const words = (texts: readonly string[]): string[] =>
    speller.words(texts.map((one) => speller.spell(one).loose)).split(' ');
  const own = new Set(headers.flatMap((header) => words(header.split('>'))));
  return words([text]).every((word) => own.has(word));
}

/** Whether a label names a whole and what was done of it, whatever they are. */
export const namesTwo = (line: LabelLine): boolean => halves(line.told.at(-1) ?? '', OVER) !== null;

/** "Trong đó: nữ DTTS / biết chữ" under another such line: what it counts it says itself. */
function measureAlone(tools: Tools, label: string): Measure | null {
  return measureOf(bindLabel(tools, { path: [label], told: [label] }));
}

/** What the line would count if it were labelled so. */
function measureIn(tools: Tools, { path, told }: LabelLine, label: string): Measure | null {
  const renamed = (labels: readonly string[]): string[] => [...labels.slice(0, -1), label];
  return measureOf(bindLabel(tools, { path: renamed(path), told: renamed(told) }));
}

const measureOf = (binding: Binding): Measure | null => (binding.kind === 'measure' ? binding.measure : null);
