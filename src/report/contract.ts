import * as z from 'zod';
import { LEFT_OUT_REASONS, NOT_ASSESSED_REASONS } from '../domain/assessment.ts';
import { FINDING_STATES } from '../domain/baseline.ts';
import { COMPARATORS } from '../domain/threshold.ts';

/**
 * The shape of `--format json`: the contract other programs read. A change that could break one raises `schemaVersion`; one more
 * key does not.
 */

const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('a decimal number as text, exact or cut to 6 places');
const count = z.int().nonnegative();
const needed = z.union([z.int(), z.literal('impossible')]).nullable();
const share = z.strictObject({
  numerator: count,
  denominator: count,
  percent: decimal.nullable(),
  satisfies: z.boolean().nullable(),
});

const milestone = z.union([
  z.strictObject({ by: z.union([z.int(), z.literal('end')]) }),
  z.strictObject({ from: z.int() }),
  z.strictObject({ throughout: z.tuple([z.int(), z.int()]), every: z.literal('quarter').exactOptional() }),
]);

const threshold = z.strictObject({
  comparator: z.enum(COMPARATORS),
  value: decimal,
  unit: z.string().describe('"%" for a share, else the counted thing: person, contact …'),
});

const assessment = z.strictObject({
  plan: z.string(),
  code: z.string(),
  concept: z.string(),
  unit: z.string().nullable().describe('null for the pooled verdict'),
  milestone: milestone.nullable(),
  due: z.boolean(),
  outcome: z.enum(['met', 'not_met', 'undetermined', 'not_assessed']),
  reason: z.enum(NOT_ASSESSED_REASONS).nullable().describe('why an outcome is not_assessed'),
  cause: z
    .enum(['bounds', 'rounding', 'incomplete', 'no_tolerance'])
    .nullable()
    .describe('why an outcome is undetermined'),
  basis: z.enum(['reported', 'counted', 'percent_only']).nullable(),
  numerator: count.nullable().describe('of a share; the sum of a count; the yes answers of an attestation'),
  denominator: count.nullable(),
  bounds: z.strictObject({ lower: decimal, upper: decimal }).nullable().describe('in percent'),
  percent: decimal.nullable(),
  threshold: threshold.nullable(),
  gap: z
    .strictObject({
      points: decimal.nullable().describe('percentage points to the threshold; null for a count'),
      inPlace: needed.describe('how many more with the denominator unchanged; negative: fewer'),
      byHiring: needed.describe('how many more when each also adds to the denominator'),
    })
    .nullable(),
  bySex: z.strictObject({ female: share, male: share }).nullable(),
  surplus: z
    .array(z.strictObject({ unit: z.string(), value: decimal }))
    .nullable()
    .describe('n - t*d of each unit'),
  coverage: z.strictObject({ reported: count, expected: count.nullable() }),
  leftOut: z.array(
    z.strictObject({
      unit: z.string(),
      why: z.enum(LEFT_OUT_REASONS),
    }),
  ),
  evidence: z.array(z.strictObject({ file: z.string(), sheet: z.string(), range: z.string() })),
});

const location = z.union([
  z.strictObject({ file: z.string(), sheet: z.string(), cell: z.string() }),
  z.strictObject({ file: z.string(), sheet: z.string() }),
  z.strictObject({ file: z.string() }),
  z.strictObject({ file: z.string(), line: count, column: count }),
  z.strictObject({ argument: z.string() }),
]);

export const diagnosticContract = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  args: z.record(z.string(), z.unknown()),
  message: z.string().describe('one line in the language of the run'),
  location,
});

const baseline = z.strictObject({
  file: z.string(),
  counts: z.strictObject({
    new: count,
    unchanged: count,
    changed: count.describe('known with another value, better or not to be compared'),
    worsened: count,
    expired: count,
    fixed: count.describe('entries whose finding is gone'),
    elsewhere: count.describe('entries of a plan, period, unit or file not checked in this run'),
    withoutReason: count.describe('known findings without a reason'),
  }),
  findings: z.array(
    z.strictObject({
      fingerprint: z.string(),
      state: z.enum(FINDING_STATES).describe('only unchanged and changed do not fail the run'),
      in: z.enum(['assessments', 'diagnostics']),
      index: count.describe('in that list'),
      value: z.string().nullable().describe('an exact size, a digest, or nothing to compare'),
      recorded: z.string().nullable().describe('the value of the entry'),
      reason: z.string().nullable(),
      until: z.string().nullable().describe('the last day, an ISO date'),
    }),
  ),
  fixed: z.array(z.strictObject({ fingerprint: z.string(), code: z.string(), line: count })),
});

const outcomes = z.strictObject({ met: count, notMet: count, undetermined: count, notAssessed: count });

export const reportContract = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('vstbpn'), version: z.string() }),
  command: z
    .enum(['check', 'validate'])
    .describe(
      'validate: only the data are checked; assessments and obligations are empty, and all in due and ahead is 0',
    ),
  plans: z.array(
    z.strictObject({
      id: z.string(),
      version: z.string(),
      sha256: z.string(),
      status: z.enum(['complete', 'partial', 'unverified']),
      source: z.enum(['argument', 'config', 'metadata', 'default']),
    }),
  ),
  period: z.strictObject({
    value: z.string(),
    source: z.enum(['argument', 'config', 'metadata', 'title', 'header', 'date', 'clock']),
  }),
  config: z
    .strictObject({ file: z.string(), sha256: z.string() })
    .nullable()
    .describe('a config file that set something of this run'),
  inputs: z.array(
    z.strictObject({
      file: z.string(),
      sha256: z.string(),
      sheets: z.array(z.string()),
      units: count,
      cells: count,
    }),
  ),
  register: z
    .strictObject({
      file: z.string(),
      sha256: z.string(),
      units: count,
      unreported: count.describe('units of it that no input reports'),
      kinds: count.describe('units of the inputs whose kind is taken from it'),
    })
    .exactOptional()
    .describe('the list of units that should report, where --register gives one'),
  assessments: z.array(assessment),
  diagnostics: z.array(diagnosticContract),
  obligations: z.array(
    z.strictObject({
      plan: z.string(),
      id: z.string(),
      kind: z.enum(['obligation', 'deadline']),
      who: z.string(),
      what: z.string(),
      when: z.string().nullable(),
      lastDays: z.array(z.string()).describe('the last valid days within the period, ISO dates'),
      locator: z.string(),
      tally: z.strictObject({ yes: count, no: count, unknown: count }).nullable(),
    }),
  ),
  summary: z.strictObject({ units: count, due: outcomes, ahead: outcomes, errors: count, warnings: count }),
  baseline: baseline.exactOptional().describe('where --baseline is given: errors and warnings against it'),
  exitCode: z.int(),
});

export type ReportJson = z.infer<typeof reportContract>;
export type AssessmentJson = ReportJson['assessments'][number];
export type DiagnosticJson = z.infer<typeof diagnosticContract>;
export type MilestoneJson = NonNullable<AssessmentJson['milestone']>;
