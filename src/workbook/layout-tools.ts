import type { Catalogue, HeaderIndexData } from '../domain/measure.ts';
import { Binder } from './binding.ts';
import { HeaderIndex } from './header-index.ts';
import type { LayoutTools } from './layout.ts';
import { ListWords } from './list-words.ts';
import type { Mapping } from './mapping.ts';
import { RowKinds } from './row-kinds.ts';
import { Speller } from './spelling.ts';
import { UnitKinds } from './unit-kinds.ts';
import { ValueReader } from './values.ts';

/** What tables are read with, by one catalogue and one mapping. */
export function layoutTools(catalogue: Catalogue, mapping: Mapping, headers: HeaderIndexData): LayoutTools {
  const { vocabulary } = catalogue;
  const speller = new Speller(vocabulary);
  const unitKinds = new UnitKinds(vocabulary, speller);
  return {
    catalogue,
    mapping,
    speller,
    binder: new Binder(catalogue, new HeaderIndex(headers), speller),
    values: new ValueReader(vocabulary),
    rowKinds: new RowKinds(vocabulary, unitKinds),
    unitKinds,
    listWords: new ListWords(vocabulary, speller),
  };
}
