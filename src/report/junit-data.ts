import type { Diagnostic } from '../domain/diagnostic.ts';
import { compareDiagnostics } from '../domain/diagnostic-order.ts';
import type { ReportingUnit } from '../domain/observation.ts';
import type { AssessmentReport } from '../domain/report.ts';
import { printable } from '../text/printable.ts';
import { wordsOf } from '../text/words.ts';
import { findingText, repositoryPath } from './finding.ts';
import { groupedBy } from '../domain/grouped.ts';
import type { RenderContext } from './json.ts';
import { element, type TestCase, type TestSuite } from './junit-suite.ts';
import { UnitPlaces } from '../domain/unit-places.ts';
import { unitValues } from './unit-values.ts';

/** The data: a suite for each file, and one for what was asked of the run where there is something to say of it. */
export function dataSuites(report: AssessmentReport, context: RenderContext): TestSuite[] {
  const places = new UnitPlaces(report);
  const diagnostics = report.diagnostics.toSorted(compareDiagnostics);
  const faults = groupedBy(diagnostics, ({ location }) => places.at(location)?.id ?? placeOf(location));
  const units = groupedBy(report.units, ({ cell }) => cell.file);
  const values = unitValues(report, context.language);
  const whole = wordsOf(context.language).report.wholeFile;
  const files = new Set([
    ...report.inputs.map(({ file }) => file),
    ...units.keys(),
    ...diagnostics.flatMap(({ location }) => (location.kind === 'argument' ? [] : location.file)),
  ]);
  const fileSuites = [...files].toSorted().map((file): TestSuite => {
    const path = repositoryPath(file);
    const own = units.get(file) ?? [];
    const nameOf = namesIn(own);
    const suite = { className: path, file: path };
    const ofUnits = own.map((unit) => {
      const parts = { ...suite, name: nameOf(unit), values: values.get(unit.name) ?? [] };
      return dataCase({ ...parts, faults: faults.get(unit.id) ?? [] }, report, context);
    });
    const ofFile = dataCase(
      { ...suite, name: whole, values: [], faults: faults.get(`file ${file}`) ?? [] },
      report,
      context,
    );
    return { name: path, file: path, cases: [ofFile, ...ofUnits.toSorted(byName)] };
  });
  return [...fileSuites, ...runSuite(diagnostics, report, context)];
}

const placeOf = (location: Diagnostic['location']): string =>
  location.kind === 'argument' ? location.name : `file ${location.file}`;

/** What is wrong with the command line, a test case for each of its options. */
function runSuite(
  diagnostics: readonly Diagnostic[],
  report: AssessmentReport,
  context: RenderContext,
): TestSuite[] {
  const asked = diagnostics.filter(({ location }) => location.kind === 'argument');
  if (asked.length === 0) return [];
  const cases = [...groupedBy(asked, ({ location }) => placeOf(location))].map(([name, faults]) =>
    dataCase({ className: 'vstbpn', file: null, name, values: [], faults }, report, context),
  );
  return [{ name: 'vstbpn', file: null, cases: cases.toSorted(byName) }];
}

interface DataCase extends Pick<TestCase, 'className' | 'name' | 'file'> {
  readonly faults: readonly Diagnostic[];
  readonly values: readonly string[];
}

/** Errors that a baseline knows do not count; a case without others is skipped. */
function dataCase(
  { faults, values, className, name, file }: DataCase,
  { baseline }: AssessmentReport,
  context: RenderContext,
): TestCase {
  const isKnown = (fault: Diagnostic): boolean => baseline?.accepted.has(fault) ?? false;
  const errors = faults.filter((fault) => fault.severity === 'error' && !isKnown(fault));
  const known = faults.filter((fault) => fault.severity === 'error' && isKnown(fault));
  const notes = [...known, ...faults.filter(({ severity }) => severity !== 'error')];
  return {
    className,
    name: printable(name),
    file,
    result: errors.length > 0 ? 'error' : known.length > 0 ? 'skipped' : 'passed',
    content: () =>
      (errors.length > 0 ? errorElement(errors, context) : skippedElement(known, context)) +
      outElement(notes, values, context),
  };
}

const textOf = (diagnostic: Diagnostic, context: RenderContext): string =>
  findingText({ kind: 'data', severity: diagnostic.severity, diagnostic }, context);

/** One element for all errors: readers of JUnit take no second one. */
function errorElement(errors: readonly Diagnostic[], context: RenderContext): string {
  const [first, ...more] = errors;
  if (!first) return '';
  const lines = errors.map((error) => `[${error.code}] ${textOf(error, context)}`);
  const message = textOf(first, context) + (more.length > 0 ? ` (+${more.length})` : '');
  return element('error', { type: first.code, message }, lines);
}

function skippedElement(known: readonly Diagnostic[], context: RenderContext): string {
  const [first, ...more] = known;
  if (!first) return '';
  const note = `[${first.code}] ${context.known?.note(first) ?? ''}`;
  return element('skipped', { message: note + (more.length > 0 ? ` (+${more.length})` : '') }, []);
}

function outElement(notes: readonly Diagnostic[], values: readonly string[], context: RenderContext): string {
  const labels = wordsOf(context.language).severity;
  const said = notes.map((one) => `${labels[one.severity]} [${one.code}] ${textOf(one, context)}`);
  const lines = [...said, ...values];
  return lines.length === 0 ? '' : element('system-out', {}, lines);
}

/** Names that differ within a file: with the code, the parent or the cell where several units have one name. */
function namesIn(units: readonly ReportingUnit[]): (unit: ReportingUnit) => string {
  const named = groupedBy(units, ({ name }) => name);
  const coded = groupedBy(units, ({ name, code }) => `${name}\u0000${code}`);
  const placed = groupedBy(units, ({ name, parent }) => `${name}\u0000${parent}`);
  const isOne = (group: readonly ReportingUnit[] | undefined): boolean => group?.length === 1;
  return ({ name, code, parent, cell }) => {
    if (isOne(named.get(name))) return name;
    if (code !== null && isOne(coded.get(`${name}\u0000${code}`))) return `${name} (${code})`;
    if (parent !== null && isOne(placed.get(`${name}\u0000${parent}`))) return `${name} (${parent})`;
    return `${name} (${cell.sheet}!${cell.address})`;
  };
}

const byName = (a: TestCase, b: TestCase): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
