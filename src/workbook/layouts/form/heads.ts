import type { FormFigures } from './figures.ts';
import type { FoundGroup, FoundGroups } from './groups.ts';
import type { FormLedger } from './ledger.ts';
import { FIGURES, HEADS, type DegreeFigure } from './measure-ids.ts';
import { NOTHING, sumOf, type FormSum } from './sums.ts';
import { STAFF_GROUPS } from './words.ts';

/** Takes down managers and all staff; returns whether the groups are known to be everybody. */
export function readHeads(
  { groups, everyone }: FoundGroups,
  figures: FormFigures,
  ledger: FormLedger,
): boolean {
  const managers = groups.get('managers');
  const all = STAFF_GROUPS.map((group) => groups.get(group)).filter((group) => group !== undefined);
  const isWhole = all.length === STAFF_GROUPS.length;
  let isComplete = isWhole;
  for (const figure of FIGURES) {
    const add = (measure: string, sum: FormSum, { figures: line }: FoundGroup): void =>
      ledger.add(measure, sum, figures.read(line, figure).at);
    const has = (group: FoundGroup): boolean => figures.has(group.figures, figure);
    if (managers && has(managers)) {
      const measure = HEADS.managers[figure];
      add(measure, headOf(figures, managers, figure, measure), managers);
    }
    const measure = HEADS.everyone[figure];
    const summary = everyone && has(everyone) ? everyone : null;
    const printed = summary && headOf(figures, summary, figure, measure);
    const [first] = all;
    if (!isWhole || !first || !all.every(has)) {
      if (summary && printed) add(measure, printed, summary);
      continue;
    }
    const sum = sumOf(all.map((group) => headOf(figures, group, figure, measure)));
    if (!summary || typeof printed?.value !== 'bigint') {
      add(measure, sum, first);
      continue;
    }
    if (typeof sum.value === 'bigint' && sum.value !== printed.value) {
      if (figure === 'total') isComplete = false;
      if (sum.value + besides(figures, all, figure) !== printed.value)
        ledger.mismatch(summary.figures, printed, sum, 'printed');
    }
    add(measure, printed, summary);
  }
  return isComplete;
}

/** People in rows beside the groups, of some group that is not known. */
function besides(figures: FormFigures, all: readonly FoundGroup[], figure: DegreeFigure): bigint {
  const groups = all.map(({ line }) => line);
  const siblings = new Set(groups.flatMap(({ parent }) => parent?.children ?? []));
  let sum = 0n;
  for (const line of siblings) {
    const isOther = line.meaning.is === 'other' && !groups.includes(line);
    const { value } = isOther ? figures.read(line, figure) : { value: 0n };
    if (typeof value === 'bigint') sum += value;
  }
  return sum;
}

function headOf(
  figures: FormFigures,
  { figures: line }: FoundGroup,
  figure: DegreeFigure,
  measure: string,
): FormSum {
  const { value, cells, at } = figures.read(line, figure, measure);
  if (value !== 'missing') return { value, cells, blanks: [] };
  const total = figures.read(line, 'total').value;
  if (figure === 'women' && total === 0n) return NOTHING;
  return { value, cells, blanks: [{ line, cell: at, isDue: total !== 'missing' }] };
}
