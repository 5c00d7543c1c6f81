import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { LayoutName } from '../domain/layout-name.ts';
import type { Catalogue } from '../domain/measure.ts';
import { COLUMN_ROLES } from '../domain/reading.ts';
import { isCodedRole } from '../domain/staff.ts';
import type { MappedHeader, Mapping } from '../workbook/mapping.ts';
import { NO_MAPPING } from '../workbook/mapping.ts';
import type { WorkbookReader } from '../workbook/read-workbook.ts';
import { hasTables, type SurveyOutline } from '../workbook/survey.ts';
import { nearest } from '../domain/text-distance.ts';
import { InvalidFile, UsageError } from './faults.ts';
import type { Io } from './io.ts';
import type { SurveyedInput } from './survey-inputs.ts';

/** Whether a file has a table at all. */
export const hasTable = ({ survey }: SurveyedInput): boolean => hasTables(survey);

export interface MappingOptions {
  readonly map: readonly string[];
  readonly mapping: string | null;
  readonly sheet: readonly string[];
  readonly layout: LayoutName | null;
}

/** The bindings made by hand on the command line and in a mapping file. */
export async function loadMapping(options: MappingOptions, catalogue: Catalogue, io: Io): Promise<Mapping> {
  const headers = options.map.map((text) => parseMapOption(text, catalogue));
  const twice = headers.find(
    ({ header }, index) => headers.findIndex((other) => other.header === header) !== index,
  );
  if (twice) {
    throw new UsageError({
      vi: `--map: tiêu đề “${twice.header}” được chỉ rõ hai lần.`,
      en: `--map: the header "${twice.header}" is bound twice.`,
    });
  }
  const asked = { headers, only: options.sheet, layout: options.layout };
  if (options.mapping === null) return { ...NO_MAPPING, ...asked };
  const bytes = await io.readFile(options.mapping);
  if (!bytes) {
    throw new UsageError({
      vi: `Không tìm thấy tệp bảng ghép ${options.mapping}.`,
      en: `There is no mapping file ${options.mapping}.`,
    });
  }
  const { parseMapping } = await import('./mapping-file.ts');
  const parsed = parseMapping(new TextDecoder().decode(bytes), options.mapping, catalogue);
  if (!parsed.ok) throw new InvalidFile(parsed.diagnostics);
  return { ...asked, sheets: parsed.value };
}

/** "HEADER=measure", "HEADER=role" or "HEADER=role:CODE_LIST". */
function parseMapOption(text: string, catalogue: Catalogue): MappedHeader {
  const split = text.lastIndexOf('=');
  const header = text.slice(0, split).trim();
  const [to = '', codeList] = text
    .slice(split + 1)
    .split(':')
    .map((part) => part.trim());
  if (split < 1 || header === '') {
    throw new UsageError({
      vi: `--map "${text}": cần dạng "TIÊU ĐỀ=số đo", ví dụ --map "Tiến sĩ nữ=phd_female".`,
      en: `--map "${text}": write "HEADER=measure", such as --map "Tiến sĩ nữ=phd_female".`,
    });
  }
  const role = COLUMN_ROLES.find((known) => known === to);
  if (role && codeList === undefined) return { header, role };
  if (role && codeList !== undefined) {
    const lists = catalogue.codeLists.filter((list) => isCodedRole(role) && list.of === role);
    if (lists.some(({ id }) => id === codeList)) return { header, role, codeList };
    const known = lists.map(({ id }) => id).join(', ') || '–';
    throw new UsageError({
      vi: `--map: “${role}” không có danh mục mã “${codeList}”. Các danh mục: ${known}.`,
      en: `--map: "${role}" has no code list "${codeList}". Lists: ${known}.`,
    });
  }
  if (codeList !== undefined || !catalogue.measures.has(to)) {
    const near = nearest(to, [...catalogue.measures.keys(), ...COLUMN_ROLES]).join(', ');
    throw new UsageError({
      vi: `--map: không có số đo “${to}”.${near && ` Gần giống: ${near}.`}`,
      en: `--map: there is no measure "${to}".${near && ` Similar: ${near}.`}`,
    });
  }
  return { header, measure: to };
}

/** A header given by hand that no table has is a mistake of the call, not of the data. */
export function refuseUnusedHeaders(reader: WorkbookReader, inputs: readonly SurveyedInput[]): void {
  const [unused] = reader.unusedHeaders(inputs.map(({ survey }) => survey));
  if (unused === undefined || inputs.length === 0) return;
  throw new UsageError({
    vi: `--map: không cột hay dòng nào có tên “${unused}”. Xem các tên bằng: vstbpn inspect ${inputs[0]?.file ?? ''}`,
    en: `--map: no column or row is called "${unused}". See what there is with: vstbpn inspect ${inputs[0]?.file ?? ''}`,
  });
}

/** A sheet asked for by name that no input has is a mistake of the call too. */
export function refuseUnknownSheets(asked: readonly string[], inputs: readonly SurveyedInput[]): void {
  const names = [...new Set(inputs.flatMap(({ survey }) => survey.sheets.map(({ sheet }) => sheet)))];
  const unknown = asked.find((sheet) => !names.includes(sheet));
  if (unknown === undefined || inputs.length === 0) return;
  const list = names.map((name) => `“${name}”`).join(', ');
  throw new UsageError({
    vi: `--sheet: không có trang “${unknown}”. Các trang: ${list}.`,
    en: `--sheet: there is no sheet "${unknown}". Sheets: ${list}.`,
  });
}

/** Why a file has no table: what was looked for, and what each sheet has instead. */
export function noTable(
  file: string,
  survey: SurveyOutline,
  catalogue: Catalogue,
  layout: LayoutName | null,
): Diagnostic {
  const sheets = survey.sheets.flatMap((one) =>
    one.kind === 'seen' ? [{ name: one.sheet, seen: one.texts }] : [],
  );
  const wanted = catalogue.vocabulary.columns.unitName;
  return diagnostic('INPUT_NO_TABLE', { sheets, wanted, layout }, { kind: 'file', file });
}
