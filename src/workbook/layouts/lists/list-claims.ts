import type { OwnClaim } from '../../../domain/claim.ts';
import {
  HUNDRED,
  multiply,
  parseDecimal,
  rational,
  compare,
  toFixed,
  type Rational,
} from '../../../domain/rational.ts';
import { cellAt, cellRef, tidy, type CellContent, type SheetPlace } from '../../grid.ts';
import type { LayoutTools } from '../../layout.ts';
import { readNumber } from '../../numbers.ts';
import { measureOf, type BoundListLine } from './list-binding.ts';
import type { ListColumn } from './list-uses.ts';
import { ownVerdict } from './list-values.ts';
import type { LabelLine } from './row-labels.ts';

type Claim = Omit<OwnClaim, 'unit'>;

/** What a row says of itself in its columns of targets and verdicts, and a verdict that stands in place of a figure. */
export function claimsOf(
  tools: LayoutTools,
  place: SheetPlace,
  { line, own }: BoundListLine,
  columns: readonly ListColumn[],
  read: readonly string[],
  inPlace: { readonly met: boolean; readonly column: number } | null,
): Claim[] {
  const measure = measureOf(own);
  const measures = [...new Set([...read, ...(measure ? [measure.id] : [])])];
  if (measures.length === 0) return [];
  const claim = (column: number, says: Claim['says']): Claim => {
    const row = line.rows.find((one) => cellAt(one, column) !== null) ?? line.rows[0];
    return { measures, cell: cellRef(place, row?.index ?? 1, column), says };
  };
  const found = columns.flatMap(({ column, use }): Claim[] => {
    const content = contentIn(line, column);
    if (!content) return [];
    if (use.kind === 'own_verdict') {
      const met = verdictOf(tools, content, use.tick);
      return met === null ? [] : [claim(column, { kind: 'verdict', met })];
    }
    if (use.kind !== 'own_target') return [];
    const target = targetOf(content, measure?.kind === 'percent');
    return target ? [claim(column, { kind: 'target', ...target })] : [];
  });
  return inPlace ? [...found, claim(inPlace.column, { kind: 'verdict', met: inPlace.met })] : found;
}

const contentIn = (line: LabelLine, column: number): CellContent | null =>
  line.rows.map((row) => cellAt(row, column)?.content ?? null).find((content) => content !== null) ?? null;

/** A verdict in words, or a mark in the column of one. */
function verdictOf(tools: LayoutTools, content: CellContent, tick: boolean | null): boolean | null {
  if (content.kind !== 'text') return null;
  if (tick === null) return ownVerdict(tools, content.text);
  const { yes, met } = tools.catalogue.vocabulary.lists;
  const { yes: marks } = tools.catalogue.vocabulary;
  const text = tidy(content.text).toLowerCase();
  return [...yes, ...met, ...marks].includes(text) ? tick : null;
}

/** The one number of a target: "≥ 60%", "Từ 60% trở lên", 0,6 as a percentage; null where it is no single number. */
function targetOf(
  content: CellContent,
  isShare: boolean,
): { readonly value: Rational; readonly percent: boolean; readonly shown: string } | null {
  if (content.kind === 'number') {
    const value = parseDecimal(content.text);
    if (!value || content.format === 'date') return null;
    if (content.format === 'percent') {
      const points = multiply(value, HUNDRED);
      return {
        value: points,
        percent: true,
        shown: `${toFixed(points, 2).replace(/\.?0+$/u, '')}%`,
      };
    }
    // 0.6 beside a share may be 60 % or less than one.
    const isOpen = isShare && compare(value, rational(1)) <= 0;
    return isOpen ? null : { value, percent: isShare, shown: content.text };
  }
  if (content.kind !== 'text') return null;
  const numbers = [...tidy(content.text).matchAll(/\d[\d.,]*(?<=\d)(?!\d)/gu)];
  const [only] = numbers;
  if (!only || numbers.length > 1 || /\d\s*(?:triệu|nghìn|ngàn|tr|k)\b/iu.test(content.text)) return null;
  const percent = isShare || content.text.includes('%');
  const read = readNumber(only[0], percent ? 'decimals' : 'thousands');
  return read && { value: read.value, percent, shown: tidy(content.text).slice(0, 40) };
}
