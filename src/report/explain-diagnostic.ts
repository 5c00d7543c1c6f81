import type { DiagnosticHelp } from '../text/diagnostic-help.ts';
import type { Language } from '../text/language.ts';
import { wordsOf } from '../text/words.ts';
import { placeText } from './diagnostic-list.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

export interface DiagnosticView {
  readonly language: Language;
  readonly width: number;
  readonly style: Style;
}

/** What a diagnostic code means, one message of it, and how to fix that. */
export function renderDiagnosticHelp(
  { code, severity, title, meaning, example, problem, remedy }: DiagnosticHelp,
  { language, width, style }: DiagnosticView,
): string {
  const words = wordsOf(language);
  const item = (label: string, text: string): string => {
    // Broken before it is styled: marks of style have no width.
    const [first = '', ...rest] = wrap(`  ${label}: ${text}`, width, '    ').split('\n');
    return [`  ${style.strong(`${label}:`)}${first.slice(label.length + 3)}`, ...rest].join('\n');
  };
  return `${[
    style.strong(wrap(`${code} · ${title}`, width, '  ')),
    item(words.explain.severity, words.severity[severity]),
    item(words.explain.meaning, meaning),
    item(words.explain.example, placeText(example.location)),
    wrap(`    ${problem}`, width, '    '),
    item(words.explain.remedy, remedy),
  ].join('\n')}\n`;
}
