import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import exceljs from 'exceljs';
import { openPackage } from '../../src/ooxml/package.ts';
import { readWorkbook } from '../../src/ooxml/workbook.ts';
import { DAYS_TO_1904 } from '../../src/workbook/serial-date.ts';
import { dateSpelling, numberSpelling, textSpelling, type SheetCells } from './cells.ts';

/**
 * A cell whose value exceljs does not keep: one covered by a merged range, and a text or error under a date format, which it
 * makes an invalid date.
 */
export const UNSEEN = 'unseen';
/** A formula whose result exceljs does not give. */
export const NO_RESULT = 'no result';

/** Days from the first of the 1900 date system to that of JavaScript. */
const EPOCH = 25_569;
const CONVERT_MS = 60_000;

export const hasOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

/** The workbook as LibreOffice saves it to .xlsx, which exceljs then reads. Throws when it cannot. */
export function convertWithOffice(file: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'vstbpn-corpus-'));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const argv = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, file];
    spawnSync('soffice', argv, { timeout: CONVERT_MS });
    return readFileSync(join(folder, `${basename(file, extname(file))}.xlsx`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cells as exceljs reads them. */
export async function readWithExceljs(bytes: Uint8Array): Promise<SheetCells> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer);
  // exceljs takes every workbook for one of the 1900 date system.
  const { date1904 } = readWorkbook(openPackage(bytes));
  const epoch = EPOCH + (date1904 ? DAYS_TO_1904 : 0);
  const sheets = new Map<string, ReadonlyMap<string, string>>();
  for (const sheet of book.worksheets) {
    const cells = new Map<string, string>();
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const spelled = cell.isMerged && cell.master !== cell ? UNSEEN : spellingOf(cell, epoch);
        if (spelled !== null) cells.set(cell.address, spelled);
      }),
    );
    sheets.set(sheet.name, cells);
  }
  return sheets;
}

function spellingOf(cell: exceljs.Cell, epoch: number): string | null {
  // `value` of a formula drops the results 0 and false; `result` keeps them.
  const isFormula = cell.type === exceljs.ValueType.Formula;
  const value: unknown = isFormula ? cell.result : cell.value;
  if (isFormula && (value === undefined || value === null)) return NO_RESULT;
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return numberSpelling(value);
  if (typeof value === 'boolean') return `boolean ${value}`;
  if (value instanceof Date && Number.isNaN(value.getTime())) return UNSEEN;
  if (value instanceof Date) return dateSpelling(value.getTime() / 86_400_000 + epoch);
  if (typeof value === 'object' && 'error' in value) return `error ${String(value.error)}`;
  return textSpelling(textOf(value));
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map(({ text }: { text: string }) => text).join('');
  }
  return 'text' in value ? textOf(value.text) : JSON.stringify(value);
}
