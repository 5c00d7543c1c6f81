import * as z from 'zod';
import { DEGREES, MARKS, POSITIONS, SEXES, STAFF_ROLES, STATUSES, UNCLEAR_DEGREES } from '../domain/staff.ts';

const words = z.array(z.string().trim().min(1));

/** Whom a measure counts in a staff list. */
export const counted = z.strictObject({
  sex: z.enum(SEXES).exactOptional(),
  degree: z.enum(DEGREES).exactOptional(),
  position: z.enum(POSITIONS).exactOptional(),
  marks: z.array(z.enum(MARKS)).exactOptional(),
});

const code = z.string().regex(/^\d{1,3}$/, 'a code in quotes, such as "03"');
const codeListBase = {
  id: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a name such as DM_TRINH_DO'),
  named_by: words,
  partial: z.literal(true).exactOptional(),
};
/** A published list of codes. */
export const codeList = z.discriminatedUnion('of', [
  z.strictObject({ ...codeListBase, of: z.literal('sex'), codes: z.record(code, z.enum(SEXES)) }),
  z.strictObject({
    ...codeListBase,
    of: z.literal('degree'),
    codes: z.record(code, z.enum(DEGREES)),
    others: z.enum(DEGREES).exactOptional(),
  }),
  z.strictObject({
    ...codeListBase,
    of: z.literal('position'),
    codes: z.record(code, z.enum(POSITIONS)),
  }),
  z.strictObject({ ...codeListBase, of: z.literal('status'), codes: z.record(code, z.enum(STATUSES)) }),
]);

/** The words of staff lists. */
export const staffWords = z.strictObject({
  columns: z.record(z.enum([...STAFF_ROLES, 'unit_name']), words),
  people: words,
  degree_headers: words,
  planning_headers: words,
  trained_headers: words,
  groups: words,
  times: z.record(z.enum(['now', 'once']), words),
  sexes: z.record(z.enum(SEXES), words),
  degrees: z.record(z.enum([...DEGREES, ...UNCLEAR_DEGREES]), words),
  degree_fillers: words,
  not_held: words,
  managers: words,
  statuses: z.record(z.enum(STATUSES), words),
  headings: words,
  closing: z.record(z.enum(['before', 'people']), words),
  titles: z.record(z.enum(['staff', 'some', 'pupils', 'planning', 'board']), words),
});
