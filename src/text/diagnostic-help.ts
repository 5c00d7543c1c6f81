import {
  diagnostic,
  SEVERITIES,
  type Diagnostic,
  type DiagnosticCode,
  type Severity,
} from '../domain/diagnostic.ts';
import type { Catalogue } from '../domain/measure.ts';
import { EXAMPLES, MEANINGS } from './diagnostic-help-tables.ts';
import type { Language } from './language.ts';
import { messageOf } from './message.ts';
import { titleOf } from './title.ts';

/** What there is to know of a code. */
export interface DiagnosticHelp {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly title: string;
  /** When it is said, and what becomes of the data. */
  readonly meaning: string;
  readonly example: Diagnostic;
  /** The example's message: what is wrong, and what to do. */
  readonly problem: string;
  readonly remedy: string;
}

export function diagnosticHelp(
  code: DiagnosticCode,
  catalogue: Catalogue,
  language: Language,
): DiagnosticHelp {
  const example = exampleOf(code);
  return {
    code,
    severity: SEVERITIES[code],
    title: titleOf(code, language),
    meaning: MEANINGS[language][code],
    example,
    ...messageOf(example, catalogue, language),
  };
}

function exampleOf<Code extends DiagnosticCode>(code: Code): Diagnostic {
  const { args, location } = EXAMPLES[code];
  return diagnostic(code, args, location);
}
