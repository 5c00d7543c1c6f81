import type { Command } from 'commander';
import type { LayoutName } from '../../domain/layout-name.ts';
import { formatPeriod, type Period } from '../../domain/period.ts';
import {
  heldOptionsJson,
  renderHeldOptions,
  type HeldOption,
  type OptionSource,
} from '../../report/held-options.ts';
import { createStyle } from '../../report/style.ts';
import type { Language } from '../../text/language.ts';
import { optionOf, type UsedConfig } from '../config.ts';
import { CONFIG_KEYS, type ConfigKey } from '../config-file.ts';
import { EXIT, type ExitCode, type FailOn } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { environmentLanguage } from '../language.ts';
import { outputsOf, type OutputRequest } from '../outputs.ts';
import { outputStyle } from '../terminal.ts';

/** The options of `config show` that a check would have, by the names commander gives them. */
export interface HeldFlags {
  readonly plan: readonly string[];
  readonly period: Period | null;
  readonly by?: 'unit';
  readonly map: readonly string[];
  readonly mapping: string | null;
  readonly sheet: readonly string[];
  readonly layout: LayoutName | null;
  readonly formats: readonly OutputRequest[];
  readonly csvExcel: boolean;
  readonly failOn: FailOn;
  readonly maxWarnings: number | null;
  readonly strict: boolean;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly register: string | null;
  readonly baseline: string | null;
  readonly complete: boolean;
  readonly format: 'text' | 'json';
}

/** Prints which options a check of the same inputs would have, and where each comes from. */
export function showConfig(command: Command, used: UsedConfig | null, language: Language, io: Io): ExitCode {
  const flags = command.opts<HeldFlags>();
  const values = valuesOf(flags, language);
  const options = CONFIG_KEYS.map((key): HeldOption => ({
    key,
    value: values[key],
    source: sourceOf(key, command, used, io),
  }));
  const config = used && { file: used.file, sha256: used.sha256 };
  if (flags.format === 'json') {
    io.stdout.write(heldOptionsJson({ config, options }));
    return EXIT.OK;
  }
  const { colorLevel, width } = outputStyle(io.stdout, io.env);
  io.stdout.write(
    renderHeldOptions({ config, options }, { language, width, style: createStyle(colorLevel) }),
  );
  return EXIT.OK;
}

function valuesOf(flags: HeldFlags, language: Language): Record<ConfigKey, HeldOption['value']> {
  return {
    plan: listed(flags.plan),
    period: flags.period && formatPeriod(flags.period),
    by: flags.by ?? null,
    map: listed(flags.map),
    mapping: flags.mapping,
    sheet: listed(flags.sheet),
    layout: flags.layout,
    formats: outputsOf(flags.formats).map(({ format, path }) =>
      path === null ? format : `${format}=${path}`,
    ),
    'csv-excel': flags.csvExcel,
    'fail-on': flags.failOn,
    'max-warnings': flags.maxWarnings,
    strict: flags.strict,
    only: listed(flags.only),
    skip: listed(flags.skip),
    register: flags.register,
    baseline: flags.baseline,
    complete: flags.complete,
    lang: language,
  };
}

const listed = (values: readonly string[]): readonly string[] | null => (values.length > 0 ? values : null);

function sourceOf(key: ConfigKey, command: Command, used: UsedConfig | null, io: Io): OptionSource {
  const option = optionOf(command, key);
  const name = option?.attributeName() ?? key;
  if (command.getOptionValueSourceWithGlobals(name) === 'cli') {
    return { kind: 'flag', flag: option?.long ?? `--${key}` };
  }
  const line = used?.lines.get(key);
  if (used && line !== undefined) return { kind: 'file', file: used.file, line };
  if (key === 'lang' && environmentLanguage(io.env) !== null) {
    return { kind: 'environment', variable: 'VSTBPN_LANG' };
  }
  return { kind: 'default' };
}
