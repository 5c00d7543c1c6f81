import { isAbsolute, relative, resolve } from 'node:path';
import { printable } from '../text/printable.ts';
import type { Io } from './io.ts';

/**
 * A path as it is printed and stored: with "/", from the current folder where it is in it, else as it was given, and without
 * characters that act on a terminal.
 */
export function printedPath(path: string): string {
  const own = relative('', path);
  const isInside = own !== '' && isWithin(resolve(''), resolve(path));
  return printable((isInside ? own : path).replaceAll('\\', '/'));
}

/** Whether a path is a folder or lies somewhere below it. Both are absolute. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && !/^\.\.(?:[\\/]|$)/u.test(way);
}

/** A path as seen from the current folder, with "/". */
export const shownPath = (path: string, { cwd }: Pick<Io, 'cwd'>): string =>
  relative(cwd, resolve(cwd, path)).replaceAll('\\', '/');
