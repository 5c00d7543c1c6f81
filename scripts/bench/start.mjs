// Cold start: small checks against an empty program.
import { join } from 'node:path';
import { writeLargeWorkbook } from './large-workbook.mjs';
import { printRace, race } from './race.mjs';

export async function benchStart(bin, folder) {
  const hundred = join(folder, 'hundred.xlsx');
  await writeLargeWorkbook(hundred, { kind: 'units', rows: 100, columns: 7 });
  const commands = {
    'node -e 0': ['-e', '0'],
    '--help': [bin, '--help'],
    'plan list': [bin, 'plan', 'list'],
    'check, 100 rows, json': [bin, 'check', hundred, '--format', 'json'],
    'check, 100 rows, table': [bin, 'check', hundred],
  };
  printRace('cold start', await race(commands, 21), 'node -e 0');
}
