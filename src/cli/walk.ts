import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import { isPassedOver } from './input-names.ts';
import { isWithin } from './paths.ts';

/** What is in a folder and below it: paths from there with "/", sorted. */
export interface FolderContent {
  readonly files: readonly string[];
  /** Links to folders elsewhere, which are not followed: they may lead anywhere. */
  readonly links: readonly string[];
}

interface Folder {
  readonly path: string;
  /** Before the names in it: "" or "a/b/". */
  readonly prefix: string;
  /** How many levels of folders are still gone through, this one among them. */
  readonly levels: number;
}

/**
 * Goes through a folder and, down to `levels` levels, those below it. A link to one of these is passed over: its files have
 * names of their own. Throws what the system throws for a folder that cannot be read.
 */
export function contentOf(folder: string, levels: number): FolderContent {
  const files: string[] = [];
  const links: string[] = [];
  const root = realpathSync(resolve(folder));
  const folders: Folder[] = [{ path: root, prefix: '', levels }];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const { path, prefix, levels: left } = next;
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (isPassedOver(entry.name)) continue;
      const name = prefix + entry.name;
      const own = join(path, entry.name);
      const kind = kindOf(entry, own);
      if (kind === 'file') files.push(name);
      else if (kind === 'folder' && left > 1) {
        if (!entry.isSymbolicLink()) folders.push({ path: own, prefix: `${name}/`, levels: left - 1 });
        else if (!isWithin(root, realpathSync(own))) links.push(name);
      }
    }
  }
  return { files: files.sort(), links: links.sort() };
}

/** A link that leads nowhere is a file: reading it says so. Pipes and devices are neither, and would never end. */
function kindOf(entry: Dirent, path: string): 'file' | 'folder' | 'other' {
  if (!entry.isSymbolicLink()) return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
  try {
    const target = statSync(path);
    return target.isFile() ? 'file' : target.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'file';
  }
}
