import type { Diagnostic, DiagnosticLocation } from '../domain/diagnostic.ts';
import type { AssessmentReport } from '../domain/report.ts';
import { messageOf, type Message } from '../text/message.ts';
import type { CsvContext } from './csv.ts';
import { csvLines, type CsvColumn } from './csv-lines.ts';
import { gathered } from './gathered.ts';
import { UnitPlaces } from '../domain/unit-places.ts';

/** The faults of the data, one a line, in the report's order: the second table beside `assessmentsCsv`. */
export const diagnosticsCsv = (report: AssessmentReport, context: CsvContext): Generator<string> =>
  gathered(csvLines(COLUMNS, rows(report, context), context));

interface Row extends Message {
  readonly diagnostic: Diagnostic;
  readonly unit: string | null;
}

function* rows(report: AssessmentReport, { catalogue, language }: CsvContext): Generator<Row> {
  const places = new UnitPlaces(report);
  for (const diagnostic of report.diagnostics) {
    const unit = places.at(diagnostic.location)?.name ?? null;
    yield { diagnostic, unit, ...messageOf(diagnostic, catalogue, language) };
  }
}

type Column = CsvColumn<Row>;
const text = (name: string, of: Column['of']): Column => ({ name, kind: 'text', of });
const number = (name: string, of: Column['of']): Column => ({ name, kind: 'number', of });

function lineOf(location: DiagnosticLocation): number | null {
  if (location.kind === 'cell') return location.row;
  return location.kind === 'text' ? location.line : null;
}

const COLUMNS: readonly Column[] = [
  text('severity', ({ diagnostic }) => diagnostic.severity),
  text('code', ({ diagnostic }) => diagnostic.code),
  text('file', ({ diagnostic: { location } }) => ('file' in location ? location.file : null)),
  text('sheet', ({ diagnostic: { location } }) => ('sheet' in location ? location.sheet : null)),
  text('cell', ({ diagnostic: { location } }) => (location.kind === 'cell' ? location.address : null)),
  number('line', ({ diagnostic: { location } }) => lineOf(location)),
  number('column', ({ diagnostic: { location } }) => ('column' in location ? location.column : null)),
  text('argument', ({ diagnostic: { location } }) => (location.kind === 'argument' ? location.name : null)),
  text('unit', ({ unit }) => unit),
  text('measures', ({ diagnostic }) => diagnostic.measures.join(' ')),
  text('problem', ({ problem }) => problem),
  text('remedy', ({ remedy }) => remedy),
];
