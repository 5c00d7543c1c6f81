import type { CommanderError } from 'commander';
import { cliWordsOf } from '../text/cli-words.ts';
import type { Language } from '../text/language.ts';

/** Commander's own complaints, in the user's language. */
export function usageText(error: CommanderError, language: Language): string {
  const words = cliWordsOf(language).usage;
  const named = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return words.unknownOption(named);
    case 'commander.unknownCommand':
      return words.unknownCommand(named);
    case 'commander.missingArgument':
      return words.missingArgument(`<${named}>`);
    case 'commander.optionMissingArgument':
      return words.optionMissingArgument(named);
    case 'commander.excessArguments':
      return words.tooManyArguments;
    case 'commander.invalidArgument': {
      const [, value = ''] = /argument '([^']*)' is invalid/u.exec(error.message) ?? [];
      const [, accepted = ''] = /Allowed choices are (.*)\.$/u.exec(error.message) ?? [];
      return words.notOneOf(named.split(' ')[0] ?? '', value, accepted);
    }
    default:
      return error.message;
  }
}
