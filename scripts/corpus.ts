// Reads every workbook under a folder and compares each cell with a second reader: npm run test:corpus -- DIR
// The second reader of .xlsx and .xlsm is exceljs; of the others, and where exceljs fails or differs, LibreOffice where installed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cellAddress } from '../src/ooxml/cell-address.ts';
import { readInWorker } from '../src/cli/read-in-worker.ts';
import { inputFault, openWorkbook, type Opened } from '../src/workbook/open.ts';
import { spelling, type SheetCells } from './corpus/cells.ts';
import { compare, type Outcome } from './corpus/compare.ts';
import { hasOffice } from './corpus/second-reader.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXTENSIONS = new Set(['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods']);
const MAX_SECONDS = 10;
const SHOWN = 5;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run test:corpus -- DIR');
  process.exit(2);
}
if (!existsSync(folder)) {
  console.log(`There is no folder ${folder}: the corpus is not compared.`);
  process.exit(0);
}
const office = hasOffice();
if (!office)
  console.log(
    'LibreOffice is not installed: .xls, .xlsb and .ods are read but not compared, and exceljs alone judges .xlsx.',
  );

const totals = { equal: 0, unchecked: 0, refused: 0, disagree: 0, crash: 0, slow: 0, cells: 0 };
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => EXTENSIONS.has(extname(name).toLowerCase()))
  .toSorted();
for (const name of files) {
  const path = join(folder, name);
  const started = performance.now();
  const first = await readFirst(readFileSync(path));
  const seconds = (performance.now() - started) / 1000;
  const outcome = first.kind === 'cells' ? await compare(path, first.cells, office) : first;
  totals[outcome.kind] += 1;
  if (outcome.kind === 'equal' || outcome.kind === 'unchecked') totals.cells += outcome.cells;
  if (seconds > MAX_SECONDS) totals.slow += 1;
  console.log(
    `${name}: ${sentence(outcome)}${seconds > MAX_SECONDS ? ` TOO SLOW: ${seconds.toFixed(1)} s` : ''}`,
  );
}
console.log(
  `${files.length} files: ${totals.equal} equal (${totals.cells} cells), ${totals.unchecked} not compared, ${totals.refused} refused, ` +
    `${totals.disagree} disagree, ${totals.crash} crashed, ${totals.slow} over ${MAX_SECONDS} s`,
);
process.exitCode = totals.disagree + totals.crash + totals.slow > 0 ? 1 : 0;

type First =
  | { readonly kind: 'cells'; readonly cells: SheetCells }
  | Extract<Outcome, { kind: 'refused' | 'crash' }>;

async function readFirst(bytes: Uint8Array): Promise<First> {
  try {
    const opened = await openWorkbook(bytes, (content, format) => readInWorker(ROOT, content, format));
    if (opened.ok) return { kind: 'cells', cells: await cellsOf(opened) };
    return { kind: 'refused', why: `${opened.fault.code} ${JSON.stringify(opened.fault.args)}` };
  } catch (error) {
    const fault = inputFault(error);
    if (fault) return { kind: 'refused', why: `${fault.code} ${JSON.stringify(fault.args)}` };
    return { kind: 'crash', error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function cellsOf({ workbook }: Extract<Opened, { ok: true }>): Promise<SheetCells> {
  const sheets = new Map<string, ReadonlyMap<string, string>>();
  for (const entry of workbook.sheets) {
    const cells = new Map<string, string>();
    const sheet = await entry.open();
    await sheet.rows(
      (row) => {
        for (const { row: at, column, content } of row.cells) {
          const spelled = spelling(content);
          if (spelled !== null) cells.set(cellAddress(at, column), spelled);
        }
      },
      new Set(Array.from({ length: 16_384 }, (_, index) => index + 1)),
    );
    sheets.set(entry.name, cells);
  }
  return sheets;
}

function sentence(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'equal':
      return `read and equal (${outcome.cells} cells, ${outcome.by}${outcome.reviewed > 0 ? `, ${outcome.reviewed} reviewed by hand` : ''})${outcome.unseen > 0 ? `; ${outcome.unseen} cells the second reader does not show` : ''}${outcome.against.length > 0 ? `; not ${outcome.against[0]}` : ''}`;
    case 'unchecked':
      return `read, not compared (${outcome.cells} cells): ${outcome.why}`;
    case 'refused':
      return `refused: ${outcome.why}`;
    case 'disagree':
      return `DISAGREE in ${outcome.differences.length}\n    ${outcome.differences.slice(0, SHOWN).join('\n    ')}`;
    case 'crash':
      return `CRASH ${outcome.error}`;
  }
}
