import type { DiagnosticLocation } from '../domain/diagnostic.ts';
import type { CellRef, ReportingUnit } from '../domain/observation.ts';
import type { AssessmentReport } from '../domain/report.ts';

/**
 * Which unit a place in a workbook is of. Only what is sure is said: where every sheet of a file is of one unit, that of its
 * sheet; else that of its row, or of its column where units stand side by side. The further rows of a unit in a list of people
 * or events have none.
 */
export class UnitPlaces {
  /** By row, column, sheet or file; null where there are several. */
  readonly #units = new Map<string, ReportingUnit | null>();
  /** Files with one unit a sheet. */
  readonly #ofOneEach: ReadonlySet<string>;

  constructor({ units, inputs }: Pick<AssessmentReport, 'units' | 'inputs'>) {
    this.#ofOneEach = new Set(
      inputs.filter((input) => input.units === input.sheets.length).map(({ file }) => file),
    );
    for (const unit of units) for (const cell of cellsNaming(unit)) this.#place(unit, cell);
  }

  #place(unit: ReportingUnit, cell: CellRef): void {
    const { file, sheet } = cell;
    for (const key of [rowKey(cell), columnKey(cell), keyOf(file, sheet), keyOf(file)]) {
      const known = this.#units.get(key);
      this.#units.set(key, known === undefined || known === unit ? unit : null);
    }
  }

  at(location: DiagnosticLocation): ReportingUnit | null {
    if (location.kind !== 'cell' && location.kind !== 'sheet') return null;
    const { file, sheet } = location;
    if (this.#ofOneEach.has(file)) return this.#get(keyOf(file, sheet)) ?? this.#get(keyOf(file));
    if (location.kind === 'sheet') return null;
    const ofRow = this.#get(rowKey(location));
    if (ofRow) return ofRow;
    const ofColumn = this.#get(columnKey(location));
    const named =
      ofColumn && cellsNaming(ofColumn).find((cell) => cell.file === file && cell.sheet === sheet);
    return named && this.#units.get(rowKey(named)) === null ? ofColumn : null;
  }

  #get(key: string): ReportingUnit | null {
    return this.#units.get(key) ?? null;
  }
}

const cellsNaming = ({ cell, others = [] }: ReportingUnit): readonly CellRef[] => [cell, ...others];

const keyOf = (...parts: readonly (string | number)[]): string => parts.join('\u0000');
type Cell = Pick<CellRef, 'file' | 'sheet' | 'row' | 'column'>;
const rowKey = ({ file, sheet, row }: Cell): string => keyOf(file, sheet, 'row', row);
const columnKey = ({ file, sheet, column }: Cell): string => keyOf(file, sheet, 'column', column);
