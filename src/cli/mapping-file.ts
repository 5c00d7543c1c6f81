import * as z from 'zod';
import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { Catalogue } from '../domain/measure.ts';
import type { Quarter } from '../domain/period.ts';
import { COLUMN_ROLES, type TableReading } from '../domain/reading.ts';
import { nearest } from '../domain/text-distance.ts';
import { columnName } from '../ooxml/cell-address.ts';
import { parseShape, type Parsed } from '../plan/parse.ts';
import type { MappedColumn, MappedSheet } from '../workbook/mapping.ts';

const column = z.strictObject({
  header: z.string(),
  measure: z.string().exactOptional(),
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).exactOptional(),
  role: z.enum(COLUMN_ROLES).exactOptional(),
  codes: z.string().exactOptional(),
  ignore: z.literal(true).exactOptional(),
});

const mappingSchema = z.strictObject({
  schema: z.literal(1),
  sheets: z.array(
    z.strictObject({
      sheet: z.string().min(1),
      header_rows: z.tuple([z.int().min(1), z.int().min(1)]),
      columns: z.record(z.string().regex(/^[A-Z]{1,3}$/, 'column letters such as F'), column),
    }),
  ),
});

type MappingFile = z.infer<typeof mappingSchema>;

/** Reads a mapping file, checking that its measures exist; errors at file:line:column. */
export function parseMapping(
  text: string,
  file: string,
  catalogue: Catalogue,
): Parsed<readonly MappedSheet[]> {
  const shaped = parseShape(text, file, mappingSchema);
  if (!shaped.ok) return shaped;
  const { data, yaml } = shaped.value;
  const diagnostics: Diagnostic[] = [];
  data.sheets.forEach(({ columns }, index) => {
    for (const [letters, { measure, role, codes }] of Object.entries(columns)) {
      const lists = catalogue.codeLists.filter((list) => list.of === role).map(({ id }) => id);
      if (codes !== undefined && !lists.includes(codes)) {
        const path = ['sheets', index, 'columns', letters, 'codes'];
        diagnostics.push(
          diagnostic(
            'PLAN_SHAPE',
            { path: path.join('.'), problem: 'not_accepted', found: codes, accepted: lists },
            { kind: 'text', file, ...yaml.positionOf(path) },
          ),
        );
      }
      if (measure === undefined || catalogue.measures.has(measure)) continue;
      const at = yaml.positionOf(['sheets', index, 'columns', letters, 'measure']);
      const near = nearest(measure, catalogue.measures.keys());
      diagnostics.push(
        diagnostic('PLAN_UNKNOWN_MEASURE', { id: measure, near }, { kind: 'text', file, ...at }),
      );
    }
  });
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, value: data.sheets.map(toMappedSheet) };
}

function toMappedSheet({ sheet, header_rows, columns }: MappingFile['sheets'][number]): MappedSheet {
  return {
    sheet,
    headerRows: header_rows,
    columns: Object.entries(columns).map(
      ([letters, { header, measure, quarter, role, codes }]): MappedColumn => {
        const to =
          measure !== undefined
            ? ({ kind: 'measure', measure, quarter: (quarter ?? null) as Quarter | null } as const)
            : role !== undefined
              ? ({ kind: 'role', role, ...(codes === undefined ? {} : { codeList: codes }) } as const)
              : ({ kind: 'ignore' } as const);
        return { column: letters, header, to };
      },
    ),
  };
}

/** A reading as a mapping file that a person can edit; what was not understood is written as ignored, with hints. */
export function mappingFile(
  tables: readonly { readonly sheet: string; readonly table: TableReading }[],
): MappingFile {
  return {
    schema: 1,
    sheets: tables.map(({ sheet, table }) => ({
      sheet,
      header_rows: [...table.headerRows],
      columns: Object.fromEntries(
        table.columns.map(({ column: number, path, binding }) => {
          const header = path.join(' > ');
          if (binding.kind === 'measure' && !binding.contested) {
            const quarter = binding.quarter === null ? {} : { quarter: binding.quarter };
            return [columnName(number), { header, measure: binding.measure.id, ...quarter }];
          }
          if (binding.kind === 'role') {
            const codes = binding.codeList === undefined ? {} : { codes: binding.codeList };
            return [columnName(number), { header, role: binding.role, ...codes }];
          }
          return [columnName(number), { header, ignore: true as const }];
        }),
      ),
    })),
  };
}
