import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { Observation, ReportingUnit, UnitRegister } from '../domain/observation.ts';
import type { RegisterReport } from '../domain/report.ts';
import type { ShippedTargets } from '../plan/shipped.ts';
import type { InputFault } from '../workbook/formats/input-fault.ts';
import { layoutTools } from '../workbook/layout-tools.ts';
import { NO_MAPPING } from '../workbook/mapping.ts';
import { mergeUnits, type MergedUnits } from '../workbook/merge-units.ts';
import { readRegister } from '../workbook/register/read-register.ts';
import { UnitMatches } from '../workbook/register/unit-matches.ts';
import { InvalidFile } from './faults.ts';
import type { Io } from './io.ts';
import { printedPath } from './paths.ts';
import { openInput, orFault } from './survey-inputs.ts';

/** Merges the units of all inputs, with what a register says of them. */
export type MergeRegistered = (
  units: readonly ReportingUnit[],
  observations: readonly Observation[],
) => RegisteredUnits;

/** Its diagnostics are those of merging, of the register itself and of comparing with it. */
export interface RegisteredUnits extends MergedUnits {
  readonly registered: {
    readonly register: UnitRegister;
    readonly report: RegisterReport;
    /** Whether a diagnostic only says what the register makes up for. */
    readonly isSettled: (found: Diagnostic) => boolean;
  };
}

/** Reads a register file. Throws `InvalidFile` where it is missing, cannot be read or lists no units. */
export async function loadRegister(
  path: string,
  { catalogue, headers }: ShippedTargets,
  io: Io,
): Promise<MergeRegistered> {
  const file = printedPath(path);
  const at = { kind: 'file', file } as const;
  const bytes = await io.readFile(path);
  if (!bytes) throw new InvalidFile([diagnostic('INPUT_MISSING', {}, at)]);
  const unusable = ({ code, args }: InputFault): InvalidFile => new InvalidFile([diagnostic(code, args, at)]);
  const opened = await openInput(bytes, io);
  if (!opened.ok) throw unusable(opened.fault);
  const tools = layoutTools(catalogue, NO_MAPPING, headers);
  const reading = await orFault(() => readRegister(file, opened.workbook, tools));
  if (!reading.ok) throw unusable(reading.fault);
  const { units: listed = [], diagnostics = [] } = reading.value ?? {};
  if (listed.length === 0) {
    const wanted = catalogue.vocabulary.columns.unitName;
    throw new InvalidFile([diagnostic('REGISTER_NO_TABLE', { wanted }, at)]);
  }
  const notices = opened.notices.map(({ code, args }) => diagnostic(code, args, at));
  const sha256 = io.sha256(bytes);
  return (units, observations) => {
    const matches = new UnitMatches(listed, units);
    const merged = mergeUnits(matches.units, observations);
    const { register, diagnostics: compared } = matches.compare(merged);
    const report = {
      file,
      sha256,
      units: listed.length,
      unreported: register.unreported.length,
      kinds: merged.units.filter(({ kindSource }) => kindSource === 'register').length,
    };
    return {
      ...merged,
      diagnostics: [...notices, ...diagnostics, ...merged.diagnostics, ...compared],
      registered: { register, report, isSettled: (found) => matches.isSettled(found) },
    };
  };
}
