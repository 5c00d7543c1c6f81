import { TextCollector, decodeEscapes, detached } from './text-collector.ts';

/**
 * Collects the text of an `<si>` or `<is>`: its own `<t>` and those of its runs `<r>`, phonetic runs left out.
 * Levels count from the element itself: its children are at level 1. White space is kept as written.
 */
export class RichTextCollector {
  readonly #collector: TextCollector;
  #isInRun = false;
  #isInText = false;

  constructor(part: string | null) {
    this.#collector = new TextCollector(part);
  }

  open(name: string, level: number): void {
    if (level === 1) this.#isInRun = name === 'r';
    this.#isInText = name === 't' && (level === 1 || (level === 2 && this.#isInRun));
  }

  text(piece: string): void {
    if (this.#isInText) this.#collector.append(piece);
  }

  close(): void {
    this.#isInText = false;
  }

  take(): string {
    return detached(decodeEscapes(this.#collector.take()));
  }
}
