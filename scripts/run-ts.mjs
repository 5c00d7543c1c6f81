// Runs a program written in TypeScript: node scripts/run-ts.mjs FILE.ts [arguments]
// The file is bundled with the modules it imports (not packages) and then imported; its arguments are process.argv.slice(2).
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [program] = process.argv.splice(2, 1);
if (program === undefined) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts [arguments]');
  process.exit(2);
}
const entry = resolve(program);
process.argv[1] = entry;

// Inside node_modules, so that packages are found from there.
const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url));
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'run-ts-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const outfile = join(folder, 'program.mjs');
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'inline',
  logLevel: 'warning',
  // A program finds its files from where it stands, not from where its bundle does.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) },
});
await import(pathToFileURL(outfile).href);
