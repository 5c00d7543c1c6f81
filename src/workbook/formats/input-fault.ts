import type { DiagnosticArgs } from '../../domain/diagnostic-args.ts';
import type { OoxmlFault } from '../../ooxml/fault.ts';
import { tidy, type SheetGrid } from '../grid.ts';

type FaultCode =
  | 'INPUT_NOT_WORKBOOK'
  | 'INPUT_DAMAGED'
  | 'INPUT_PROTECTED'
  | 'INPUT_TOO_HEAVY'
  | 'INPUT_TOO_MANY_UNITS'
  | 'INPUT_ENCODING_UNKNOWN'
  | 'INPUT_DELIMITER_UNCLEAR'
  | 'INPUT_QUOTE_OPEN';

/** Why a file is not a workbook that can be read; one clear sentence is made of it. */
export type InputFault = {
  readonly [Code in FaultCode]: { readonly code: Code; readonly args: DiagnosticArgs[Code] };
}[FaultCode];

/** What was settled about a file that was read, and should be looked at. */
export interface InputNotice {
  readonly code: 'FILE_ENCODING_ASSUMED';
  readonly args: DiagnosticArgs['FILE_ENCODING_ASSUMED'];
}

/** What reading a format other than .xlsx gives: every sheet, held. */
export type FormatRead =
  | { readonly ok: true; readonly grids: readonly SheetGrid[]; readonly notices: readonly InputNotice[] }
  | { readonly ok: false; readonly fault: InputFault };

export const refused = (fault: InputFault): FormatRead => ({ ok: false, fault });

export const notWorkbook = (seen: DiagnosticArgs['INPUT_NOT_WORKBOOK']['seen']): FormatRead =>
  refused({ code: 'INPUT_NOT_WORKBOOK', args: { seen } });

export const damaged = (reason: string): FormatRead =>
  refused({ code: 'INPUT_DAMAGED', args: { reason, part: null } });

/** What a fault of a zip package or of its XML is for a person. */
export function packageFault({ code, part }: OoxmlFault): InputFault {
  if (code === 'not_a_workbook') return { code: 'INPUT_NOT_WORKBOOK', args: { seen: 'zip' } };
  if (code === 'encrypted_zip') return { code: 'INPUT_PROTECTED', args: {} };
  return { code: 'INPUT_DAMAGED', args: { reason: code, part: part === null ? null : tidy(part) } };
}
