import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { LayoutName } from '../domain/layout-name.ts';
import type { Catalogue } from '../domain/measure.ts';
import type { Period } from '../domain/period.ts';
import { COLUMN_ROLES, type WorkbookReading } from '../domain/reading.ts';
import { isCodedRole } from '../domain/staff.ts';
import type { MappedHeader, Mapping } from '../workbook/mapping.ts';
import { NO_MAPPING } from '../workbook/mapping.ts';
import type { InputFault } from '../workbook/formats/input-fault.ts';
import { inputFault, openWorkbook } from '../workbook/open.ts';
import type { WorkbookReader } from '../workbook/read-workbook.ts';
import { hasTables, type Survey } from '../workbook/survey.ts';
import { nearest } from '../domain/text-distance.ts';
import { printable } from '../text/printable.ts';
import { InvalidFile, UsageError } from './faults.ts';
import type { Io } from './io.ts';

export interface SurveyedInput {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly survey: Survey;
}

export interface ReadInput extends SurveyedInput {
  readonly reading: WorkbookReading;
}

export interface Surveyed {
  readonly inputs: readonly SurveyedInput[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A path as it is printed and stored: with "/", relative as it was given, without characters that act on a terminal. */
export const printedPath = (path: string): string => printable(path.replaceAll('\\', '/'));

/** Opens the input files and finds their tables. */
export async function surveyInputs(
  files: readonly string[],
  reader: WorkbookReader,
  io: Io,
): Promise<Surveyed> {
  const inputs: SurveyedInput[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of files) {
    const file = printedPath(path);
    const at = { kind: 'file', file } as const;
    const bytes = await io.readFile(path);
    if (!bytes) {
      diagnostics.push(diagnostic('INPUT_MISSING', {}, at));
      continue;
    }
    const sha256 = io.sha256(bytes);
    const same = inputs.find((input) => input.sha256 === sha256);
    if (same) {
      diagnostics.push(diagnostic('FILE_REPEATED', { other: same.file }, at));
      continue;
    }
    const opened = await openWorkbook(bytes, async (content, format) => {
      const { readInWorker } = await import('./read-in-worker.ts');
      return readInWorker(io.packageRoot, content, format);
    });
    if (opened.ok) for (const { code, args } of opened.notices) diagnostics.push(diagnostic(code, args, at));
    const surveyed = opened.ok
      ? await orFault(() => reader.survey(file, opened.workbook))
      : { ok: false as const, fault: opened.fault };
    if (surveyed.ok) inputs.push({ file, sha256, bytes, survey: surveyed.value });
    else diagnostics.push(diagnostic(surveyed.fault.code, surveyed.fault.args, at));
  }
  return { inputs, diagnostics };
}

type OrFault<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: InputFault };

/** What comes of reading an input, or what is wrong with the file. */
async function orFault<Value>(work: () => Promise<Value>): Promise<OrFault<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const fault = inputFault(error);
    if (!fault) throw error;
    return { ok: false, fault };
  }
}

/** Reads the surveyed inputs for a period. A large sheet may turn out damaged only now: its file is then not used. */
export async function readInputs(
  inputs: readonly SurveyedInput[],
  reader: WorkbookReader,
  period: Period,
  ownYearOnly: boolean,
): Promise<{
  readonly read: readonly ReadInput[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const read: ReadInput[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of inputs) {
    const { file, survey } = input;
    const reading = await orFault(() => reader.read(survey, period, ownYearOnly));
    if (reading.ok) read.push({ ...input, reading: reading.value });
    else diagnostics.push(diagnostic(reading.fault.code, reading.fault.args, { kind: 'file', file }));
  }
  return { read, diagnostics };
}

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
  survey: Survey,
  catalogue: Catalogue,
  layout: LayoutName | null,
): Diagnostic {
  const sheets = survey.sheets.flatMap((one) =>
    one.kind === 'seen' ? [{ name: one.sheet, seen: one.texts }] : [],
  );
  const wanted = catalogue.vocabulary.columns.unitName;
  return diagnostic('INPUT_NO_TABLE', { sheets, wanted, layout }, { kind: 'file', file });
}
