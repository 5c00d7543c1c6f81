import { diagnostic, type Diagnostic, type DiagnosticLocation } from './diagnostic.ts';

/** Diagnostics of one code that are listed of one table. */
export const MOST_LISTED = 10_000;

interface OfCode {
  readonly severity: Diagnostic['severity'];
  found: number;
  readonly measures: Set<string>;
}

/**
 * The diagnostics of a table as they are found. Past the first 10,000 of one code the rest of that code are counted, and said
 * at the end: a million faulty cells must not fill the memory, nor be passed over in silence.
 */
export class ListedDiagnostics {
  readonly #listed: Diagnostic[] = [];
  readonly #codes = new Map<Diagnostic['code'], OfCode>();

  push(...found: readonly Diagnostic[]): void {
    for (const one of found) {
      const { code, severity, measures } = one;
      let known = this.#codes.get(code);
      if (!known) this.#codes.set(code, (known = { severity, found: 0, measures: new Set() }));
      known.found += 1;
      if (known.found <= MOST_LISTED) this.#listed.push(one);
      else for (const measure of measures) known.measures.add(measure);
    }
  }

  /** Those listed, and at `location` how many of each code are not. */
  finish(location: DiagnosticLocation): readonly Diagnostic[] {
    const more = [...this.#codes].flatMap(([of, { severity, found, measures }]) => {
      if (found <= MOST_LISTED) return [];
      const args = { of, count: found - MOST_LISTED };
      return [
        severity === 'error'
          ? diagnostic('ERRORS_NOT_LISTED', args, location, [...measures])
          : diagnostic('WARNINGS_NOT_LISTED', args, location, [...measures]),
      ];
    });
    return [...this.#listed, ...more];
  }
}

/** The code a diagnostic is of: what counts those not listed stands for them. */
export const listedCode = (one: Diagnostic): string => (isCount(one) ? one.args.of : one.code);

/** How many a diagnostic stands for. */
export const occurrences = (one: Diagnostic): number => (isCount(one) ? one.args.count : 1);

const isCount = (
  one: Diagnostic,
): one is Extract<Diagnostic, { readonly code: 'ERRORS_NOT_LISTED' | 'WARNINGS_NOT_LISTED' }> =>
  one.code === 'ERRORS_NOT_LISTED' || one.code === 'WARNINGS_NOT_LISTED';
