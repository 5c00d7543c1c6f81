import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { ReportingUnit } from '../domain/observation.ts';
import type { ShippedTargets } from '../plan/shipped.ts';
import { inputFault, openWorkbook } from '../workbook/open.ts';
import { layoutTools } from '../workbook/layout-tools.ts';
import { NO_MAPPING } from '../workbook/mapping.ts';
import { readRegister, type RegisterReading } from '../workbook/register/read-register.ts';
import { UnitMatches } from '../workbook/register/unit-matches.ts';
import { InvalidFile } from './faults.ts';
import { printedPath } from './inputs.ts';
import type { Io } from './io.ts';

/** The list of units that should report, read from the file the user names. */
export interface LoadedRegister {
  readonly file: string;
  readonly sha256: string;
  readonly units: readonly ReportingUnit[];
  readonly diagnostics: readonly Diagnostic[];
  /** Finds the units of the inputs in it. */
  match(units: readonly ReportingUnit[]): UnitMatches;
}

/** Reads a register. Throws `InvalidFile` where it is missing, cannot be read or lists no units. */
export async function loadRegister(
  path: string,
  { catalogue, headers }: ShippedTargets,
  io: Io,
): Promise<LoadedRegister> {
  const file = printedPath(path);
  const at = { kind: 'file', file } as const;
  const bytes = await io.readFile(path);
  if (!bytes) throw new InvalidFile([diagnostic('INPUT_MISSING', {}, at)]);
  const opened = await openWorkbook(bytes, async (content, format) => {
    const { readInWorker } = await import('./read-in-worker.ts');
    return readInWorker(io.packageRoot, content, format);
  });
  if (!opened.ok) throw new InvalidFile([diagnostic(opened.fault.code, opened.fault.args, at)]);
  let reading: RegisterReading | null;
  try {
    reading = await readRegister(file, opened.workbook, layoutTools(catalogue, NO_MAPPING, headers));
  } catch (error) {
    const fault = inputFault(error);
    if (!fault) throw error;
    throw new InvalidFile([diagnostic(fault.code, fault.args, at)]);
  }
  if (!reading || reading.units.length === 0) {
    const wanted = catalogue.vocabulary.columns.unitName;
    throw new InvalidFile([diagnostic('REGISTER_NO_TABLE', { wanted }, at)]);
  }
  const { units, diagnostics } = reading;
  return {
    file,
    sha256: io.sha256(bytes),
    units,
    diagnostics: [...opened.notices.map(({ code, args }) => diagnostic(code, args, at)), ...diagnostics],
    match: (read) => new UnitMatches(units, read),
  };
}
