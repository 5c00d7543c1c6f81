import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Localized } from '../domain/measure.ts';
import { cliWordsOf, type CliWords } from '../text/cli-words.ts';

/** The command line asks for something that cannot be. Ends with code 2. */
export class UsageError extends Error {
  readonly text: Localized;

  constructor(text: Localized, cause?: unknown) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.text = text;
  }
}

/** Wrong usage, said in every language. */
export const usageError = (text: (words: CliWords['usage']) => string): UsageError =>
  new UsageError({ vi: text(cliWordsOf('vi').usage), en: text(cliWordsOf('en').usage) });

/** A plan or mapping file given by the user is not valid. Ends with code 2. */
export class InvalidFile extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ code }) => code).join(', '));
    this.diagnostics = diagnostics;
  }
}
