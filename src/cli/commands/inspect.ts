import { formatPeriod } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import type { LayoutName } from '../../domain/layout-name.ts';
import type { SheetReading } from '../../domain/reading.ts';
import { columnName } from '../../ooxml/cell-address.ts';
import { renderDiagnostics } from '../../report/diagnostic-list.ts';
import { renderInspection } from '../../report/inspect.ts';
import { createStyle } from '../../report/style.ts';
import type { Language } from '../../text/language.ts';
import { wordsOf } from '../../text/words.ts';
import { canBeMapped } from '../../workbook/choose-layout.ts';
import { WorkbookReader } from '../../workbook/read-workbook.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { UsageError } from '../faults.ts';
import { loadMapping, noTable, refuseUnknownSheets, refuseUnusedHeaders } from '../inputs.ts';
import type { Io } from '../io.ts';
import { readInputs, surveyInputs } from '../survey-inputs.ts';
import { shippedTargets } from '../targets.ts';
import { outputStyle } from '../terminal.ts';

export interface InspectOptions {
  readonly file: string;
  readonly period: Period | null;
  readonly map: readonly string[];
  readonly mapping: string | null;
  readonly sheet: readonly string[];
  readonly layout: LayoutName | null;
  readonly saveMapping: string | null;
  readonly language: Language;
}

/** Shows how a file was read, and can write that down as a mapping to edit. */
export async function inspect(options: InspectOptions, io: Io): Promise<ExitCode> {
  const { catalogue, headers } = await shippedTargets(io);
  const reader = new WorkbookReader(catalogue, await loadMapping(options, catalogue, io), headers);
  const { inputs, diagnostics } = await surveyInputs([options.file], reader, io);
  refuseUnknownSheets(options.sheet, inputs);
  refuseUnusedHeaders(reader, inputs);
  const { language } = options;
  const faults = (found: typeof diagnostics): void => {
    io.stderr.write(renderDiagnostics(found, { catalogue, language, ...outputStyle(io.stderr, io.env) }));
  };
  const [input, ...others] = inputs;
  if (others.length > 0) {
    const names = inputs.map(({ file }) => file).join(', ');
    throw new UsageError({
      vi: `inspect xem mỗi lần một tệp; ${options.file} có ${inputs.length} tệp: ${names}.`,
      en: `inspect shows one file at a time; ${options.file} holds ${inputs.length}: ${names}.`,
    });
  }
  if (!input) {
    faults(diagnostics);
    return EXIT.INPUT;
  }
  const period = options.period ?? input.survey.title.periods[0] ?? { kind: 'year', year: io.currentYear() };
  const { read, diagnostics: damage } = await readInputs([input], reader, period, false);
  const reading = read[0]?.reading;
  if (!reading) {
    faults(damage);
    return EXIT.INPUT;
  }
  const { colorLevel, width } = outputStyle(io.stdout, io.env);
  io.stdout.write(
    renderInspection(reading, { catalogue, language, width, style: createStyle(colorLevel), columnName }),
  );
  const tables = reading.sheets.filter((sheet) => sheet.kind === 'table');
  if (tables.length === 0) {
    faults([noTable(input.file, input.survey, catalogue, options.layout)]);
    return EXIT.INPUT;
  }
  const headerFaults = reading.diagnostics.filter(
    ({ code, severity }) => severity !== 'info' && /^(?:HEADER|LINE|MAPPING)_/u.test(code),
  );
  if (headerFaults.length > 0) faults(headerFaults);
  if (options.saveMapping !== null)
    await save(options.saveMapping, tables, formatPeriod(period), io, language);
  return EXIT.OK;
}

type ReadTable = Extract<SheetReading, { kind: 'table' }>;

async function save(
  path: string,
  tables: readonly ReadTable[],
  period: string,
  io: Io,
  language: Language,
): Promise<void> {
  const other = tables.find(({ layout }) => !canBeMapped(layout));
  if (other) {
    throw new UsageError({
      vi: `--save-mapping chỉ ghi được bảng mỗi dòng một đơn vị hoặc một người; trang “${other.sheet}” không phải. Dùng --map "TÊN DÒNG=số đo".`,
      en: `--save-mapping is for tables with one unit or one person a row, which sheet "${other.sheet}" is not. Use --map "ROW LABEL=measure".`,
    });
  }
  const [{ mappingFile }, { stringify }] = await Promise.all([import('../mapping-file.ts'), import('yaml')]);
  const comment = `# vstbpn: columns by letter; each is a measure, a role or ignored (read for ${period})\n`;
  const text = comment + stringify(mappingFile(tables), { lineWidth: 0 });
  const written = await io.writeNewFile(path, text).catch((cause: unknown) => {
    throw new UsageError(
      {
        vi: `Không ghi được tệp ${path}: kiểm tra thư mục và quyền ghi.`,
        en: `${path} cannot be written: check the folder and its permissions.`,
      },
      cause,
    );
  });
  if (!written) {
    throw new UsageError({
      vi: `Tệp ${path} đã có; chọn tên khác hoặc xóa tệp cũ.`,
      en: `${path} exists already; choose another name or delete it.`,
    });
  }
  io.stderr.write(`${wordsOf(language).inspect.saved(path)}\n`);
}
