import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { exitCodeOf, gravest, type FailOn } from '../../src/cli/exit-code.ts';
import { InvalidFile, UsageError } from '../../src/cli/faults.ts';
import { assess } from '../../src/domain/assess.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { diagnostic, type Diagnostic } from '../../src/domain/diagnostic.ts';
import { tallyObligations } from '../../src/domain/obligations.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import {
  by,
  CATALOGUE,
  obligation,
  period,
  plan,
  ratioOf,
  reported,
  row,
  shareOfUnits,
  type Row,
} from '../support/domain-builders.ts';

const PLAN = plan(
  [
    ratioOf([by(2025, '>= 60%'), by(2030, '>= 90%')], { code: 'CT1' }),
    shareOfUnits('has_woman_leader', [by(2025, '>= 50%')], { code: 'CT2' }),
  ],
  { obligations: [obligation('legal', { measure: 'legal_education' })] },
);
const AT = { kind: 'sheet', file: 'a.xlsx', sheet: 'Biểu' } as const;

const MET = row('A', { masters_female: 7, masters_total: 10, has_woman_leader: 'yes' });
const SHORT = row('A', { masters_female: 5, masters_total: 10, has_woman_leader: 'yes' });
const UNCLEAR = row('B', { masters_female: 7, masters_total: 10, has_woman_leader: null });
const HALF = row('A', { masters_female: 7, masters_total: 10 });
const INVALID = row('A', { masters_female: 'invalid', masters_total: 10, has_woman_leader: 'yes' });
const DUTY = row('A', { legal_education: 'yes' });
const EMPTY = row('A', {});

const error = (...measures: readonly string[]): Diagnostic =>
  diagnostic('CELL_NEGATIVE', { measure: 'masters_total', shown: '-1' }, AT, measures);
const WARNING = diagnostic('UNIT_KIND_UNKNOWN', { unit: 'Ví Dụ' }, AT);
const MORE_WARNINGS = diagnostic('WARNINGS_NOT_LISTED', { of: 'UNIT_KIND_UNKNOWN', count: 40 }, AT);
const NOTE = diagnostic('SHEET_HIDDEN', {}, AT);
const MISSING = diagnostic('INPUT_MISSING', {}, { kind: 'file', file: 'b.xlsx' });
const leftOut = (option: '--only' | '--skip'): Diagnostic =>
  diagnostic('INDICATORS_LEFT_OUT', { option, codes: ['CT9'] }, { kind: 'argument', name: option });

interface Case {
  readonly rows?: readonly Row[];
  readonly found?: readonly Diagnostic[];
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly when?: string;
}

function report({ rows = [MET], found = [], when = '2025' }: Case): AssessmentReport {
  const data = reported(rows);
  return {
    command: 'check',
    plans: [
      {
        plan: PLAN,
        source: 'default',
        assessments: assess(PLAN, CATALOGUE, data, period(when)),
        byUnit: [],
        obligations: tallyObligations(PLAN, CATALOGUE, data, period(when)),
        missingMeasures: [],
      },
    ],
    period: { value: period(when), source: 'argument' },
    config: null,
    inputs: [{ file: 'a.xlsx', sha256: '', sheets: ['Biểu'], units: 1, cells: data.observations.length }],
    units: data.units,
    diagnostics: found,
  };
}

const codeOf = (of: AssessmentReport, { failOn = 'gap', maxWarnings }: Case) =>
  exitCodeOf({
    kind: 'report',
    report: of,
    catalogue: CATALOGUE,
    gate: { failOn, maxWarnings: maxWarnings ?? null },
  });

const check = (one: Case) => codeOf(report(one), one);

function validate(one: Case) {
  const whole = report(one);
  const plans = whole.plans.map((each) => ({ ...each, assessments: [], obligations: [] }));
  return codeOf({ ...whole, command: 'validate', plans }, one);
}

describe('the exit code of a check', () => {
  it.each<[string, Case, number]>([
    ['all due targets met', {}, 0],
    [
      'met, with notes, a warning and an error on what no due indicator needs',
      { found: [NOTE, WARNING, error('contacts'), error()] },
      0,
    ],
    ['a due target missed', { rows: [SHORT] }, 1],
    ['a target missed that is not due yet', { rows: [SHORT], when: '2025-S1' }, 0],
    ['an error on data that a due indicator needs', { found: [error('masters_total')] }, 1],
    [
      'an error on the same data when nothing is due',
      { found: [error('masters_total')], when: '2025-S1' },
      0,
    ],
    ['a due indicator undetermined', { rows: [UNCLEAR] }, 0],
    ['the same with undetermined', { rows: [UNCLEAR], failOn: 'undetermined' }, 1],
    ['a due indicator without data', { rows: [HALF] }, 0],
    ['the same with undetermined', { rows: [HALF], failOn: 'undetermined' }, 1],
    ['the same when it is not due', { rows: [HALF], failOn: 'undetermined', when: '2025-S1' }, 0],
    ['a due indicator whose data are all wrong', { rows: [INVALID] }, 0],
    ['the same with undetermined', { rows: [INVALID], failOn: 'undetermined' }, 1],
    ['a due target missed with undetermined', { rows: [SHORT], failOn: 'undetermined' }, 1],
    ['a warning with undetermined', { found: [WARNING], failOn: 'undetermined' }, 0],
    ['a warning with warning', { found: [WARNING], failOn: 'warning' }, 1],
    ['an error on what nothing needs with warning', { found: [error()], failOn: 'warning' }, 1],
    ['a note with warning', { found: [NOTE], failOn: 'warning' }, 0],
    ['an indicator without data with warning', { rows: [HALF], failOn: 'warning' }, 1],
    ['a target missed with never', { rows: [SHORT], found: [error('masters_total')], failOn: 'never' }, 0],
    ['as many warnings as may be', { found: [WARNING, NOTE, error()], maxWarnings: 1 }, 0],
    ['one warning more', { found: [WARNING, WARNING], maxWarnings: 1 }, 1],
    ['warnings that are only counted', { found: [MORE_WARNINGS], maxWarnings: 39 }, 1],
    ['as many of them as may be', { found: [MORE_WARNINGS], maxWarnings: 40 }, 0],
    ['too many warnings with never', { found: [WARNING], maxWarnings: 0, failOn: 'never' }, 0],
    ['an input that cannot be used beside a good one', { found: [MISSING] }, 3],
    ['the same with never', { found: [MISSING], failOn: 'never' }, 3],
    [
      'the same and a target missed: 3 comes before 1',
      { rows: [SHORT], found: [MISSING, error('masters_total')] },
      3,
    ],
    ['nothing evaluated', { rows: [EMPTY] }, 3],
    ['nothing evaluated with never', { rows: [EMPTY], failOn: 'never' }, 3],
    ['no rows', { rows: [] }, 3],
    ['nothing but duties', { rows: [DUTY] }, 0],
    [
      'nothing but duties, and other indicators were skipped',
      { rows: [DUTY], found: [leftOut('--skip')] },
      0,
    ],
    [
      'nothing but duties where certain indicators were asked for',
      { rows: [DUTY], found: [leftOut('--only')] },
      3,
    ],
  ])('%s', (_, one, exit) => {
    expect(check(one)).toBe(exit);
  });
});

describe('the exit code of a validation', () => {
  it.each<[string, Case, number]>([
    ['data without a fault', {}, 0],
    ['data that miss a target', { rows: [SHORT] }, 0],
    ['notes and a warning', { found: [NOTE, WARNING] }, 0],
    ['an error, whatever needs the data', { found: [error()] }, 1],
    ['the same when nothing is due', { found: [error()], when: '2025-S1' }, 1],
    [
      'a required measure missing',
      {
        found: [
          diagnostic('MEASURE_MISSING', { measure: 'contacts', headers: [], neededBy: [] }, AT, ['contacts']),
        ],
      },
      1,
    ],
    ['a warning, strictly', { found: [WARNING], failOn: 'warning' }, 1],
    ['a note, strictly', { found: [NOTE], failOn: 'warning' }, 0],
    ['more warnings than may be', { found: [WARNING], maxWarnings: 0 }, 1],
    ['as many as may be', { found: [WARNING], maxWarnings: 1 }, 0],
    ['an input that cannot be used', { found: [MISSING] }, 3],
    ['the same and an error', { found: [MISSING, error()] }, 3],
    ['no cell read', { rows: [EMPTY] }, 3],
    ['no row read', { rows: [] }, 3],
  ])('%s', (_, one, exit) => {
    expect(validate(one)).toBe(exit);
  });
});

describe('the exit code of what is thrown', () => {
  const text = { vi: 'sai', en: 'wrong' };
  it.each<[string, unknown, number]>([
    ['help that was asked for', new CommanderError(0, 'commander.helpDisplayed', ''), 0],
    ['an unknown option', new CommanderError(1, 'commander.unknownOption', ''), 2],
    ['wrong usage', new UsageError(text), 2],
    ['an invalid plan or mapping', new InvalidFile([]), 2],
    ['a file the system does not give', Object.assign(new Error('EACCES'), { syscall: 'open' }), 3],
    ['a fault of the program', new TypeError('x is undefined'), 4],
    ['anything else', 'text', 4],
  ])('%s', (_, thrown, exit) => {
    expect(exitCodeOf({ kind: 'thrown', error: thrown })).toBe(exit);
  });
});

describe('of several codes', () => {
  it('counts the first of 4, 2, 3, 1, 0', () => {
    const order = [4, 2, 3, 1, 0] as const;
    for (const [index, code] of order.entries()) {
      const lesser = order.slice(index);
      expect(gravest(...lesser)).toBe(code);
      expect(gravest(...lesser.toReversed())).toBe(code);
    }
  });
});

describe('the exit code with a baseline', () => {
  const targets = (of: AssessmentReport) => of.plans.flatMap(({ assessments }) => assessments);
  const accepting = (
    of: AssessmentReport,
    ...subjects: readonly (Diagnostic | Assessment)[]
  ): AssessmentReport => ({
    ...of,
    baseline: {
      file: 'known.yaml',
      findings: [],
      bySubject: new Map(),
      accepted: new Set(subjects),
      fixed: [],
      elsewhere: [],
    },
  });
  const needed = error('masters_total');

  it('does not count what is accepted, at any level', () => {
    const short = report({ rows: [SHORT], found: [needed, WARNING] });
    expect(codeOf(accepting(short), {})).toBe(1);
    expect(codeOf(accepting(short, ...targets(short)), {})).toBe(1);
    const all = accepting(short, ...targets(short), needed, WARNING);
    for (const failOn of ['gap', 'warning'] as const) expect(codeOf(all, { failOn, maxWarnings: 0 })).toBe(0);
    expect(codeOf(accepting(short, ...targets(short), needed), { failOn: 'warning' })).toBe(1);
    const validation = { ...all, command: 'validate' as const };
    expect(codeOf(validation, { failOn: 'warning', maxWarnings: 0 })).toBe(0);
    expect(codeOf({ ...accepting(short, WARNING), command: 'validate' }, {})).toBe(1);
  });

  it('accepts an undetermined target, and only that one', () => {
    const unclear = report({ rows: [UNCLEAR] });
    expect(codeOf(accepting(unclear), { failOn: 'undetermined' })).toBe(1);
    expect(codeOf(accepting(unclear, ...targets(unclear)), { failOn: 'undetermined' })).toBe(0);
  });

  it('counts the warnings that are left', () => {
    const other = diagnostic('UNIT_KIND_UNKNOWN', { unit: 'Ví Dụ 2' }, AT);
    const two = report({ found: [WARNING, other, MORE_WARNINGS] });
    expect(codeOf(accepting(two, MORE_WARNINGS), { maxWarnings: 1 })).toBe(1);
    expect(codeOf(accepting(two, MORE_WARNINGS, other), { maxWarnings: 1 })).toBe(0);
  });

  it('never lets an unusable input or an empty run pass', () => {
    const unusable = report({ found: [MISSING] });
    expect(codeOf(accepting(unusable, MISSING), {})).toBe(3);
    const nothing = report({ rows: [EMPTY] });
    expect(codeOf(accepting(nothing, ...targets(nothing)), {})).toBe(3);
  });
});
