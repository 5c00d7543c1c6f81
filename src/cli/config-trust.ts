import { dirname, resolve } from 'node:path';
import { configWordsOf } from '../text/config-words.ts';
import { printable } from '../text/printable.ts';
import { withFiles, type ConfigEntry, type ConfigKey } from './config-file.ts';
import type { ConfigPlace } from './config-search.ts';
import { usageErrorBy } from './faults.ts';
import { isWanted } from './input-names.ts';
import type { Io } from './io.ts';
import { isWithin, shownPath } from './paths.ts';

/** What a config that came with the data may say: what they are and how to read them. The rest is for whoever runs the check. */
const OF_THE_DATA: ReadonlySet<ConfigKey> = new Set([
  'plan',
  'period',
  'by',
  'map',
  'mapping',
  'sheet',
  'layout',
  'lang',
]);

/** Where a run may write: reports, and the baseline after --write-baseline. */
const WRITTEN: ReadonlySet<ConfigKey> = new Set(['formats', 'baseline']);

/** The entries with their files where the config means them. Throws a `UsageError` for what a config so found may not say. */
export function placed(
  entries: readonly ConfigEntry[],
  { file, origin }: ConfigPlace,
  io: Io,
): ConfigEntry[] {
  const folder = dirname(resolve(io.cwd, file));
  const shown = printable(shownPath(file, io));
  return entries.map((entry) => {
    const { key, line } = entry;
    if (origin === 'data' && !OF_THE_DATA.has(key))
      throw configError((words) => words.notByData(shown, line, key));
    return withFiles(entry, (path) => {
      const target = resolve(folder, path);
      if (origin === 'data' && key === 'plan') {
        throw configError((words) => words.notByData(shown, line, `plan: ${path}`));
      }
      const isBound = origin === 'data' || (origin === 'project' && WRITTEN.has(key));
      if (isBound && !staysWithin(folder, target, io))
        throw configError((words) => words.outside(shown, line, path));
      if (origin !== 'named' && key === 'formats' && isWorkbookName(path))
        throw configError((words) => words.overWorkbook(shown, line, path));
      return shownPath(target, io);
    });
  });
}

/** A folder that is read whole gives no file of an output's name as input, so that a report could take a workbook's place. */
const isWorkbookName = (path: string): boolean => isWanted(path) && !/\.[ct]sv$/iu.test(path);

/** Whether a file is or would be in a folder, links followed. */
function staysWithin(folder: string, target: string, io: Io): boolean {
  if (!isWithin(folder, target)) return false;
  let existing = target;
  while (existing !== folder && io.realPath(existing) === null) existing = dirname(existing);
  return isWithin(io.realPath(folder) ?? folder, io.realPath(existing) ?? existing);
}

/** What is wrong with a config besides its shape, said in every language. */
export const configError = usageErrorBy(configWordsOf);
