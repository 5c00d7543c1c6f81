import { Document, isMap, isSeq } from 'yaml';
import * as z from 'zod';
import type { BaselineEntry, KnownFinding } from '../domain/baseline.ts';
import { diagnostic } from '../domain/diagnostic.ts';
import { keyOf } from '../domain/finding-record.ts';
import { parseShape, type Parsed } from '../plan/parse.ts';

const text = z.string().min(1);

const entrySchema = z.strictObject({
  what: z.string().describe('the finding in words, for people only: rewritten with the file'),
  code: text.describe('of a diagnostic or an indicator'),
  unit: text.exactOptional().describe('the name of the unit'),
  file: text.exactOptional().describe('where no unit is known; neither for what is of the whole run'),
  plan: text
    .regex(/^\S+@\S+$/, 'a plan and its version, such as hanoi-2021-2030@1.0.0')
    .exactOptional()
    .describe('where the finding is of a plan'),
  period: z.string().regex(/^\d{4}(-(S[12]|Q[1-4]))?$/, 'a period such as "2025", 2025-S1 or 2025-Q3'),
  severity: z.enum(['error', 'warning']),
  value: z
    .string()
    .regex(
      /^(\d{1,40}(\/[1-9]\d{0,39})?|~[0-9a-f]{12})$/,
      'an exact size such as "12" or 60/79, or a digest such as ~0123456789ab',
    )
    .exactOptional()
    .describe('an exact size, of which more is worse, or a digest of what the finding says'),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
  reason: z.string().describe('why it is accepted; empty where nobody has given a reason yet'),
  until: z.iso
    .date('a day such as 2026-06-30, or null')
    .nullable()
    .describe('the last day on which it is accepted; null for no end'),
});

export const baselineSchema = z.strictObject({ schema: z.literal(1), findings: z.array(entrySchema) });

type EntryFile = z.infer<typeof entrySchema>;

/** Reads a baseline; errors at file:line:column. */
export function parseBaseline(content: string, file: string): Parsed<readonly KnownFinding[]> {
  const shaped = parseShape(content, file, baselineSchema);
  if (!shaped.ok) return shaped;
  const { data, yaml } = shaped.value;
  const known = data.findings.map((entry, index) =>
    toKnown(entry, yaml.positionOf(['findings', index]).line),
  );
  const seen = new Set<string>();
  const twice = known.flatMap((one, index) => {
    const key = keyOf(one);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const at = yaml.positionOf(['findings', index, 'fingerprint']);
    const args = { what: 'finding', id: one.fingerprint } as const;
    return [diagnostic('PLAN_DUPLICATE', args, { kind: 'text', file, ...at })];
  });
  return twice.length > 0 ? { ok: false, diagnostics: twice } : { ok: true, value: known };
}

function toKnown({ unit, file, plan, value, ...rest }: EntryFile, line: number): KnownFinding {
  const place: KnownFinding['place'] =
    unit !== undefined
      ? { kind: 'unit', name: unit }
      : file !== undefined
        ? { kind: 'file', file }
        : { kind: 'run' };
  return { ...rest, place, plan: plan ?? null, value: value ?? null, line };
}

/** A baseline as a file for people and for version control, under a comment: a block for each finding, in an order of their own. */
export function baselineText(entries: readonly BaselineEntry[], comment: readonly string[]): string {
  const findings = entries
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((entry) => toFile(entry));
  const document = new Document({ schema: 1, findings });
  document.commentBefore = comment.map((line) => ` ${line}`).join('\n');
  const list = document.get('findings');
  if (isSeq(list)) {
    for (const item of list.items.slice(1)) if (isMap(item)) item.spaceBefore = true;
  }
  return document.toString({ lineWidth: 0 });
}

const nameOf = ({ place }: BaselineEntry): string =>
  place.kind === 'unit' ? place.name : place.kind === 'file' ? place.file : '';

const orderOf = (entry: BaselineEntry): string =>
  [entry.code, nameOf(entry), entry.plan ?? '', entry.period, entry.fingerprint].join('\u0000');

/** The keys in the order in which a person reads them. */
const toFile = (entry: BaselineEntry): EntryFile => ({
  what: entry.what,
  code: entry.code,
  ...(entry.place.kind === 'run' ? {} : { [entry.place.kind]: nameOf(entry) }),
  ...(entry.plan === null ? {} : { plan: entry.plan }),
  period: entry.period,
  severity: entry.severity,
  ...(entry.value === null ? {} : { value: entry.value }),
  fingerprint: entry.fingerprint,
  reason: entry.reason,
  until: entry.until,
});
