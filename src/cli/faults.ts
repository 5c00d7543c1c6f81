import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Localized } from '../domain/measure.ts';

/** The command line asks for something that cannot be. Ends with code 2. */
export class UsageError extends Error {
  readonly text: Localized;

  constructor(text: Localized, cause?: unknown) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.text = text;
  }
}

/** A plan or mapping file given by the user is not valid. Ends with code 2. */
export class InvalidFile extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ code }) => code).join(', '));
    this.diagnostics = diagnostics;
  }
}
