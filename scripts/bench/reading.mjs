// Large workbooks: a check, and our reader alone, against scripts that visit every cell by exceljs.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeLargeWorkbook } from './large-workbook.mjs';
import { printRace, race } from './race.mjs';

const script = (name) => fileURLToPath(new URL(name, import.meta.url));
const STREAM = script('exceljs-stream.mjs');
const FULL = script('exceljs-full.mjs');
/** exceljs' full read of 100,000 x 40 takes over 2 GB; it cannot read 1,000,000 x 10 at all. */
const ROOM = '--max-old-space-size=6144';

/** Sizes, runs and rivals; `check` is `vstbpn check` on the workbook. */
const RACES = [
  { kind: 'units', rows: 3_000, columns: 40, runs: 9, isQuick: true, hasFull: true },
  { kind: 'staff', rows: 100_000, columns: 40, runs: 3, isQuick: false, hasFull: true },
  { kind: 'staff', rows: 1_000_000, columns: 10, runs: 1, isQuick: false, hasFull: false },
];

export async function benchReading(bin, folder, { isQuick }) {
  const scan = await bundleScan(folder);
  for (const { kind, rows, columns, runs, hasFull } of RACES.filter((one) => one.isQuick || !isQuick)) {
    const path = join(folder, `${kind}-${rows}.xlsx`);
    await writeLargeWorkbook(path, { kind, rows, columns });
    const commands = {
      'vstbpn check': [bin, 'check', path],
      'our reader, every cell': [scan, path],
      'our reader, 6 columns': [scan, path, '2', '7'],
      'exceljs streaming, every cell': [STREAM, path],
      ...(hasFull ? { 'exceljs full, every cell': [ROOM, FULL, path] } : {}),
    };
    const results = await race(commands, runs, { warmUp: runs > 1 && isQuick });
    printRace(`${kind}: ${rows} rows x ${columns} columns, median of ${runs}`, results, 'vstbpn check');
    rmSync(path);
  }
}

/** The reader is no part of the public API, so the script that uses it is bundled first. */
async function bundleScan(folder) {
  const outfile = join(mkdtempSync(join(folder, 'scan-')), 'own-scan.mjs');
  await build({
    entryPoints: [script('own-scan.mjs')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  return outfile;
}
