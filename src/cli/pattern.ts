import { sep } from 'node:path';
import picomatch from 'picomatch';

/** A pattern such as `inbox/2025-*.xlsx`. */
export interface Pattern {
  /** The folder it begins at, by a path with "/". */
  readonly base: string;
  /** How many levels of folders below may hold a match, the base among them. */
  readonly levels: number;
  /** Whether a path from the base, with "/", matches. */
  matches(path: string): boolean;
}

/** Reads a pattern: `*`, `?`, `[ab]`, `{a,b}`, and `**` for any folders. Where "\" parts folders it does so here too. */
export function parsePattern(text: string): Pattern {
  const isWindows = sep === '\\';
  const { base, glob } = picomatch.scan(isWindows ? text.replaceAll('\\', '/') : text);
  const isOpen = /\*\*|\{/u.test(glob);
  const isMatch = picomatch(glob, { nocase: isWindows });
  return {
    base: base === '' ? '.' : base,
    levels: isOpen ? Infinity : glob.split('/').length,
    // Its second argument, which `filter` would give, asks for more than whether it matches.
    matches: (path) => isMatch(path),
  };
}
