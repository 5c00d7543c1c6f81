// Times whole processes against each other: `npm run bench`, or `npm run bench -- --quick` for what takes a minute.
// Ratios are what counts; machines differ.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchMarking } from './bench/marking.mjs';
import { benchReading } from './bench/reading.mjs';
import { benchStart } from './bench/start.mjs';

const bin = fileURLToPath(new URL('../bin/vstbpn.cjs', import.meta.url));
const isQuick = process.argv.includes('--quick');
const folder = mkdtempSync(join(tmpdir(), 'vstbpn-bench-'));
try {
  console.log(`Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'})`);
  await benchStart(bin, folder);
  await benchMarking(bin, folder, { isQuick });
  await benchReading(bin, folder, { isQuick });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
