import type { SharedStrings } from './shared-strings.ts';
import { decodeEscapes, detached } from './text-collector.ts';

/** What a cell holds; a formula cell holds the result its writer cached. */
export type CellContent =
  | { readonly kind: 'blank' }
  /** `text` is the number as the file spells it, `value` the double nearest to it. */
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `code` as Excel shows it: `#REF!`. */
  | { readonly kind: 'error'; readonly code: string }
  /** An ISO 8601 date or time, as written. */
  | { readonly kind: 'date'; readonly iso: string }
  /** A formula without a cached result. */
  | { readonly kind: 'uncalculated' }
  /** `bad_number`: the value is not the number or truth value its type promises. */
  | { readonly kind: 'unreadable'; readonly why: 'shared_string_missing' | 'bad_number' };

/** The cell types of the standard; `n` when a cell names none. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

const CELL_TYPES: ReadonlySet<string> = new Set(['n', 's', 'str', 'inlineStr', 'b', 'e', 'd']);

export function isCellType(type: string): type is CellType {
  return CELL_TYPES.has(type);
}

const BLANK: CellContent = { kind: 'blank' };
const UNCALCULATED: CellContent = { kind: 'uncalculated' };
const BAD_NUMBER: CellContent = { kind: 'unreadable', why: 'bad_number' };
const MISSING_STRING: CellContent = { kind: 'unreadable', why: 'shared_string_missing' };

/** Number() also reads `0x1F`, `0b1`, `0o7`, which no sheet may hold. */
function hasRadixPrefix(text: string): boolean {
  const second = text.charCodeAt(1) | 32;
  return second === 120 || second === 98 || second === 111;
}

function numberContent(text: string): CellContent {
  const value = Number(text);
  if (!Number.isFinite(value) || hasRadixPrefix(text)) return BAD_NUMBER;
  return { kind: 'number', text: detached(text), value };
}

function booleanContent(text: string): CellContent {
  if (text === '1' || text === 'true') return { kind: 'boolean', value: true };
  if (text === '0' || text === 'false') return { kind: 'boolean', value: false };
  return BAD_NUMBER;
}

function sharedContent(text: string, sharedStrings: SharedStrings): CellContent {
  const shared = /^[0-9]+$/.test(text) ? sharedStrings.get(Number(text)) : undefined;
  return shared === undefined ? MISSING_STRING : { kind: 'text', text: shared };
}

/**
 * The content of a cell of this type whose `<v>` reads `raw`; null stands for a cell without `<v>`.
 * An empty `<v>` is an empty text under `str`, and no value at all under every other type.
 */
export function contentOf(
  type: CellType,
  raw: string | null,
  isFormula: boolean,
  sharedStrings: SharedStrings,
): CellContent {
  const none = isFormula ? UNCALCULATED : BLANK;
  if (raw === null) return none;
  if (type === 'str') return { kind: 'text', text: detached(decodeEscapes(raw)) };
  const value = raw.trim();
  if (value === '') return none;
  switch (type) {
    case 'n':
      return numberContent(value);
    case 's':
      return sharedContent(value, sharedStrings);
    case 'b':
      return booleanContent(value);
    case 'e':
      return { kind: 'error', code: detached(value) };
    case 'd':
      return { kind: 'date', iso: detached(value) };
    case 'inlineStr':
      return { kind: 'text', text: detached(decodeEscapes(raw)) };
  }
}
