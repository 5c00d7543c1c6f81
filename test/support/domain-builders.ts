import { assess } from '../../src/domain/assess.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type {
  Catalogue,
  CountMeasure,
  KnownUnitKind,
  Measure,
  PercentMeasure,
  UnitKind,
  Vocabulary,
  YesNoMeasure,
} from '../../src/domain/measure.ts';
import type {
  CellRef,
  Observation,
  ObservedValue,
  ReportedData,
  ReportingUnit,
} from '../../src/domain/observation.ts';
import { parsePeriod, type Period, type Quarter } from '../../src/domain/period.ts';
import type { BySex, Evaluation, Indicator, Milestone, Obligation, Plan } from '../../src/domain/plan.ts';
import { parseDecimal, type Rational } from '../../src/domain/rational.ts';
import { parseThreshold, type Threshold } from '../../src/domain/threshold.ts';

const must = <T>(value: T | null | undefined, text: string): T => {
  if (value === null || value === undefined) throw new Error(`not readable: ${text}`);
  return value;
};

export const decimal = (text: string): Rational => must(parseDecimal(text), text);
export const threshold = (text: string): Threshold => must(parseThreshold(text), text);
export const period = (text: string): Period => must(parsePeriod(text), text);
export const localized = (text: string) => ({ vi: text, en: text });

// Milestones.

const milestone = (time: Milestone['time'], text: string, tolerance?: string): Milestone => ({
  time,
  threshold: threshold(text),
  tolerance: tolerance === undefined ? null : decimal(tolerance),
});

export const by = (year: number | 'end', text: string, tolerance?: string): Milestone =>
  milestone({ kind: 'by', year }, text, tolerance);
export const from = (year: number, text: string): Milestone => milestone({ kind: 'from', year }, text);
export const throughout = (first: number, last: number, text: string): Milestone =>
  milestone({ kind: 'throughout', from: first, to: last, every: null }, text);

// Indicators.

export const SCHOOLS: readonly KnownUnitKind[] = [
  'preschool',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'multi_level',
  'continuing_education',
];

interface IndicatorParts {
  readonly code?: string;
  readonly concept?: string;
  readonly units?: readonly KnownUnitKind[];
}

const indicator = (
  evaluation: Evaluation,
  milestones: readonly Milestone[],
  parts: IndicatorParts,
): Indicator => ({
  code: parts.code ?? 'CT1',
  concept: parts.concept ?? 'a-concept',
  label: localized('a label'),
  locator: 'I.2',
  source: null,
  evaluation,
  units: parts.units ?? SCHOOLS,
  milestones,
  assumptions: [],
});

/** Women masters of all masters, unless told otherwise. */
export const ratioOf = (
  milestones: readonly Milestone[],
  parts: IndicatorParts & { readonly of?: string; readonly in?: string; readonly bySex?: BySex } = {},
): Indicator =>
  indicator(
    {
      kind: 'ratio',
      ratio: { of: parts.of ?? 'masters_female', in: parts.in ?? 'masters_total' },
      bySex: parts.bySex ?? null,
    },
    milestones,
    parts,
  );

export const shareOfUnits = (
  yes: string,
  milestones: readonly Milestone[],
  parts: IndicatorParts = {},
): Indicator => indicator({ kind: 'unit_share', yes }, milestones, parts);

export const sumOf = (sum: string, milestones: readonly Milestone[], parts: IndicatorParts = {}): Indicator =>
  indicator({ kind: 'count', sum, accumulation: 'cumulative' }, milestones, parts);

export const attestedBy = (evidence: string, milestones: readonly Milestone[] = []): Indicator =>
  indicator({ kind: 'attestation', evidence }, milestones, {});

export const obligation = (id: string, parts: Partial<Obligation>): Obligation => ({
  id,
  who: localized('all units'),
  what: localized('a duty'),
  when: null,
  locator: 'II.3',
  units: SCHOOLS,
  measure: null,
  ...parts,
});

// Plans.

interface PlanParts {
  readonly id?: string;
  readonly level?: Plan['issuer']['level'];
  readonly period?: Plan['period'];
  readonly obligations?: readonly Obligation[];
}

export const plan = (indicators: readonly Indicator[], parts: PlanParts = {}): Plan => ({
  id: parts.id ?? 'a-plan',
  version: '1.0.0',
  status: 'complete',
  title: localized('A plan'),
  issuer: {
    id: 'an-issuer',
    name: localized('An issuer'),
    level: parts.level ?? 'province',
    locality: null,
    dissolved: null,
  },
  document: { number: null, printed: null, date: null, knownFrom: 'a copy' },
  basedOn: [],
  period: parts.period ?? { from: 2021, to: 2030, orientationTo: null },
  adopts: [],
  assumptions: [],
  goals: [],
  indicators,
  obligations: parts.obligations ?? [],
  deadlines: [],
  sha256: '0'.repeat(64),
});

// The catalogue.

const VOCABULARY: Vocabulary = {
  columns: { ordinal: [], unitName: [], unitCode: [], unitKind: [], parent: [], period: [], note: [] },
  synonyms: [],
  fillers: [],
  tails: [],
  annotations: [],
  counters: [],
  joiners: [],
  neutralGroups: [],
  lists: {
    label: [],
    countingUnit: [],
    value: [],
    part: [],
    done: [],
    rate: [],
    target: [],
    verdict: [],
    comparison: [],
    met: [],
    notMet: [],
    yes: [],
    no: [],
    chapters: [],
    women: [],
  },
  unitKinds: {
    preschool: [],
    primary: [],
    lower_secondary: [],
    upper_secondary: [],
    multi_level: [],
    continuing_education: [],
    vocational: [],
    agency: [],
  },
  totals: [],
  sections: [],
  remarks: [],
  titles: [],
  signatures: [],
  yes: [],
  no: [],
  zero: [],
  missing: [],
  quantities: { approximate: [], bounds: [], ranges: [], magnitudes: [] },
  places: [],
  events: {
    columns: { date: [], content: [], audience: [], contacts: [] },
    audiences: [],
    trainings: { measure: '', words: [], unclear: [] },
  },
  statisticsForm: {
    code: [],
    unitOfCount: [],
    columns: {
      total: [],
      women: [],
      minority: [],
      minorityWomen: [],
      public: [],
      private: [],
      men: [],
      neutral: [],
    },
    groups: { managers: [], teachers: [], staff: [], everyone: [] },
    degrees: { masters: [], doctors: [], professors: [], postgraduate: [] },
    headings: { degrees: [], titles: [], parts: [] },
    visiting: [],
    except: [],
    kinds: {},
    proxies: {},
  },
  staff: {
    columns: {
      person_name: [],
      given_name: [],
      person_id: [],
      birth: [],
      sex: [],
      female: [],
      male: [],
      degree: [],
      degree_phd: [],
      degree_master: [],
      degree_other: [],
      position: [],
      status: [],
      planning: [],
      planning_trained: [],
      board: [],
      board_trained: [],
      unit_name: [],
    },
    people: [],
    degreeHeaders: [],
    planningHeaders: [],
    trainedHeaders: [],
    groups: [],
    times: { now: [], once: [] },
    sexes: { female: [], male: [] },
    degrees: { phd: [], master: [], other: [], perhaps_master: [], unclear: [] },
    degreeFillers: [],
    notHeld: [],
    managers: [],
    statuses: {
      present: [],
      seconded_in: [],
      secondment: [],
      retired: [],
      transferred: [],
      resigned: [],
      on_leave: [],
      deceased: [],
    },
    headings: [],
    closing: { before: [], people: [] },
    titles: { staff: [], some: [], pupils: [], planning: [], board: [] },
  },
};

const measureBase = (id: string) => ({ id, label: localized(id), headers: [], units: SCHOOLS });

export const countMeasure = (id: string): CountMeasure => ({
  ...measureBase(id),
  kind: 'count',
  counts: 'person',
  partOf: null,
  sumOf: [],
  counted: null,
  nature: 'stock',
});

export const yesNoMeasure = (id: string, parts: Partial<YesNoMeasure> = {}): YesNoMeasure => ({
  ...measureBase(id),
  kind: 'yesno',
  quarterly: false,
  excludedAnswers: [],
  linkIsYes: false,
  standIn: null,
  impliedBy: null,
  counted: null,
  ...parts,
});

export const percentMeasure = (id: string, of: string, whole: string): PercentMeasure => ({
  ...measureBase(id),
  kind: 'percent',
  of,
  in: whole,
});

export const catalogueOf = (...measures: readonly Measure[]): Catalogue => ({
  version: '1.0.0',
  measures: new Map(measures.map((measure) => [measure.id, measure])),
  vocabulary: VOCABULARY,
  codeLists: [],
});

/** The measures the tests speak of. */
export const CATALOGUE: Catalogue = catalogueOf(
  countMeasure('masters_female'),
  countMeasure('masters_total'),
  percentMeasure('masters_percent', 'masters_female', 'masters_total'),
  percentMeasure('masters_of_women_percent', 'masters_female', 'women_total'),
  percentMeasure('masters_trained_percent', 'masters_trained', 'masters_total'),
  countMeasure('contacts'),
  yesNoMeasure('legal_education'),
  yesNoMeasure('gender_in_curriculum'),
  yesNoMeasure('has_woman_leader', { standIn: { yes: 'units_with_woman', total: 'units_in_scope' } }),
  yesNoMeasure('website_section', { quarterly: true, excludedAnswers: ['no website'] }),
);

// Data: one object per row, one key per column.

interface PrintedPercent {
  readonly percent: string;
  readonly rounding: string;
}

/** A number is a count, null a blank, "text" words given as evidence. */
export type Entry = number | bigint | null | 'yes' | 'no' | 'excluded' | 'invalid' | 'text' | PrintedPercent;

/** A list gives quarters 1, 2, 3, 4; undefined in it is a quarter without a column. */
type Column = Entry | readonly (Entry | undefined)[];

export interface Row {
  readonly unit: string;
  readonly kind?: UnitKind;
  readonly values: Readonly<Record<string, Column>>;
}

export const row = (unit: string, values: Row['values'], kind: UnitKind = 'lower_secondary'): Row => ({
  unit,
  kind,
  values,
});

export const masters = (unit: string, female: Entry, total: Entry, kind?: UnitKind): Row =>
  row(unit, { masters_female: female, masters_total: total }, kind);

export const cell = (line: number, column: number): CellRef => ({
  file: 'a.xlsx',
  sheet: 'Sheet1',
  row: line,
  column,
  address: `R${line}C${column}`,
});

function observed(entry: Entry): ObservedValue {
  if (entry === null) return { status: 'missing' };
  if (entry === 'invalid' || entry === 'text') return { status: entry };
  if (typeof entry === 'number' || typeof entry === 'bigint') {
    return { status: 'count', value: BigInt(entry) };
  }
  if (typeof entry === 'string') return { status: 'answer', answer: entry };
  return { status: 'percent', value: decimal(entry.percent), rounding: decimal(entry.rounding) };
}

const isQuarters = (column: Column): column is readonly (Entry | undefined)[] => Array.isArray(column);

const observation = (
  unit: string,
  measure: string,
  quarter: Quarter | null,
  entry: Entry,
  at: CellRef,
): Observation => ({ unit, measure, quarter, value: observed(entry), cell: at });

/** A key may end in " (all)" for a column of the whole period beside columns of quarters. */
function observationsOf({ unit, values }: Row, line: number): Observation[] {
  return Object.entries(values).flatMap(([key, column], index) => {
    const measure = key.replace(' (all)', '');
    const at = (offset: number): CellRef => cell(line, 10 * (index + 1) + offset);
    if (!isQuarters(column)) return observation(unit, measure, null, column, at(0));
    return column.flatMap((entry, position) => {
      if (entry === undefined) return [];
      return observation(unit, measure, (position + 1) as Quarter, entry, at(position + 1));
    });
  });
}

export const reported = (rows: readonly Row[], complete = false): ReportedData => ({
  units: rows.map(({ unit, kind = 'lower_secondary' }, index): ReportingUnit => ({
    id: unit,
    name: unit,
    code: null,
    kind,
    kindSource: kind === 'unknown' ? 'none' : 'column',
    parent: null,
    cell: cell(index + 2, 1),
  })),
  observations: rows.flatMap((each, index) => observationsOf(each, index + 2)),
  complete,
});

/** One indicator over some rows: its assessments, one per milestone. */
export const assessAll = (
  of: Indicator,
  rows: readonly Row[],
  when = '2025',
  complete = false,
): Assessment[] => assess(plan([of]), CATALOGUE, reported(rows, complete), period(when));

/** The same where one milestone is judged. */
export function assessOne(of: Indicator, rows: readonly Row[], when = '2025', complete = false): Assessment {
  const [first, ...more] = assessAll(of, rows, when, complete);
  if (!first || more.length > 0) throw new Error('not exactly one assessment');
  return first;
}

/** A repeatable source of small whole numbers: `next(7)` is 0 to 6. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function shuffled<T>(items: readonly T[], next: (below: number) => number): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = next(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
