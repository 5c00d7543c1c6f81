import Table from 'cli-table3';
import type { Assessment, Verdict } from '../domain/assessment.ts';
import type { Plan } from '../domain/plan.ts';
import { wordsOf } from '../text/words.ts';
import { indicatorText, milestoneText, nextText, gapText, valueLines } from '../text/assessment-texts.ts';
import { byIndicator, verdictMark } from './indicator-rows.ts';
import type { Style } from './style.ts';
import type { TableView } from './table.ts';
import { wrap } from './wrap.ts';

/** Width from which the next milestone has a column of its own. */
const WIDE = 112;

/** One row an indicator: the milestone that binds it, and the one after. */
export function indicatorTable(plan: Plan, assessments: readonly Assessment[], view: TableView): string {
  const words = wordsOf(view.language).column;
  const wide = view.width >= WIDE;
  const head = [words.indicator, words.value, words.threshold, words.verdict, words.gap];
  const widths = columnWidths(view.width, wide);
  const table = new Table({
    head: (wide ? [...head, words.next] : head).map((text) => view.style.quiet(text)),
    colWidths: widths,
    style: { head: [], border: [], 'padding-left': PADDING, 'padding-right': 0 },
    chars: LINES,
  });
  // Cells are wrapped here: the library measures every word with a heavy emoji-aware rule that these texts do not need.
  const fit = (text: string, column: number): string =>
    text
      .split('\n')
      .map((line) => wrap(breakLong(line, (widths[column] ?? 0) - PADDING), (widths[column] ?? 0) - PADDING))
      .join('\n');
  for (const { binding, next } of byIndicator(assessments)) {
    const nextLines = next ? nextText(next, plan, view) : '';
    const gap = gapText(binding, view);
    const cells = [
      indicatorText(binding, view.language),
      valueLines(binding, view.language),
      milestoneText(binding, plan, view.language),
      [verdictMark(binding, view.language), markText(binding, view)].filter(Boolean).join('\n'),
      ...(wide
        ? [gap, nextLines]
        : [[gap, nextLines && `${words.next}: ${nextLines}`].filter(Boolean).join('\n')]),
    ].map(fit);
    const colour = colourOf(binding.verdict, binding.due, view.style);
    table.push(
      cells.map((text, column) =>
        column === VERDICT
          ? text
              .split('\n')
              .map((line) => colour(line))
              .join('\n')
          : text,
      ),
    );
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const markText = (assessment: Assessment, { known }: TableView): string => {
  const mark = known?.mark(assessment) ?? '';
  return mark === '' ? '' : `(${mark})`;
};

/** A word that no line can hold is broken, at a slash if it has one: nothing may be cut from a number. */
function breakLong(text: string, width: number): string {
  const tooLong = new RegExp(`\\S{${width}}(?=\\S)`, 'gu');
  return text
    .split(' ')
    .map((word) => (word.length <= width ? word : word.replace('/', '/ ').replace(tooLong, '$& ')))
    .join(' ');
}

const PADDING = 1;
const VERDICT = 3;

const LINES = {
  top: '─',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '─',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '─',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/** Widths that fill the line: fixed ones for numbers, the rest for words. */
function columnWidths(width: number, wide: boolean): number[] {
  if (!wide) {
    const rest = width - 16 - 12 - 13;
    const label = Math.floor(rest * 0.47);
    return [label, 16, 12, 13, rest - label];
  }
  const rest = width - 18 - 12 - 17;
  const label = Math.floor(rest * 0.4);
  const gap = Math.floor((rest - label) / 2);
  return [label, 18, 12, 17, gap, rest - label - gap];
}

function colourOf(verdict: Verdict, due: boolean, style: Style): (text: string) => string {
  if (verdict.outcome === 'met') return style.good;
  if (verdict.outcome === 'not_met') return due ? style.bad : style.doubtful;
  return verdict.outcome === 'undetermined' ? style.doubtful : style.quiet;
}
