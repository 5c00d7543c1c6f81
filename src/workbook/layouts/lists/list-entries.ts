import { atCell, diagnostic, type Diagnostic } from '../../../domain/diagnostic.ts';
import type { Observation } from '../../../domain/observation.ts';
import type { ListEntry } from './list-rows.ts';

/** One value for each measure: rows that say the same agree, rows that differ are used neither. */
export function settle(entries: readonly ListEntry[], unit: string) {
  const byKey = new Map<string, ListEntry>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const key = `${entry.measure.id} ${entry.quarter ?? ''}`;
    const first = byKey.get(key);
    if (!first || first.value.status === 'missing') byKey.set(key, entry);
    else if (entry.value.status !== 'missing' && !isSame(first.value, entry.value)) {
      const args = { line: entry.line, measure: entry.measure.id, other: first.cell.address };
      diagnostics.push(diagnostic('LINE_DUPLICATE', args, atCell(entry.cell), [entry.measure.id]));
      byKey.set(key, { ...first, value: { status: 'invalid' } });
    }
  }
  const observations = [...byKey.values()].map(({ measure, quarter, value, cell }): Observation => ({
    unit,
    measure: measure.id,
    quarter,
    value,
    cell,
  }));
  return { observations, diagnostics };
}

function isSame(a: ListEntry['value'], b: ListEntry['value']): boolean {
  if (a.status === 'count' && b.status === 'count') return a.value === b.value;
  if (a.status === 'answer' && b.status === 'answer') return a.answer === b.answer;
  if (a.status === 'percent' && b.status === 'percent')
    return a.value.num * b.value.den === b.value.num * a.value.den;
  return a.status === b.status;
}
