import * as z from 'zod';
import { LAYOUT_NAMES } from '../domain/layout-name.ts';
import { parseShape, type Parsed } from '../plan/parse.ts';
import { LANGUAGES } from '../text/language.ts';
import { FAIL_ON } from './exit-code.ts';
import { FORMATS, parseOutput } from './outputs.ts';
import { isPlanFile } from './targets.ts';

const text = z.string().min(1);

/** A single item may stand without a list around it. */
const oneOrMore = (item: z.ZodType<string, string>) =>
  z.union([item, z.array(item).min(1)]).transform((value) => (Array.isArray(value) ? value : [value]));

// A year is a number in YAML.
const period = z
  .union([
    z.int().min(1000).max(9999),
    z.string().regex(/^\d{4}(-([Ss][12]|[Qq][1-4]))?$/, '2025, 2025-S1, 2025-Q3'),
  ])
  .transform(String);

const format = z.string().regex(new RegExp(`^(${FORMATS.join('|')})(=.+)?$`), FORMATS.join(', '));
const binding = z.string().regex(/\S\s*=\s*\S/, 'HEADER=measure');

/** Each key is an option of the command line by the option's own name; only formats is --format. */
export const configSchema = z.strictObject({
  plan: oneOrMore(text).describe('ids, id@version, or .yaml files').exactOptional(),
  period: period.describe('2025, 2025-S1 (first half) or 2025-Q3').exactOptional(),
  by: z.literal('unit').describe('also each unit by itself').exactOptional(),
  map: oneOrMore(binding)
    .describe('"HEADER=measure", "HEADER=role" or "HEADER=role:CODE_LIST"')
    .exactOptional(),
  mapping: text.describe('a column mapping, made by inspect --save-mapping').exactOptional(),
  sheet: oneOrMore(text).describe('the only sheets to read').exactOptional(),
  layout: z.enum(LAYOUT_NAMES).describe('how the tables are laid out').exactOptional(),
  formats: oneOrMore(format).describe('forms of the result: FORMAT, or FORMAT=FILE').exactOptional(),
  'csv-excel': z.boolean().describe('csv that a Vietnamese Excel opens as it is').exactOptional(),
  'fail-on': z.enum(FAIL_ON).describe('when to end with code 1').exactOptional(),
  'max-warnings': z
    .int()
    .min(0)
    .transform(String)
    .describe('more warnings than this end with code 1')
    .exactOptional(),
  strict: z.boolean().describe('validate: warnings end with code 1').exactOptional(),
  only: oneOrMore(text).describe('codes of diagnostics and indicators that count').exactOptional(),
  skip: oneOrMore(text).describe('codes of diagnostics and indicators that do not count').exactOptional(),
  register: text.describe('the units that should report').exactOptional(),
  baseline: text.describe('known findings, written by --write-baseline').exactOptional(),
  complete: z.boolean().describe('the data hold every unit, and counts since the plan began').exactOptional(),
  lang: z.enum(LANGUAGES).describe('language of the result').exactOptional(),
});

type Config = z.output<typeof configSchema>;
export type ConfigKey = keyof Config;
export const CONFIG_KEYS = Object.keys(configSchema.shape) as ConfigKey[];

type EntryOf<Key extends ConfigKey> = {
  readonly key: Key;
  readonly value: Exclude<Config[Key], undefined>;
  /** Of the key, from 1. */
  readonly line: number;
};

/** One key that a config sets. */
export type ConfigEntry = { [Key in ConfigKey]: EntryOf<Key> }[ConfigKey];

/** Reads a config file; errors at file:line:column. */
export function parseConfig(yamlText: string, file: string): Parsed<readonly ConfigEntry[]> {
  const shaped = parseShape(yamlText, file, configSchema);
  if (!shaped.ok) return shaped;
  const { data, yaml } = shaped.value;
  const entries = CONFIG_KEYS.filter((key) => data[key] !== undefined).map(
    (key) => ({ key, value: data[key], line: yaml.keyPosition([], key).line }) as ConfigEntry,
  );
  return { ok: true, value: entries };
}

/** An entry with each of the files it names as `place` gives it. */
export function withFiles(entry: ConfigEntry, place: (path: string) => string): ConfigEntry {
  switch (entry.key) {
    case 'mapping':
    case 'register':
    case 'baseline':
      return { ...entry, value: place(entry.value) };
    case 'plan':
      return { ...entry, value: entry.value.map((plan) => (isPlanFile(plan) ? place(plan) : plan)) };
    case 'formats':
      return {
        ...entry,
        value: entry.value.map((format) => {
          const { format: name, path } = parseOutput(format);
          return path === null ? name : `${name}=${place(path)}`;
        }),
      };
    default:
      return entry;
  }
}
