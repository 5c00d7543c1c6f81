import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { SheetCells } from './cells.ts';
import { beyondReaders, reviewedCells } from './reviewed.ts';
import { convertWithOffice, NO_RESULT, readWithExceljs, UNSEEN } from './second-reader.ts';

/** What came of one file. */
export type Outcome =
  | {
      readonly kind: 'equal';
      readonly cells: number;
      readonly by: string;
      readonly reviewed: number;
      readonly unseen: number;
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

/** Every cell has to equal a second reader's: where exceljs fails or differs, which it does in known ways, LibreOffice's. */
export async function compare(path: string, ours: SheetCells, office: boolean): Promise<Outcome> {
  const cells = [...ours.values()].reduce((sum, sheet) => sum + sheet.size, 0);
  const isXml = ['.xlsx', '.xlsm'].includes(extname(path).toLowerCase());
  const readers = [...(isXml ? [EXCELJS] : []), ...(office ? [OFFICE] : [])];
  const beyond = beyondReaders(path);
  if (beyond !== null) return { kind: 'unchecked', cells, why: beyond };
  if (readers.length === 0) return { kind: 'unchecked', cells, why: 'no second reader is installed' };
  const excused = reviewedCells(path);
  const said: string[] = [];
  /** Cells no reader has agreed with yet; null before one could read the file. */
  let left: readonly Difference[] | null = null;
  for (const { name, read } of readers) {
    const theirs = await read(path).catch((error: unknown) => String(error));
    if (typeof theirs === 'string') {
      said.push(`${name} cannot read it: ${theirs}`);
      continue;
    }
    const open: ReadonlySet<string> | null = left && new Set(left.map(({ at }) => at));
    const found = differences(ours, theirs);
    const still: readonly Difference[] = found.filter(
      ({ at }) => (open === null || open.has(at)) && !excused.has(at),
    );
    if (still.length === 0) {
      const reviewed = found.filter(({ at }) => excused.has(at)).length;
      return { kind: 'equal', cells, by: name, reviewed, unseen: unseen(ours, theirs), against: said };
    }
    left = still;
    said.push(...still.map(({ at, mine, other }) => `${at}: ${mine}, but ${name} says ${other}`));
  }
  return { kind: 'disagree', differences: said };
}

/** Cells with a value of ours that the second reader does not show. */
const unseen = (ours: SheetCells, theirs: SheetCells): number =>
  [...ours].reduce(
    (sum, [sheet, cells]) =>
      sum + [...cells.keys()].filter((address) => theirs.get(sheet)?.get(address) === UNSEEN).length,
    0,
  );

interface Difference {
  readonly at: string;
  readonly mine: string;
  readonly other: string;
}

function differences(ours: SheetCells, theirs: SheetCells): Difference[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((sheet) => {
    const a = ours.get(sheet);
    const b = theirs.get(sheet);
    return [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])]
      .map((address) => ({
        at: `${sheet}!${address}`,
        mine: a?.get(address) ?? 'blank',
        other: b?.get(address) ?? 'blank',
      }))
      .filter(
        ({ mine, other }) =>
          mine !== other && other !== UNSEEN && !(other === NO_RESULT && NO_VALUE.has(mine)),
      );
  });
}

/** exceljs cannot tell an empty text, the saved result of a formula, from no result. */
const NO_VALUE: ReadonlySet<string> = new Set(['blank', 'uncalculated']);
