import { Option } from 'commander';
import { LAYOUT_NAMES } from '../domain/layout-name.ts';
import { parsePeriod, type Period } from '../domain/period.ts';
import { cliWordsOf } from '../text/cli-words.ts';
import type { Language } from '../text/language.ts';
import { UsageError } from './faults.ts';
import { parseOutput, type OutputRequest } from './outputs.ts';

/** The options that several commands have, made anew for each. */
export function optionsOf(language: Language) {
  const words = cliWordsOf(language).options;
  const repeated = (flags: string, description: string): Option =>
    new Option(flags, description).argParser(collect).default([], '');
  return {
    plan: () => repeated('--plan <plan>', words.plan),
    period: () =>
      new Option('--period <period>', words.period)
        .argParser((text) => toPeriod(text, language))
        .default(null, ''),
    map: () => repeated('--map <header=measure>', words.map),
    mapping: () => new Option('--mapping <file>', words.mapping).default(null, ''),
    sheet: () => repeated('--sheet <name>', words.sheet),
    layout: () => new Option('--layout <layout>', words.layout).choices(LAYOUT_NAMES).default(null, ''),
    format: () =>
      new Option('--format <format[=file]>', words.format).argParser(collectOutputs).default([], ''),
    csvExcel: () => new Option('--csv-excel', words.csvExcel).default(false),
  };
}

const collect = (value: string, previous: readonly string[]): string[] => [...previous, value];

const collectOutputs = (value: string, previous: readonly OutputRequest[]): OutputRequest[] => [
  ...previous,
  parseOutput(value),
];

function toPeriod(text: string, language: Language): Period {
  const period = parsePeriod(text.toUpperCase());
  if (period) return period;
  const sentence = cliWordsOf(language).usage.badPeriod(text);
  throw new UsageError({ vi: sentence, en: sentence });
}
