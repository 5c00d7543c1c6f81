import type { TableView } from './table.ts';
import { wrap } from './wrap.ts';

/** How the findings stand against a baseline; empty where the run has none. */
export function knownList({ known, style, width }: TableView): string {
  if (!known) return '';
  return [
    style.strong(wrap(known.title, width)),
    ...known.summary.map((line) => wrap(`  ${line}`, width, '  ')),
    ...known.targets.map((line) => style.quiet(wrap(`  ${line}`, width, '    '))),
  ].join('\n');
}
