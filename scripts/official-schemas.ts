// Validates what is written against the schemas as they are published: npm run test:schemas -- DIR
// DIR holds `sarif-2.1.0.json` (OASIS) and `junit-10.xsd` (the xunit plugin of Jenkins); xmllint must be installed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HOSTILE = 'b,a:d & <c>.xlsx';

const [schemas] = process.argv.slice(2);
if (schemas === undefined) {
  console.error('usage: npm run test:schemas -- DIR');
  process.exit(2);
}
// zod takes references for whole URLs; what a URI may hold is asked for in test/support/sarif-rules.ts.
const schemaText = readFileSync(join(schemas, 'sarif-2.1.0.json'), 'utf8');
const sarif = z.fromJSONSchema(
  JSON.parse(schemaText, (key, value: unknown) =>
    key === 'format' && value === 'uri-reference' ? undefined : value,
  ),
);
const xsd = join(schemas, 'junit-10.xsd');

const work = mkdtempSync(join(tmpdir(), 'schemas-'));
const fixtures = readdirSync(join(ROOT, 'fixtures')).filter((name) => /\.xls[xm]$/u.test(name));
let checked = 0;
const faults: string[] = [];
try {
  for (const fixture of fixtures) {
    copyFileSync(join(ROOT, 'fixtures', fixture), join(work, HOSTILE));
    const baseline = join(work, 'known.yaml');
    rmSync(baseline, { force: true });
    run('check', '--baseline', baseline, '--write-baseline', '--fail-on', 'never');
    withReason(baseline);
    for (const command of ['check', 'validate']) {
      for (const lang of ['vi', 'en']) {
        for (const known of [[], ['--baseline', baseline]]) validate(fixture, command, lang, known);
      }
    }
  }
} finally {
  rmSync(work, { recursive: true });
}
for (const fault of faults) console.log(fault);
console.log(`${checked} reports in each of SARIF and JUnit, ${faults.length} not valid`);
process.exitCode = faults.length > 0 || checked === 0 ? 1 : 0;

function run(...argv: readonly string[]): void {
  const bin = join(ROOT, 'bin/vstbpn.cjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    [bin, argv[0] ?? '', HOSTILE, '--period', '2025', ...argv.slice(1)],
    {
      cwd: work,
      encoding: 'utf8',
    },
  );
  if (status === 2 || status === 4 || status === null) throw new Error(`${argv.join(' ')}: ${stderr}`);
}

/** A known finding with a reason of signs that formats must escape, or with none. */
function withReason(path: string): void {
  try {
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('reason: ""', 'reason: "]]> <b> & “ngoặc”"'));
  } catch {
    // A workbook that cannot be used leaves no baseline.
    writeFileSync(path, 'schema: 1\nfindings: []\n');
  }
}

function validate(fixture: string, command: string, lang: string, known: readonly string[]): void {
  run(command, '--lang', lang, '--format', 'sarif=r.sarif', '--format', 'junit=r.xml', ...known);
  checked += 1;
  const name = [fixture, command, lang, ...known.slice(0, 1)].join(' ');
  const log = sarif.safeParse(JSON.parse(readFileSync(join(work, 'r.sarif'), 'utf8')));
  if (!log.success) faults.push(`${name}: SARIF: ${z.prettifyError(log.error)}`);
  const lint = spawnSync('xmllint', ['--noout', '--schema', xsd, join(work, 'r.xml')], { encoding: 'utf8' });
  if (lint.error) throw lint.error;
  if (lint.status !== 0) faults.push(`${name}: JUnit: ${lint.stderr.trim()}`);
}
