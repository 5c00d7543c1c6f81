import * as z from 'zod';
import { daysInMonth } from '../domain/calendar.ts';
import { COUNTED_THINGS, UNIT_KINDS, type KnownUnitKind } from '../domain/measure.ts';
import { parseThreshold } from '../domain/threshold.ts';
import { codeList, counted, staffWords } from './staff-schema.ts';

const KNOWN_KINDS = UNIT_KINDS.filter((kind): kind is KnownUnitKind => kind !== 'unknown');

const text = z.string().trim().min(1);
const localized = z.strictObject({ vi: text, en: text });
const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/, 'lower-case words joined by - or _');
const semver = z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0');
/** The pattern allows 31 February; the calendar does not. */
const isDay = (date: string): boolean => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return day <= daysInMonth(year, month);
};
const year = z.int().min(1990).max(2100);
const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'MM-DD')
  .refine((text) => isDay(`2024-${text}`), 'a day of the calendar');
const date = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'YYYY-MM-DD')
  .refine(isDay, 'a day of the calendar');
const yearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'YYYY-MM');
const unitKinds = z.array(z.enum(KNOWN_KINDS));
const threshold = z
  .string()
  .refine(
    (value) => parseThreshold(value) !== null,
    '"<comparator> <decimal>" or "<comparator> <decimal>%", comparator one of >= > <= < = ~',
  );
const decimal = z.string().regex(/^\d{1,12}(\.\d{1,12})?$/, 'a decimal in quotes, such as "200" or "0.5"');

const milestone = z.strictObject({
  by: z.union([year, z.literal('end')]).exactOptional(),
  from: year.exactOptional(),
  throughout: z.tuple([year, year]).exactOptional(),
  every: z.literal('quarter').exactOptional(),
  threshold,
  tolerance: decimal.exactOptional(),
});

const fraction = z.strictObject({ of: identifier, in: identifier });

const indicator = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}\d+(?:\.[A-Z]{2}\d+)?[a-z]?$/, 'a code such as MT3.CT4b'),
  concept: identifier,
  label: localized,
  locator: text.nullable(),
  source: text.exactOptional(),
  ratio: fraction.exactOptional(),
  unit_share: z.strictObject({ yes: identifier }).exactOptional(),
  count: z.strictObject({ sum: identifier, accumulation: z.enum(['cumulative', 'annual']) }).exactOptional(),
  attestation: z.strictObject({ evidence: identifier }).exactOptional(),
  units: unitKinds,
  by_sex: z.strictObject({ female: fraction, male: fraction }).nullable(),
  milestones: z.array(milestone),
  assumptions: z.array(identifier).exactOptional(),
});

const schedule = z.strictObject({
  in_months: z.array(z.int().min(1).max(12)).min(1).exactOptional(),
  in_month: yearMonth.exactOptional(),
  before: date.exactOptional(),
  before_yearly: monthDay.exactOptional(),
  window: z.tuple([monthDay, monthDay]).exactOptional(),
  as_arises: z.literal(true).exactOptional(),
  worded: localized.exactOptional(),
});

/** The shape of a plan file, before any rule that looks at two places at once. */
export const planSchema = z.strictObject({
  schema: z.literal(1),
  id: identifier,
  version: semver,
  status: z.enum(['complete', 'partial', 'unverified']),
  title: localized,
  issuer: z.strictObject({
    id: identifier,
    name: localized,
    level: z.enum(['national', 'ministry', 'province', 'district']),
    locality: text.nullable(),
    dissolved: date.nullable(),
  }),
  document: z.strictObject({
    number: text.nullable(),
    printed: text.nullable(),
    date: text.nullable(),
    known_from: text,
  }),
  based_on: z.array(z.strictObject({ document: text, printed_as: text.exactOptional() })),
  period: z.strictObject({ from: year, to: year, orientation_to: year.exactOptional() }),
  adopts: z.array(identifier),
  assumptions: z.array(z.strictObject({ id: identifier, text: localized })),
  goals: z.array(
    z.strictObject({ code: z.string().regex(/^MT\d+$/, 'a code such as MT3'), title: localized }),
  ),
  indicators: z.array(indicator),
  obligations: z.array(
    z.strictObject({
      id: identifier,
      who: localized,
      what: localized,
      when: schedule.nullable(),
      locator: text,
      units: unitKinds,
      measure: identifier.nullable(),
    }),
  ),
  deadlines: z.array(
    z.strictObject({
      id: identifier,
      who: localized,
      to_whom: localized.nullable(),
      what: localized,
      when: schedule,
      locator: text,
    }),
  ),
});

export type PlanFile = z.infer<typeof planSchema>;
export type IndicatorFile = PlanFile['indicators'][number];
export type MilestoneFile = IndicatorFile['milestones'][number];
export type ScheduleFile = PlanFile['deadlines'][number]['when'];

const words = z.array(text);
const measureBase = { id: identifier, label: localized, headers: words, units: unitKinds };

const measure = z.discriminatedUnion('kind', [
  z.strictObject({
    ...measureBase,
    kind: z.literal('count'),
    counts: z.enum(COUNTED_THINGS),
    nature: z.enum(['stock', 'flow']),
    part_of: identifier.exactOptional(),
    sum_of: z.array(identifier).min(2).exactOptional(),
    counted: counted.exactOptional(),
  }),
  z.strictObject({
    ...measureBase,
    kind: z.literal('yesno'),
    quarterly: z.boolean().exactOptional(),
    excluded_answers: words.exactOptional(),
    link_is_yes: z.boolean().exactOptional(),
    stand_in: z.strictObject({ yes: identifier, total: identifier }).exactOptional(),
    implied_by: identifier.exactOptional(),
    counted: counted.exactOptional(),
  }),
  z.strictObject({ ...measureBase, kind: z.literal('percent'), of: identifier, in: identifier }),
  z.strictObject({ ...measureBase, kind: z.literal('text') }),
]);

/** The shape of the catalogue of measures and of the words tables are recognised by. */
export const catalogueSchema = z.strictObject({
  schema: z.literal(1),
  version: semver,
  measures: z.array(measure),
  vocabulary: z.strictObject({
    columns: z.strictObject({
      ordinal: words,
      unit_name: words,
      unit_code: words,
      unit_kind: words,
      parent: words,
      period: words,
      note: words,
    }),
    synonyms: z.array(z.array(text).min(2)),
    fillers: words,
    tails: words,
    annotations: words,
    counters: words,
    joiners: words,
    neutral_groups: words,
    lists: z.strictObject({
      label: words,
      counting_unit: words,
      value: words,
      part: words,
      done: words,
      rate: words,
      target: words,
      verdict: words,
      comparison: words,
      met: words,
      not_met: words,
      yes: words,
      no: words,
      chapters: words,
      women: words,
    }),
    unit_kinds: z.record(z.enum(KNOWN_KINDS), words),
    totals: words,
    sections: words,
    remarks: words,
    titles: words,
    signatures: words,
    yes: words,
    no: words,
    zero: words,
    missing: words,
    quantities: z.strictObject({
      approximate: words,
      bounds: words,
      ranges: words,
      magnitudes: z.array(z.strictObject({ times: z.int().positive(), words, short: words })),
    }),
    places: words,
    events: z.strictObject({
      columns: z.strictObject({ date: words, content: words, audience: words, contacts: words }),
      audiences: z.array(z.strictObject({ measure: identifier, words })),
      trainings: z.strictObject({ measure: identifier, words, unclear: words }),
    }),
    statistics_form: z.strictObject({
      code: words,
      unit_of_count: words,
      columns: z.strictObject({
        total: words,
        women: words,
        minority: words,
        minority_women: words,
        public: words,
        private: words,
        men: words,
        neutral: words,
      }),
      groups: z.strictObject({ managers: words, teachers: words, staff: words, everyone: words }),
      degrees: z.strictObject({ masters: words, doctors: words, professors: words, postgraduate: words }),
      headings: z.strictObject({ degrees: words, titles: words, parts: words }),
      visiting: words,
      except: words,
      kinds: z.partialRecord(z.enum(KNOWN_KINDS), words),
      proxies: z.record(identifier, words),
    }),
    staff: staffWords,
  }),
  code_lists: z.array(codeList),
});

export type CatalogueFile = z.infer<typeof catalogueSchema>;
