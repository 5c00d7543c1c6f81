import type { KnownUnitKind } from './measure.ts';

/** What is said of the units of the inputs against a register of those that should report. */
export interface RegisterDiagnosticArgs {
  /** No table with a column of units' names and another of the columns a register has. */
  REGISTER_NO_TABLE: { readonly wanted: readonly string[] };
  /** `code` and `parent` are empty where the register has none. */
  REGISTER_UNIT_UNREPORTED: { readonly unit: string; readonly code: string; readonly parent: string };
  REGISTER_UNIT_UNKNOWN: { readonly unit: string; readonly near: readonly string[] };
  /** A row that may be any of several registered units. */
  REGISTER_UNIT_AMBIGUOUS: { readonly unit: string; readonly candidates: readonly string[] };
  /** Two units of the inputs that are one of the register. */
  REGISTER_UNIT_TWICE: { readonly unit: string; readonly registered: string; readonly other: string };
  REGISTER_KIND_DIFFERS: {
    readonly unit: string;
    readonly kind: KnownUnitKind;
    readonly registered: KnownUnitKind;
    readonly other: string;
  };
  /** The row has one registered unit's code and another one's name. */
  REGISTER_CODE_DIFFERS: {
    readonly unit: string;
    readonly code: string;
    readonly registered: string;
    readonly named: string;
  };
}
