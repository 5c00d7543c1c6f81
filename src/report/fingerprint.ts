import { formatPeriod } from '../domain/period.ts';
import type { AssessmentReport } from '../domain/report.ts';
import { codeOf, type Finding } from './finding.ts';
import { UnitPlaces } from './unit-places.ts';

/** SHA-256 of a text's UTF-8, in hexadecimal: given by the caller, as renderers have no cryptography. */
export type Hash = (text: string) => string;

/**
 * Names findings so that the next run knows them again: by plan, code, measures, period, and the unit rather than the row, which
 * changes when a sheet is sorted, or the file, which is renamed. Only where no unit is known do file and sheet take its place.
 * Findings alike in all of these are told apart by their number: sorting rows may swap two such names, but makes no new one.
 */
export class Fingerprints {
  readonly #period: string;
  readonly #units: UnitPlaces;
  readonly #hash: Hash;
  readonly #seen = new Map<string, number>();

  constructor(report: AssessmentReport, hash: Hash) {
    this.#period = formatPeriod(report.period.value);
    this.#units = new UnitPlaces(report);
    this.#hash = hash;
  }

  next(finding: Finding): string {
    const key = JSON.stringify([...this.#subject(finding), codeOf(finding), this.#period]);
    const number = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, number);
    return this.#hash(`${key} ${number}`);
  }

  #subject(finding: Finding): readonly unknown[] {
    if (finding.kind === 'target') {
      return ['target', finding.plan.id, finding.assessment.milestone?.time ?? null];
    }
    const args: Readonly<Record<string, unknown>> = { ...finding.diagnostic.args };
    const named = NAMES.map((name) => (typeof args[name] === 'string' ? args[name] : null));
    return ['data', this.#whose(finding, args['unit']), named, finding.diagnostic.measures.toSorted()];
  }

  #whose(finding: Finding & { readonly kind: 'data' }, named: unknown): readonly unknown[] {
    const unit = this.#units.at(finding.diagnostic.location);
    if (unit) return unit.code === null ? [unit.parent, unit.name] : [unit.code];
    // A row that is not used has no unit of the report, but its name is said.
    if (typeof named === 'string') return [named];
    const { location } = finding.diagnostic;
    if (location.kind === 'argument') return [location.name];
    return 'sheet' in location ? [location.file, location.sheet] : [location.file];
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
