import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { Catalogue } from '../domain/measure.ts';
import type { Observation, ReportingUnit } from '../domain/observation.ts';
import type { SheetReading } from '../domain/reading.ts';
import { mergeUnits } from './merge-units.ts';

/** One sheet of a workbook as it was read. */
export interface ReadSheet {
  readonly reading: SheetReading;
  readonly observations: readonly Observation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A column or a row whose header was not understood, and the count it most likely is. */
interface Unread {
  readonly measure: string;
  readonly found: Diagnostic;
}

/**
 * A count read from some sheets of a workbook while another has units whose column of it was not understood: their sum would
 * be taken for that of all. It is said at that column, and none of it is used.
 */
export function withholdPartial(
  sheets: readonly ReadSheet[],
  catalogue: Catalogue,
): { readonly observations: readonly Observation[]; readonly diagnostics: readonly Diagnostic[] } {
  const observations = sheets.flatMap((sheet) => sheet.observations);
  if (sheets.length < 2) return { observations, diagnostics: [] };
  const withheld = new Set<string>();
  const diagnostics = sheets.flatMap((sheet) =>
    sheet.reading.kind === 'table'
      ? unreadIn(sheet, catalogue).flatMap(({ measure, found }): Diagnostic[] => {
          const elsewhere = sheets.find((other) => other !== sheet && gives(other, measure));
          if (!elsewhere || !areWithout(unitsOf(sheet), measure, sheets, catalogue)) return [];
          withheld.add(measure);
          const args = { measure, header: headerOf(found), other: elsewhere.reading.sheet };
          return [diagnostic('MEASURE_READ_IN_PART', args, found.location, [measure])];
        })
      : [],
  );
  if (withheld.size === 0) return { observations, diagnostics: [] };
  return {
    observations: observations.map((one) =>
      withheld.has(one.measure) && one.value.status !== 'missing'
        ? { ...one, value: { status: 'invalid' } }
        : one,
    ),
    diagnostics,
  };
}

/** Counts alone: an answer that is not read already leaves the share of those who say yes open. */
function unreadIn(sheet: ReadSheet, { measures }: Catalogue): Unread[] {
  return sheet.diagnostics.flatMap((found): Unread[] => {
    if (found.code !== 'HEADER_UNKNOWN' && found.code !== 'LINE_UNKNOWN') return [];
    // A percentage is only printed beside its counts, and what another column gives is not what this one was meant for.
    const measure = found.args.near
      .map((near) => near.measure)
      .find((one) => measures.get(one)?.kind !== 'percent' && !gives(sheet, one));
    return measure !== undefined && measures.get(measure)?.kind === 'count' ? [{ measure, found }] : [];
  });
}

const gives = ({ observations }: ReadSheet, measure: string): boolean =>
  observations.some((one) => one.measure === measure && one.value.status !== 'missing');

const unitsOf = ({ reading }: ReadSheet): readonly ReportingUnit[] =>
  reading.kind === 'table' ? reading.table.units : [];

const headerOf = (found: Diagnostic): string =>
  found.code === 'HEADER_UNKNOWN' ? found.args.header : found.code === 'LINE_UNKNOWN' ? found.args.line : '';

/** Whether some of the units, of a kind that reports the measure, have no value of it on any sheet. */
function areWithout(
  units: readonly ReportingUnit[],
  measure: string,
  sheets: readonly ReadSheet[],
  { measures }: Catalogue,
): boolean {
  const all = sheets.flatMap(unitsOf);
  const { sameAs } = mergeUnits(
    all,
    sheets.flatMap((sheet) => sheet.observations),
  );
  const one = (unit: string): string => sameAs.get(unit) ?? unit;
  const given = new Set(
    sheets.flatMap((sheet) =>
      sheet.observations
        .filter((own) => own.measure === measure && own.value.status !== 'missing')
        .map(({ unit }) => one(unit)),
    ),
  );
  const kinds = measures.get(measure)?.units ?? [];
  return units.some(({ id, kind }) => (kind === 'unknown' || kinds.includes(kind)) && !given.has(one(id)));
}
