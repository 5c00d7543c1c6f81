import { tidy } from '../../grid.ts';

/** Codes explained in one text, and the words before them: "Giới tính (1: Nam, 2: Nữ)". */
export interface Legend {
  readonly title: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** Longer ones are sentences. */
const LONGEST = 400;
const CODE_FIRST = /(?<![\p{L}\d/.])(\d{1,3})\s*[:=.)–-]?\s*(\p{L}[^;,:=()\d]*)/gu;
const WORD_FIRST = /(?<![\p{L}\d])(\p{L}[^;,:=()\d]*?)\s*[:=–-]\s*(\d{1,3})(?![\d/.])/gu;

/** Null for a text that explains fewer than two codes. */
export function legendIn(text: string): Legend | null {
  if (text.length > LONGEST) return null;
  const line = tidy(text);
  return read(line, CODE_FIRST, 1, 2) ?? read(line, WORD_FIRST, 2, 1);
}

function read(line: string, pattern: RegExp, code: number, word: number): Legend | null {
  const found = [...line.matchAll(pattern)];
  const labels = new Map(found.map((match) => [match[code] ?? '', tidy(match[word] ?? '')]));
  // One code given twice is no list of codes.
  if (labels.size < 2 || labels.size < found.length) return null;
  const title = line.slice(0, found[0]?.index).replace(/[\s:(–-]+$/u, '');
  return { title, labels };
}
