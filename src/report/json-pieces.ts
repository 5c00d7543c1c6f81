/** Entries of a list made into text at once. */
const CHUNK = 1_000;

/** No text of JSON has a line break of its own. */
const indented = (value: unknown, by: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);

/**
 * What `JSON.stringify(object, null, 2)` prints, `by` deep, in pieces of bounded length: lists within the object are cut, and
 * those that come one entry after another, which must be objects, are never held.
 */
export function* objectPieces(object: object, by: string): Generator<string> {
  const inner = `${by}  `;
  let before = '{';
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    if (value === undefined) continue;
    yield `${before}\n${inner}${JSON.stringify(key)}: `;
    if (Array.isArray(value)) yield* listPieces(value, inner);
    else if (isGenerator(value)) yield* entryPieces(value, inner);
    else yield indented(value, inner);
    before = ',';
  }
  yield before === '{' ? '{}' : `\n${by}}`;
}

const isGenerator = (value: unknown): value is Generator<object> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

/** The same for a list of objects that come one after another. */
export function* entryPieces(items: Iterable<object>, by: string): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}\n${by}  `;
    yield* objectPieces(item, `${by}  `);
    before = ',';
  }
  yield before === '[' ? '[]' : `\n${by}]`;
}

function* listPieces(items: readonly unknown[], by: string): Generator<string> {
  if (items.length === 0) yield '[]';
  for (let from = 0; from < items.length; from += CHUNK) {
    const text = indented(items.slice(from, from + CHUNK), by);
    const end = text.lastIndexOf('\n');
    yield `${from === 0 ? '[' : ','}${text.slice(1, end)}`;
  }
  if (items.length > 0) yield `\n${by}]`;
}
