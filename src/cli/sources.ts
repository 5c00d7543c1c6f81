import { basename, join, resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import { baseName, isWanted, lockedBy, looksLikePattern } from './input-names.ts';
import type { Io } from './io.ts';
import { printedPath } from './paths.ts';
import type { Pattern } from './pattern.ts';
import type { FolderContent } from './walk.ts';

/** A file to be read: by the name it has in every output, and its bytes whenever they are wanted. */
export interface Source {
  readonly file: string;
  /** Null when there is no such file. */
  read(): Promise<Uint8Array | null>;
}

export interface Sources {
  /** In order of their names, whatever the order of the arguments; one that several arguments give, once. */
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

type Named = Pick<Source, 'file'>;

export const byFile = (a: Named, b: Named): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

/** The name of what comes from stdin. */
const STDIN = 'stdin';

/**
 * What the arguments stand for: files, all that folders hold, what patterns match, and stdin for "-". A file that has a
 * pattern's name is that file. What is excluded is no input where it lies in a folder or under a
 * pattern.
 */
export async function findSources(
  args: readonly string[],
  excluded: readonly string[],
  io: Io,
): Promise<Sources> {
  const sources = new Map<string, Source>();
  const passedOver = new Map<string, Diagnostic>();
  const diagnostics: Diagnostic[] = [];
  const addRead = (file: string, bytes: Uint8Array | null): void =>
    void sources.set(file, { file, read: async () => bytes });
  const add = (path: string): void => {
    const file = printedPath(path);
    const locked = lockedBy(baseName(file));
    if (locked === null) sources.set(resolve(path), { file, read: () => io.readFile(path) });
    else passedOver.set(file, diagnostic('FILE_LOCK_PASSED_OVER', { locked }, { kind: 'file', file }));
  };
  const addLink = (path: string): void => {
    const file = printedPath(path);
    passedOver.set(file, diagnostic('FILE_LINK_PASSED_OVER', {}, { kind: 'file', file }));
  };
  for (const arg of new Set(args)) {
    const kind = arg === '-' ? 'stdin' : kindOf(arg, io);
    if (kind === 'stdin') addRead(STDIN, await io.readStdin());
    // A pipe gives its bytes once.
    else if (kind === 'pipe') addRead(printedPath(arg), await io.readFile(arg));
    else if (kind === 'missing') addRead(printedPath(arg), null);
    else if (kind === 'file') add(arg);
    else {
      const { files, links } = await contentOf(arg, kind, io);
      const inputs: string[] = [];
      for (const path of files) if (!(await isOneOf(excluded, path, io))) inputs.push(path);
      inputs.forEach(add);
      links.forEach(addLink);
      if (inputs.every((path) => lockedBy(basename(path)) !== null)) {
        const at = { kind: 'file', file: printedPath(arg) } as const;
        diagnostics.push(diagnostic('INPUT_NONE_FOUND', { where: kind }, at));
      }
    }
  }
  return {
    sources: [...sources.values()].toSorted(byFile),
    diagnostics: [...passedOver.values(), ...diagnostics],
  };
}

/** An empty argument, such as a variable that is not set, is not the current folder. */
function kindOf(arg: string, io: Io): 'file' | 'folder' | 'pipe' | 'pattern' | 'missing' {
  const kind = arg === '' ? null : io.kindOf(arg);
  return kind ?? (looksLikePattern(arg) ? 'pattern' : 'missing');
}

/** The files and links of a folder, or those a pattern may mean, by their whole paths. */
async function contentOf(arg: string, kind: 'folder' | 'pattern', io: Io): Promise<FolderContent> {
  const { base, levels, matches } =
    kind === 'folder' ? { base: arg, levels: Infinity, matches: () => true } : await patternOf(arg);
  if (io.kindOf(base) !== 'folder') return { files: [], links: [] };
  const { files, links } = await io.contentOf(base, levels);
  const whole = (names: readonly string[]): string[] => names.map((name) => join(base, name));
  return { files: whole(files.filter((name) => isWanted(name) && matches(name))), links: whole(links) };
}

const patternOf = async (text: string): Promise<Pattern> => (await import('./pattern.ts')).parsePattern(text);

/** Two names of one file end alike, but for case. */
async function isOneOf(others: readonly string[], path: string, io: Io): Promise<boolean> {
  const key = (name: string): string => basename(name).toLowerCase();
  for (const other of others) {
    if (key(other) !== key(path)) continue;
    if (resolve(other) === resolve(path) || (await io.outputState(other, path)) === 'input') return true;
  }
  return false;
}
