import { Option } from 'commander';
import type { ChoiceOption } from '../domain/diagnostic-args.ts';
import { LAYOUT_NAMES } from '../domain/layout-name.ts';
import { parsePeriod, type Period } from '../domain/period.ts';
import { cliWordsOf } from '../text/cli-words.ts';
import type { Language } from '../text/language.ts';
import { FAIL_ON } from './exit-code.ts';
import { usageError } from './faults.ts';
import { parseOutput, type OutputRequest } from './outputs.ts';

/** The options that several commands have, made anew for each. */
export function optionsOf(language: Language) {
  const words = cliWordsOf(language).options;
  const repeated = (flags: string, description: string): Option =>
    new Option(flags, description).argParser(collect).default([], '');
  const outputs = (flags: string): Option =>
    new Option(flags, words.format).argParser(collectOutputs).default([], '');
  return {
    plan: () => repeated('--plan <plan>', words.plan),
    period: () => new Option('--period <period>', words.period).argParser(toPeriod).default(null, ''),
    map: () => repeated('--map <header=measure>', words.map),
    mapping: () => new Option('--mapping <file>', words.mapping).default(null, ''),
    sheet: () => repeated('--sheet <name>', words.sheet),
    layout: () => new Option('--layout <layout>', words.layout).choices(LAYOUT_NAMES).default(null, ''),
    register: () => new Option('--register <file>', words.register).default(null, ''),
    format: () => outputs('--format <format[=file]>'),
    formats: () => outputs('--formats <format[=file]>'),
    textOrJson: () =>
      new Option('--format <text|json>', words.planFormat).choices(['text', 'json']).default('text'),
    csvExcel: () => new Option('--csv-excel', words.csvExcel).default(false),
    maxWarnings: () =>
      new Option('--max-warnings <n>', words.maxWarnings).argParser(toCount).default(null, ''),
    only: () => new Option('--only <code>', words.only).argParser(collectCodes('--only')).default([], ''),
    baseline: () => new Option('--baseline <file>', words.baseline).default(null, ''),
    writeBaseline: () => new Option('--write-baseline', words.writeBaseline).default(false),
    skip: () => new Option('--skip <code>', words.skip).argParser(collectCodes('--skip')).default([], ''),
    by: () => new Option('--by <unit>', words.byUnit).choices(['unit']),
    failOn: () => new Option('--fail-on <level>', words.failOn).choices(FAIL_ON).default('gap'),
    strict: () => new Option('--strict', words.strict).default(false),
    complete: () => new Option('--complete', words.complete).default(false),
    config: () => new Option('--config <file>', words.config),
    noConfig: () => new Option('--no-config', words.noConfig),
  };
}

const collect = (value: string, previous: readonly string[]): string[] => [...previous, value];

/** Codes may be given one by one or with commas between them. */
const collectCodes =
  (option: ChoiceOption) =>
  (value: string, previous: readonly string[]): string[] => {
    const codes = value
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== '');
    if (codes.length === 0) throw usageError((words) => words.optionMissingArgument(option));
    return [...previous, ...codes];
  };

const collectOutputs = (value: string, previous: readonly OutputRequest[]): OutputRequest[] => [
  ...previous,
  parseOutput(value),
];

function toPeriod(text: string): Period {
  const period = parsePeriod(text.toUpperCase());
  if (!period) throw usageError((words) => words.badPeriod(text));
  return period;
}

function toCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/u.test(text) || !Number.isSafeInteger(count)) {
    throw usageError((words) => words.notACount('--max-warnings', text));
  }
  return count;
}
