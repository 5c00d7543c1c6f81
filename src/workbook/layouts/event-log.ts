import type { ReportingUnit } from '../../domain/observation.ts';
import type { SheetPlace } from '../grid.ts';
import type { Detection, ExtractContext, Extracted, Layout, LayoutTools } from '../layout.ts';
import type { Sheet } from '../sheet.ts';
import { findEventColumns, type EventColumns } from './events/event-columns.ts';
import { EventRows } from './events/event-rows.ts';
import { oneUnit } from '../one-unit.ts';

/** One row per event, with whom it reached and how many: contacts are summed by audience. */
export const eventLog: Layout = {
  name: 'event-log',
  detect(sheet, place, tools) {
    const found = findEventColumns(tools, sheet.head);
    return found && detected(sheet, place, tools, found);
  },
};

function detected(sheet: Sheet, place: SheetPlace, tools: LayoutTools, found: EventColumns): Detection {
  return {
    layout: 'event-log',
    sureness: 'certain',
    score: 10 * found.contacts.length + found.columns.length,
    why: found.why,
    top: found.top,
    columns: found.columns,
    labels: found.columns.map(({ path }) => path),
    extract: (context) => extract(sheet, place, tools, found, context),
  };
}

async function extract(
  sheet: Sheet,
  place: SheetPlace,
  tools: LayoutTools,
  found: EventColumns,
  { period, unit: named }: ExtractContext,
): Promise<Extracted> {
  const own = found.unit === null ? oneUnit(place, named) : null;
  const rows = new EventRows(tools, place, found, sheet.head, period, own?.unit ?? null);
  await sheet.rows(
    (row) => {
      if (row.index > found.bottom) rows.add(row);
    },
    new Set(found.columns.map(({ column }) => column)),
  );
  const { observations, diagnostics, units, totals, cells } = rows.finish();
  const known: readonly ReportingUnit[] = own ? [own.unit] : units;
  return {
    reading: {
      headerRows: [found.top, found.bottom],
      columns: found.columns,
      units: known,
      totals,
      sections: [],
      lines: [],
      cells,
    },
    observations,
    diagnostics: [...(own?.diagnostics ?? []), ...diagnostics],
  };
}
