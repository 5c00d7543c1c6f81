import { dirname, join, resolve } from 'node:path';
import type { Io } from './io.ts';
import { isWithin, shownPath } from './paths.ts';

export const CONFIG_NAME = 'vstbpn.yaml';

/** Who speaks in a config: the person who named it, the project the command runs in, or whoever sent the data. */
export type ConfigOrigin = 'named' | 'project' | 'data';

export interface ConfigPlace {
  /** Relative to the current folder with "/", or as it was named. */
  readonly file: string;
  readonly origin: ConfigOrigin;
}

export interface FoundConfigs {
  readonly config: ConfigPlace;
  /** One that lies with the data while the project has its own. */
  readonly passedOver: string | null;
}

type Folders = Pick<Io, 'cwd' | 'kindOf'>;

/**
 * The config nobody named: that of the current folder or the nearest above it, up to the repository's root; else that of the folder
 * the inputs have in common, or the nearest above. Without a repository only the folder itself counts: above it are folders of others.
 */
export function findConfig(inputs: readonly string[], io: Folders): FoundConfigs | null {
  const project = upToRepository(io.cwd, io);
  const withData = dataFolders(inputs, io).filter((folder) => !project.includes(folder));
  const config = (folders: readonly string[]): string | null => {
    const folder = folders.find((one) => io.kindOf(join(one, CONFIG_NAME)) === 'file');
    return folder === undefined ? null : shownPath(join(folder, CONFIG_NAME), io);
  };
  const [own, sent] = [config(project), config(withData)];
  if (own !== null) return { config: { file: own, origin: 'project' }, passedOver: sent };
  return sent === null ? null : { config: { file: sent, origin: 'data' }, passedOver: null };
}

function dataFolders(inputs: readonly string[], io: Folders): string[] {
  const [first, ...others] = inputs.filter((input) => input !== '-').map((input) => folderOf(input, io));
  if (first === undefined) return [];
  let common = first;
  while (!others.every((folder) => isWithin(common, folder)) && dirname(common) !== common) {
    common = dirname(common);
  }
  return upToRepository(common, io);
}

/** A folder itself; of a file, and of a pattern that is no file's name, the nearest folder that exists. */
function folderOf(input: string, io: Folders): string {
  let folder = resolve(io.cwd, input);
  while (io.kindOf(folder) !== 'folder' && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function upToRepository(folder: string, io: Folders): string[] {
  const folders: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    folders.push(at);
    if (io.kindOf(join(at, '.git')) !== null) return folders;
    if (dirname(at) === at) return [folder];
  }
}
