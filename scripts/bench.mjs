// Times whole processes against each other in one run: `npm run bench`. Ratios are what counts; machines differ.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/vstbpn.cjs');
const RUNS = 21;

const folder = mkdtempSync(join(tmpdir(), 'vstbpn-bench-'));
try {
  const hundred = join(folder, 'hundred.xlsx');
  await writeTable(hundred, 100);
  const cases = {
    'node -e 0': ['-e', '0'],
    '--help': [bin, '--help'],
    'plan list': [bin, 'plan', 'list'],
    'check, 100 rows, json': [bin, 'check', hundred, '--format', 'json'],
    'check, 100 rows, table': [bin, 'check', hundred],
  };
  const times = compare(cases);
  const base = median(times['node -e 0']);
  console.log(`median of ${RUNS} interleaved runs, whole process`);
  for (const [name, list] of Object.entries(times)) {
    const own = median(list);
    console.log(`${name.padEnd(26)} ${own.toFixed(0).padStart(5)} ms   ${(own / base).toFixed(2)}x`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One run of each command in turn, so that a drift of the machine falls on all of them alike. */
function compare(cases) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let run = -1; run < RUNS; run += 1) {
    for (const [name, args] of Object.entries(cases)) {
      const start = process.hrtime.bigint();
      spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
      if (run >= 0) times[name].push(elapsed);
    }
  }
  return times;
}

function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
}

/** A plain table of units with some of the plan's columns. */
async function writeTable(path, rows) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Số liệu');
  sheet.addRow(['SỐ LIỆU NĂM 2025']);
  sheet.addRow([
    'STT',
    'Tên đơn vị',
    'Số thạc sĩ',
    'Nữ thạc sĩ',
    'Số tiến sĩ',
    'Nữ tiến sĩ',
    'Có nữ trong quy hoạch',
  ]);
  for (let row = 1; row <= rows; row += 1) {
    sheet.addRow([
      row,
      `Trường THCS Ví Dụ ${row}`,
      10 + (row % 7),
      6 + (row % 3),
      row % 3,
      row % 2,
      row % 9 ? 'x' : 'Không',
    ]);
  }
  await workbook.xlsx.writeFile(path);
}
