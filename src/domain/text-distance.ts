/**
 * Optimal-string-alignment distance, cut off: Infinity once it exceeds `limit`. Cells further than that from the diagonal
 * cannot matter and are left out.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  const width = b.length + 1;
  const empty = (): number[] => Array.from({ length: width }, () => Infinity);
  let before = empty();
  let previous = Array.from({ length: width }, (_, column) => column);
  let current = empty();
  const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1) {
    const first = Math.max(1, row - limit);
    const last = Math.min(b.length, row + limit);
    current[first - 1] = first === 1 ? row : Infinity;
    if (last < b.length) current[last + 1] = Infinity;
    let least = at(current, first - 1);
    for (let column = first; column <= last; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + same,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, at(before, column - 2) + 1);
      current[column] = best;
      least = Math.min(least, best);
    }
    if (least > limit) return Infinity;
    [before, previous, current] = [previous, current, before];
  }
  const distance = at(previous, b.length);
  return distance <= limit ? distance : Infinity;
}

/** The letters of a word, told apart by a byte each: two that share one only hide a difference. */
class Letters {
  readonly #stock = new Int32Array(256);

  constructor(word: string) {
    for (let at = 0; at < word.length; at += 1) this.#take(word, at, -1);
  }

  /** How many letters of a text the word has not got: every one of them is an edit. */
  lackedBy(text: string): number {
    let lacked = 0;
    for (let at = 0; at < text.length; at += 1) if (this.#take(text, at, 1) < 0) lacked += 1;
    for (let at = 0; at < text.length; at += 1) this.#take(text, at, -1);
    return lacked;
  }

  /** What is left of a text's letter once so many are taken. */
  #take(text: string, at: number, times: number): number {
    const letter = text.charCodeAt(at) & 255;
    const left = (this.#stock[letter] ?? 0) - times;
    this.#stock[letter] = left;
    return left;
  }
}

/** The candidates nearest to a word, nearest first; none that differ in more than a third of the word. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const letters = new Letters(word);
  return [...candidates]
    .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
    .filter((candidate) => letters.lackedBy(candidate) <= limit)
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
