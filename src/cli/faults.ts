import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Localized } from '../domain/measure.ts';
import { cliWordsOf } from '../text/cli-words.ts';
import type { Language } from '../text/language.ts';

/** The command line asks for something that cannot be. Ends with code 2. */
export class UsageError extends Error {
  readonly text: Localized;

  constructor(text: Localized, cause?: unknown) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.text = text;
  }
}

/** Wrong usage, said in every language by the words of one part of the program. */
export const usageErrorBy =
  <Words>(wordsOf: (language: Language) => Words) =>
  (text: (words: Words) => string): UsageError =>
    new UsageError({ vi: text(wordsOf('vi')), en: text(wordsOf('en')) });

export const usageError = usageErrorBy((language) => cliWordsOf(language).usage);

/** A plan or mapping file given by the user is not valid. Ends with code 2. */
export class InvalidFile extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ code }) => code).join(', '));
    this.diagnostics = diagnostics;
  }
}
