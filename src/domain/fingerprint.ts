import type { Diagnostic } from './diagnostic.ts';
import { codeOf, type Finding } from './finding.ts';
import { compareExtents, extentOf } from './finding-extent.ts';
import { groupedBy } from './grouped.ts';
import type { ReportingUnit } from './observation.ts';
import { formatPeriod } from './period.ts';
import type { AssessmentReport } from './report.ts';
import { UnitPlaces } from './unit-places.ts';

/** SHA-256 of a text's UTF-8, in hexadecimal: given by the caller, as there is no cryptography here. */
export type Hash = (text: string) => string;

/** Whose a fault of the data is: a unit's, known or only named, else of a sheet, a file or an argument. */
export type Whose =
  | { readonly kind: 'unit'; readonly unit: ReportingUnit }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'sheet'; readonly file: string; readonly sheet: string }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'argument'; readonly name: string };

export function whoseOf(diagnostic: Diagnostic, places: UnitPlaces): Whose {
  const { location } = diagnostic;
  const unit = places.at(location);
  if (unit) return { kind: 'unit', unit };
  // A row that is not used has no unit of the report, but its name is said.
  const args: Readonly<Record<string, unknown>> = { ...diagnostic.args };
  if (typeof args['unit'] === 'string') return { kind: 'named', name: args['unit'] };
  if (location.kind === 'argument') return { kind: 'argument', name: location.name };
  const { file } = location;
  return 'sheet' in location ? { kind: 'sheet', file, sheet: location.sheet } : { kind: 'file', file };
}

/**
 * Names findings so that the next run knows them again: by plan, code, measures, period, and the unit rather than the row, which
 * changes when a sheet is sorted, or the file, which is renamed. Only where no unit is known do file and sheet take its place.
 * Findings alike in all of these are told apart by their number, the worst first. In the order of `findings`, which must be all
 * of the report's.
 */
export function fingerprintsOf(
  findings: readonly Finding[],
  report: AssessmentReport,
  hash: Hash,
  places = new UnitPlaces(report),
): string[] {
  const period = formatPeriod(report.period.value);
  const keyAt = (index: number): string => {
    const finding = findings[index];
    return finding ? JSON.stringify([...subjectOf(finding, places), codeOf(finding), period]) : '';
  };
  const fingerprints: string[] = [];
  for (const [key, alike] of groupedBy(findings.keys(), keyAt)) {
    worstFirst(alike, findings).forEach((index, number) => {
      fingerprints[index] = hash(`${key} ${number + 1}`);
    });
  }
  return fingerprints;
}

function worstFirst(alike: readonly number[], findings: readonly Finding[]): readonly number[] {
  if (alike.length === 1) return alike;
  return alike
    .flatMap((index) => {
      const finding = findings[index];
      return finding ? [{ index, extent: extentOf(finding) }] : [];
    })
    .toSorted((a, b) => compareExtents(a.extent, b.extent))
    .map(({ index }) => index);
}

function subjectOf(finding: Finding, places: UnitPlaces): readonly unknown[] {
  if (finding.kind === 'target') {
    return ['target', finding.plan.id, finding.assessment.milestone?.time ?? null];
  }
  const { diagnostic } = finding;
  const args: Readonly<Record<string, unknown>> = { ...diagnostic.args };
  const named = NAMES.map((name) => (typeof args[name] === 'string' ? args[name] : null));
  return ['data', keysOf(whoseOf(diagnostic, places)), named, diagnostic.measures.toSorted()];
}

function keysOf(whose: Whose): readonly unknown[] {
  switch (whose.kind) {
    case 'unit':
      return whose.unit.code === null ? [whose.unit.parent, whose.unit.name] : [whose.unit.code];
    case 'sheet':
      return [whose.file, whose.sheet];
    case 'file':
      return [whose.file];
    case 'named':
    case 'argument':
      return [whose.name];
  }
}

/** What a fault is about besides its unit and measures: these do not change when rows are sorted. */
const NAMES = [
  'plan',
  'code',
  'adopted',
  'higherPlan',
  'higherCode',
  'sheet',
  'header',
  'line',
  'row',
  'label',
  'heading',
  'group',
  'list',
  'role',
  'measure',
  'by',
  'of',
  'text',
  'id',
];
