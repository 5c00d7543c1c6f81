import type { Catalogue, HeaderSpelling } from '../domain/measure.ts';
import { isPartHeader } from './part-header.ts';
import { LEVELS, Speller } from './spelling.ts';

/** Every header spelling of a catalogue, made ready to be compared. The build does it once for the shipped catalogue. */
export function compileSpellings(catalogue: Catalogue): HeaderSpelling[] {
  const speller = new Speller(catalogue.vocabulary);
  return [...catalogue.measures.values()].flatMap(({ id, headers }) =>
    headers.map((written): HeaderSpelling => {
      const parts = written.split('>').map((part) => speller.spell(part));
      const [exact, loose, plain] = LEVELS.map((level) =>
        parts.map((part) => part[level]).filter((part) => part !== ''),
      );
      // "TS > Nữ" loosened is "nữ", "Trình độ > TS" is "trình độ": they say that only as they are written.
      const fillerOnly =
        parts.some((part) => part.loose === '') ||
        // "TS nữ" loosened is "nữ", which any column of women may be headed by.
        (parts.length === 1 && parts.every((part) => isPartHeader(part.loose) && part.loose !== part.exact));
      return {
        measure: id,
        written,
        exact: exact ?? [],
        loose: loose ?? [],
        plain: plain ?? [],
        words: fillerOnly ? '' : speller.words(loose ?? []),
        exactOnly: fillerOnly,
      };
    }),
  );
}
