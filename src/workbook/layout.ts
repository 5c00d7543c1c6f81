import type { OwnClaim } from '../domain/claim.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Catalogue } from '../domain/measure.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { LayoutName } from '../domain/layout-name.ts';
import type { BoundColumn, TableReading } from '../domain/reading.ts';
import type { Binder } from './binding.ts';
import type { SheetPlace } from './grid.ts';
import type { ListWords } from './list-words.ts';
import type { CodeSheet } from './layouts/staff/code-sheets.ts';
import type { Mapping } from './mapping.ts';
import type { RowKinds } from './row-kinds.ts';
import type { Sheet } from './sheet.ts';
import type { Speller } from './spelling.ts';
import type { NamedUnit } from './title-unit.ts';
import type { UnitKinds } from './unit-kinds.ts';
import type { ValueReader } from './values.ts';

/** What every layout reads with; built once per run. */
export interface LayoutTools {
  readonly catalogue: Catalogue;
  readonly mapping: Mapping;
  readonly speller: Speller;
  readonly binder: Binder;
  readonly values: ValueReader;
  readonly rowKinds: RowKinds;
  readonly unitKinds: UnitKinds;
  readonly listWords: ListWords;
}

/** One way in which offices lay out their figures. */
export interface Layout {
  readonly name: LayoutName;
  /** Looks for the layout's table in a sheet's head; null when it is not there. */
  detect(sheet: Sheet, place: SheetPlace, tools: LayoutTools): Detection | null;
}

/** A table found in a sheet, and how sure that is. */
export interface Detection {
  readonly layout: LayoutName;
  /**
   * `certain`: its headers mean nothing in any other layout; `likely`: they might. The surer layout of a sheet is taken, then
   * the one with the higher score: ten for every measure or counted column bound, one for every other column with a role.
   */
  readonly sureness: 'certain' | 'likely';
  readonly score: number;
  /** The texts of the sheet that told the layout, for a person to judge. */
  readonly why: readonly string[];
  /** The first row of the header; titles stand above it. */
  readonly top: number;
  /** Header columns, as far as the layout has any: years in them may name the period. */
  readonly columns: readonly BoundColumn[];
  /** The header paths or row labels that `--map` may name. */
  readonly labels: readonly (readonly string[])[];
  extract(context: ExtractContext): Promise<Extracted>;
}

export interface ExtractContext {
  readonly period: Period;
  /** The unit the file reports for, where its rows are not units themselves. */
  readonly unit: NamedUnit;
  /** The texts above all tables of the workbook. */
  readonly titles: readonly string[];
  /** The code lists that the workbook itself has sheets of. */
  readonly codeSheets: readonly CodeSheet[];
}

/** What a table says. */
export interface Extracted {
  /** Null when the table is not what a mapping was made for, and was left alone. */
  readonly reading: TableReading | null;
  readonly observations: readonly Observation[];
  /** What the unit says of itself beside its figures. */
  readonly claims?: readonly OwnClaim[];
  readonly diagnostics: readonly Diagnostic[];
}
