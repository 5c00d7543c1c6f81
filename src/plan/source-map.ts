import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';

export interface TextPosition {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

export type DataPath = readonly PropertyKey[];

/** A YAML text that remembers where each of its values stands. */
export interface LocatedYaml {
  readonly data: unknown;
  readonly syntaxErrors: readonly { readonly detail: string; readonly position: TextPosition }[];
  /** The value at a path, or its nearest ancestor that is in the text. */
  positionOf(path: DataPath): TextPosition;
  /** The key itself, for a key that should not be there. */
  keyPosition(path: DataPath, key: string): TextPosition;
}

export function parseYaml(text: string): LocatedYaml {
  const lines = new LineCounter();
  // A byte order mark is not part of the text: it would shift the columns of the first line.
  const document = parseDocument(text.replace(/^\uFEFF/u, ''), { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): TextPosition => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const syntaxErrors = [...document.errors, ...document.warnings].map((error) => ({
    detail: error.message,
    position: at(error.pos[0]),
  }));
  let data: unknown;
  try {
    data = document.errors.length > 0 ? undefined : document.toJS();
  } catch (error) {
    // An alias bomb or an unresolved alias is found only when the values are built.
    syntaxErrors.push({
      detail: error instanceof Error ? error.message : String(error),
      position: at(unresolvedAlias(document)),
    });
  }
  return {
    data,
    syntaxErrors,
    positionOf: (path) => at(offsetOf(document, path)),
    keyPosition(path, key) {
      const parent = path.length === 0 ? document.contents : document.getIn(path, true);
      if (isMap(parent)) {
        for (const pair of parent.items) {
          if (isScalar(pair.key) && String(pair.key.value) === key && pair.key.range)
            return at(pair.key.range[0]);
        }
      }
      return at(offsetOf(document, path));
    },
  };
}

/** Where the first alias without an anchor stands; the start of the text when there is none. */
function unresolvedAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function offsetOf(document: Document, path: DataPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
