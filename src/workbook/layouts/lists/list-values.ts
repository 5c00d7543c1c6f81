import type { Measure } from '../../../domain/measure.ts';
import type { ObservedValue } from '../../../domain/observation.ts';
import type { Quarter } from '../../../domain/period.ts';
import type { CellContent } from '../../grid.ts';
import type { LayoutTools } from '../../layout.ts';
import type { CellFault, ColumnNote } from '../../values.ts';
import { measureOf, type ListBinder } from './list-binding.ts';
import { QUARTERS, readQuarters } from './quarter-text.ts';
import { readShareText } from './share-text.ts';

/** What one cell of a list says: values of one measure, or of the two counts a fraction typed into it is made of. */
export interface ListValue {
  readonly values: readonly {
    readonly measure: Measure;
    readonly value: ObservedValue;
    /** The quarter the cell itself names; null for the time of its column. */
    readonly quarter: Quarter | null;
  }[];
  readonly fault: CellFault | null;
  readonly note: ColumnNote | null;
  /** "Đạt" where a figure was expected: the unit's own verdict. */
  readonly verdict: boolean | null;
}

/** Reads a cell by what its row and column mean together, where that is more than one measure's value. */
export function readListValue(
  tools: LayoutTools,
  binder: ListBinder,
  content: CellContent | null,
  measure: Measure,
  label: string,
): ListValue {
  const nothing = { fault: null, note: null, verdict: null };
  if (content?.kind === 'text' && measure.kind !== 'yesno') {
    const verdict = ownVerdict(tools, content.text);
    if (verdict !== null) {
      return { ...nothing, values: [{ measure, value: { status: 'missing' }, quarter: null }], verdict };
    }
    const share = readShareText(content.text, (word) => isPlainWord(tools, word));
    const counts = share && sharedCounts(tools, binder, measure);
    if (share && counts) {
      const { numerator, denominator, percent } = share;
      const printed = percent && [
        { measure: counts.share, value: { status: 'percent' as const, ...percent }, quarter: null },
      ];
      return {
        ...nothing,
        values: [
          { measure: counts.of, value: { status: 'count', value: numerator }, quarter: null },
          { measure: counts.whole, value: { status: 'count', value: denominator }, quarter: null },
          ...(printed ?? []),
        ],
      };
    }
  }
  const quarters = content?.kind === 'text' ? quarterAnswers(content.text, measure, label) : null;
  if (quarters) return { ...nothing, values: quarters };
  const told = actualMeasure(tools, binder, content, measure);
  const { value, fault, note } = tools.values.read(content, told);
  return { values: [{ measure: told, value, quarter: null }], fault, note, verdict: null };
}

/** The answers of a cell that lists the quarters ("I, II, IV"): those not listed are answered by it too. */
function quarterAnswers(text: string, measure: Measure, label: string): ListValue['values'] | null {
  if (measure.kind !== 'yesno' || !measure.quarterly) return null;
  const said = readQuarters(text, /quý/iu.test(label));
  if (said === null) return null;
  if (said.kind === 'counted') return [{ measure, value: { status: 'answer', answer: 'no' }, quarter: null }];
  return QUARTERS.map((quarter) => ({
    measure,
    value: { status: 'answer', answer: said.quarters.has(quarter) ? 'yes' : 'no' },
    quarter,
  }));
}

/** A percentage where a count stands is that count's share; a tick where the share of units stands, the unit's answer. */
function actualMeasure(
  { catalogue, values }: LayoutTools,
  binder: ListBinder,
  content: CellContent | null,
  expected: Measure,
): Measure {
  const isPercent =
    (content?.kind === 'number' && content.format === 'percent') ||
    (content?.kind === 'text' && /\d\s*%\s*$/u.test(content.text));
  if (expected.kind === 'count' && isPercent) {
    const share = binder.shareOf(expected);
    return (share && measureOf(share)) ?? expected;
  }
  if (expected.kind !== 'percent' || content?.kind !== 'text' || /\d/u.test(content.text)) return expected;
  const asked = [...catalogue.measures.values()].find(
    (other) =>
      other.kind === 'yesno' && other.standIn?.yes === expected.of && other.standIn.total === expected.in,
  );
  // A dash in a column of percentages is a blank.
  if (!asked || /^[-–—.…\s]*$/u.test(content.text)) return expected;
  return values.read(content, asked).value.status === 'answer' ? asked : expected;
}

/** The unit's own verdict in words; null where a text is none. */
export function ownVerdict({ listWords }: Pick<LayoutTools, 'listWords'>, text: string): boolean | null {
  if (listWords.is('notMet', text)) return false;
  return listWords.is('met', text) ? true : null;
}

/** Words that may stand beside a fraction without a change of meaning: "đạt 27/42 người". */
const isPlainWord = ({ catalogue, listWords }: LayoutTools, word: string): boolean =>
  listWords.is('met', word) ||
  listWords.is('part', word) ||
  listWords.is('value', word) ||
  catalogue.vocabulary.lists.rate.some((rate) => rate.split(' ').includes(word.toLowerCase())) ||
  catalogue.vocabulary.annotations.some((annotation) => annotation.split(' ').includes(word.toLowerCase()));

/** The two counts of a share: the row's own, or the only one that a count of it has. */
function sharedCounts({ catalogue }: LayoutTools, binder: ListBinder, measure: Measure) {
  const only = measure.kind === 'count' ? binder.shareOf(measure) : null;
  const share = measure.kind === 'percent' ? measure : only && measureOf(only);
  if (share?.kind !== 'percent') return null;
  const of = catalogue.measures.get(share.of);
  const whole = catalogue.measures.get(share.in);
  return of && whole ? { share, of, whole } : null;
}
