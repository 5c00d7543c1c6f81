const LESS = 60;

const SECTIONS: readonly (readonly [opening: string, terminator: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];
const DTD = '<!DOCTYPE';

/** Finds comments, CDATA sections and instructions: where no tag is a tag. */
export class SectionFinder {
  #text = '';
  // Remembered, as they are few in a part and many elements lie between them.
  #declaration = -1;
  #instruction = -1;

  reset(text: string): void {
    this.#text = text;
    this.#declaration = -1;
    this.#instruction = -1;
  }

  /** The index of the next one that begins at `at` or later; infinity when there is none. */
  next(at: number): number {
    if (this.#declaration < at) this.#declaration = this.#find('!', at);
    if (this.#instruction < at) this.#instruction = this.#find('?', at);
    return Math.min(this.#declaration, this.#instruction);
  }

  /** The index after the one that begins at `at`. */
  end(at: number): number | 'incomplete' | 'malformed' | 'dtd' {
    for (const [opening, terminator] of SECTIONS) {
      if (!this.#text.startsWith(opening, at)) continue;
      const found = this.#text.indexOf(terminator, at + opening.length);
      return found < 0 ? 'incomplete' : found + terminator.length;
    }
    if (this.#text.startsWith(DTD, at)) return 'dtd';
    const rest = this.#text.slice(at, at + DTD.length);
    return [DTD, ...SECTIONS.map(([opening]) => opening)].some((opening) => opening.startsWith(rest))
      ? 'incomplete'
      : 'malformed';
  }

  #find(character: string, from: number): number {
    let at = this.#text.indexOf(character, from + 1);
    while (at >= 0 && this.#text.charCodeAt(at - 1) !== LESS) at = this.#text.indexOf(character, at + 1);
    return at < 0 ? Infinity : at - 1;
  }
}
