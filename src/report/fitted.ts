/** A part of a text that may have to be cut: a head, then lines of which as many stay as fit. */
export interface Section<Kind extends string> {
  /** What its lines are, for the count of those cut. */
  readonly kind: Kind;
  readonly head: string;
  readonly count: number;
  /** As many as `count`, in order of importance; each is made only when there is room. */
  readonly lines: Iterable<() => string>;
}

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/**
 * Sections one after another until a line would make more than `most` bytes of UTF-8; after that nothing but the closing, which
 * says how many lines of each kind were cut.
 */
export function fitted<Kind extends string>(
  sections: readonly Section<Kind>[],
  most: number,
  closing: (cut: ReadonlyMap<Kind, number>) => string,
): string {
  const cut = new Map<Kind, number>();
  for (const { kind, count } of sections) cut.set(kind, (cut.get(kind) ?? 0) + count);
  let room = most - bytesOf(closing(cut));
  let isFull = false;
  const parts: string[] = [];
  const add = (part: string): boolean => {
    room -= bytesOf(part);
    isFull ||= room < 0;
    if (!isFull) parts.push(part);
    return !isFull;
  };
  for (const { kind, head, count, lines } of sections) {
    if (count === 0) add(head);
    let before = head;
    for (const line of lines) {
      if (!add(`${before}${line()}`)) break;
      before = '';
      cut.set(kind, (cut.get(kind) ?? 0) - 1);
    }
  }
  const isCut = [...cut.values()].some((count) => count > 0);
  return `${parts.join('')}${isCut ? closing(cut) : ''}`;
}
