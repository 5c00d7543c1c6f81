import { LANGUAGES, type Language } from '../text/language.ts';

type Env = Readonly<Record<string, string | undefined>>;

const known = (text: string | undefined): Language | null =>
  LANGUAGES.find((language) => language === text) ?? null;

/** What VSTBPN_LANG asks for, such as "en_GB.UTF-8"; null where it asks for nothing there is. */
export const environmentLanguage = (env: Env): Language | null =>
  known(env['VSTBPN_LANG']?.slice(0, 2).toLowerCase());

/** --lang, else VSTBPN_LANG, else Vietnamese; a config is not read yet. A wrong --lang is refused by the command itself. */
export function chooseLanguage(argv: readonly string[], env: Env): Language {
  const position = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const flag = argv[position]?.split('=')[1] ?? argv[position + 1];
  return (position >= 0 ? known(flag) : environmentLanguage(env)) ?? 'vi';
}
