import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { SheetCells } from './cells.ts';
import { reviewedCells } from './reviewed.ts';
import { convertWithOffice, NO_RESULT, readWithExceljs } from './second-reader.ts';

/** What came of one file. */
export type Outcome =
  | {
      readonly kind: 'equal';
      readonly cells: number;
      readonly by: string;
      readonly reviewed: number;
      readonly against: readonly string[];
    }
  | { readonly kind: 'unchecked'; readonly cells: number; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'disagree'; readonly differences: readonly string[] }
  | { readonly kind: 'crash'; readonly error: string };

interface SecondReader {
  readonly name: string;
  readonly read: (path: string) => Promise<SheetCells>;
}

const EXCELJS: SecondReader = { name: 'exceljs', read: (path) => readWithExceljs(readFileSync(path)) };
const OFFICE: SecondReader = {
  name: 'LibreOffice',
  read: async (path) => readWithExceljs(convertWithOffice(path)),
};

/** Where exceljs fails or differs, LibreOffice has to agree in every cell: exceljs is wrong in known ways. */
export async function compare(path: string, ours: SheetCells, office: boolean): Promise<Outcome> {
  const cells = [...ours.values()].reduce((sum, sheet) => sum + sheet.size, 0);
  const isXml = ['.xlsx', '.xlsm'].includes(extname(path).toLowerCase());
  const readers = [...(isXml ? [EXCELJS] : []), ...(office ? [OFFICE] : [])];
  if (readers.length === 0) return { kind: 'unchecked', cells, why: 'no second reader is installed' };
  const excused = reviewedCells(path);
  const said: string[] = [];
  for (const { name, read } of readers) {
    const theirs = await read(path).catch((error: unknown) => String(error));
    if (typeof theirs === 'string') {
      said.push(`${name} cannot read it: ${theirs}`);
      continue;
    }
    const found = differences(ours, theirs);
    const left = found.filter(({ at }) => !excused.has(at));
    if (left.length === 0) {
      return { kind: 'equal', cells, by: name, reviewed: found.length, against: said };
    }
    said.push(...left.map(({ at, mine, other }) => `${at}: ${mine}, but ${name} says ${other}`));
  }
  return { kind: 'disagree', differences: said };
}

function differences(ours: SheetCells, theirs: SheetCells): { at: string; mine: string; other: string }[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((sheet) => {
    const a = ours.get(sheet);
    const b = theirs.get(sheet);
    return [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])]
      .map((address) => ({
        at: `${sheet}!${address}`,
        mine: a?.get(address) ?? 'blank',
        other: b?.get(address) ?? 'blank',
      }))
      .filter(({ mine, other }) => mine !== other && !(other === NO_RESULT && NO_VALUE.has(mine)));
  });
}

/** exceljs cannot tell an empty text, the saved result of a formula, from no result. */
const NO_VALUE: ReadonlySet<string> = new Set(['blank', 'uncalculated']);
