import { enCliWords } from './en/cli-words.ts';
import type { Language } from './language.ts';
import { viCliWords } from './vi/cli-words.ts';

/** Help and errors of the command line, per language. */
export interface CliWords {
  readonly titles: Readonly<Record<string, string>>;
  readonly description: string;
  readonly version: string;
  readonly help: string;
  readonly lang: string;
  readonly commands: {
    readonly check: string;
    readonly validate: string;
    readonly inspect: string;
    readonly plan: string;
    readonly planList: string;
    readonly planShow: string;
    readonly planValidate: string;
    readonly explain: string;
    readonly config: string;
    readonly configShow: string;
    readonly help: string;
  };
  readonly options: {
    readonly inputs: string;
    readonly plan: string;
    readonly period: string;
    readonly byUnit: string;
    readonly map: string;
    readonly mapping: string;
    readonly sheet: string;
    readonly layout: string;
    readonly saveMapping: string;
    readonly format: string;
    readonly csvExcel: string;
    readonly planFormat: string;
    readonly failOn: string;
    readonly strict: string;
    readonly maxWarnings: string;
    readonly only: string;
    readonly skip: string;
    readonly baseline: string;
    readonly writeBaseline: string;
    readonly complete: string;
    readonly register: string;
    readonly config: string;
    readonly noConfig: string;
    readonly annotate: string;
    readonly mark: string;
    readonly markOnly: string;
    readonly force: string;
  };
  /** Exit codes and examples, at the end of a command's help. */
  readonly after: { readonly check: string; readonly validate: string };
  readonly error: string;
  readonly seeHelp: string;
  readonly usage: {
    readonly unknownOption: (name: string) => string;
    readonly unknownCommand: (name: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly optionMissingArgument: (name: string) => string;
    readonly tooManyArguments: string;
    readonly notOneOf: (option: string, value: string, accepted: string) => string;
    readonly badPeriod: (value: string) => string;
    readonly notACount: (option: string, value: string) => string;
    readonly unknownCode: (option: string, code: string, near: readonly string[]) => string;
    readonly unreadSkipped: (code: string) => string;
    readonly noticeSkipped: (code: string) => string;
    readonly onlyAndSkip: (code: string) => string;
    readonly nothingLeft: string;
    readonly oneToStdout: (formats: string) => string;
    readonly sameFile: (path: string) => string;
    readonly overInput: (path: string) => string;
    readonly overFolder: (path: string) => string;
    readonly noCommand: string;
  };
  readonly annotate: {
    readonly oneFile: string;
    readonly needsOutput: (option: string) => string;
    readonly isInput: (path: string) => string;
    readonly isFolder: (path: string) => string;
    readonly noFolder: (path: string) => string;
    readonly exists: (path: string) => string;
    readonly extension: (path: string, ending: string) => string;
    readonly signed: (file: string) => string;
    readonly signatureLost: string;
    readonly copied: (file: string) => string;
    readonly notMade: (path: string) => string;
    readonly notMarked: (path: string, part: string) => string;
    readonly written: (path: string, cells: number) => string;
  };
  readonly progress: {
    readonly opening: (file: number, files: number) => string;
    readonly reading: (file: number, files: number) => string;
  };
  readonly internal: (detail: string) => string;
  readonly cannotWrite: (detail: string) => string;
  readonly cannotRead: (detail: string) => string;
}

const WORDS: Record<Language, CliWords> = { vi: viCliWords, en: enCliWords };

export const cliWordsOf = (language: Language): CliWords => WORDS[language];
