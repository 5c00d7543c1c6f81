import type { Command, Option } from 'commander';
import { configWordsOf } from '../text/config-words.ts';
import type { Language } from '../text/language.ts';
import { printable } from '../text/printable.ts';
import type { ConfigEntry, ConfigKey } from './config-file.ts';
import { findConfig, type ConfigOrigin } from './config-search.ts';
import { InvalidFile } from './faults.ts';
import type { Io } from './io.ts';
import { environmentLanguage } from './language.ts';
import { shownPath } from './paths.ts';

export interface UsedConfig {
  /** Relative to the current folder, with "/". */
  readonly file: string;
  readonly sha256: string;
  readonly origin: ConfigOrigin;
  /** A config beside the data that does not hold, for the project has its own. */
  readonly passedOver: string | null;
  /** The keys that hold, being overridden by no flag and no variable, with their lines. */
  readonly lines: ReadonlyMap<ConfigKey, number>;
}

/** The option a key stands for; `formats` is `--format` but where that means something else. */
export function optionOf({ options }: Command, key: ConfigKey): Option | undefined {
  const named = (flag: string) => options.find(({ long }) => long === flag);
  return named(`--${key}`) ?? (key === 'formats' ? named('--format') : undefined);
}

/**
 * Sets the options of a command that no flag has set to what the config says: the one named by --config, else the one found for the
 * inputs, none after --no-config. Null where there is none. Throws a `UsageError` for a config that is not there or says what it may
 * not, `InvalidFile` for one of the wrong shape.
 */
export async function applyConfig(
  command: Command,
  inputs: readonly string[],
  io: Io,
): Promise<UsedConfig | null> {
  const asked: unknown = command.getOptionValue('config');
  if (asked === false) return null;
  const found =
    typeof asked === 'string'
      ? { config: { file: asked, origin: 'named' } as const, passedOver: null }
      : findConfig(inputs, io);
  if (!found) return null;
  const { config, passedOver } = found;
  const bytes = await io.readFile(config.file);
  const [{ parseConfig }, { configError, placed }] = await Promise.all([
    import('./config-file.ts'),
    import('./config-trust.ts'),
  ]);
  if (!bytes) throw configError((words) => words.missing(config.file));
  const file = printable(shownPath(config.file, io));
  const parsed = parseConfig(new TextDecoder().decode(bytes), file);
  if (!parsed.ok) throw new InvalidFile(parsed.diagnostics);
  const lines = new Map<ConfigKey, number>();
  for (const entry of placed(parsed.value, config, io)) {
    const option = optionOf(command, entry.key);
    if (!option || isGiven(option, command, io)) continue;
    command.setOptionValueWithSource(option.attributeName(), parsedBy(option, entry.value), 'config');
    lines.set(entry.key, entry.line);
  }
  return { file, sha256: io.sha256(bytes), origin: config.origin, passedOver, lines };
}

/** What a run says of the config it used: one line, or two. */
export function configNotice({ file, origin, lines, passedOver }: UsedConfig, language: Language): string {
  const words = configWordsOf(language);
  const used = origin === 'data' ? words.usedWithData : words.used;
  const notices = [
    ...(lines.size > 0 ? [used(file, [...lines.keys()].join(', '))] : []),
    ...(passedOver === null ? [] : [words.passedOver(passedOver, file)]),
  ];
  return notices.map((notice) => `${printable(notice)}\n`).join('');
}

/** --lang may stand before the command; VSTBPN_LANG is the choice of the person who runs it. */
const isGiven = (option: Option, command: Command, io: Io): boolean =>
  command.getOptionValueSourceWithGlobals(option.attributeName()) === 'cli' ||
  (option.long === '--lang' && environmentLanguage(io.env) !== null);

/** A value as the option itself would read it from the command line. */
function parsedBy({ parseArg, defaultValue }: Option, value: ConfigEntry['value']): unknown {
  if (!parseArg || typeof value === 'boolean') return value;
  const texts = typeof value === 'string' ? [value] : value;
  return texts.reduce<unknown>((previous, text) => parseArg(text, previous), defaultValue);
}
