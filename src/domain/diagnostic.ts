import type { DiagnosticArgs, DiagnosticCode } from './diagnostic-args.ts';
import type { CellRef } from './observation.ts';
import { SEVERITIES, type Severity } from './severity.ts';

export type { DiagnosticArgs, DiagnosticCode } from './diagnostic-args.ts';
export { DIAGNOSTIC_CODES, SEVERITIES, type Severity } from './severity.ts';

export type DiagnosticLocation =
  | {
      readonly kind: 'cell';
      readonly file: string;
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly address: string;
    }
  | { readonly kind: 'sheet'; readonly file: string; readonly sheet: string }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'text'; readonly file: string; readonly line: number; readonly column: number }
  | { readonly kind: 'argument'; readonly name: string };

interface DiagnosticOf<Code extends DiagnosticCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly args: DiagnosticArgs[Code];
  readonly location: DiagnosticLocation;
  /** Further cells of its sheet that have the same fault, down to a bound; its args say how many there are in all. */
  readonly others?: readonly CellRef[];
  /** Measures whose data it touches: an error fails a run when a due indicator needs one of them. */
  readonly measures: readonly string[];
}

export type Diagnostic = { readonly [Code in DiagnosticCode]: DiagnosticOf<Code> }[DiagnosticCode];

export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  args: DiagnosticArgs[Code],
  location: DiagnosticLocation,
  measures: readonly string[] = [],
): Diagnostic {
  return { code, severity: SEVERITIES[code], args, location, measures } as unknown as Diagnostic;
}

export const atCell = (cell: CellRef): DiagnosticLocation => ({ kind: 'cell', ...cell });
