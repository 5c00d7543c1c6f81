// Bundles the command line into one file and its worker, the public API into another, and compiles the shipped plans.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  absWorkingDir: root,
};
/** Found in node_modules when a file of their format, or a pattern, comes; a start does not pay for them. */
const lateLibraries = ['@e965/xlsx', 'htmlparser2', 'papaparse', 'picomatch'];

/** Long texts that few commands need: in a file of their own, so that a start does not read them. */
const helpTables = 'diagnostic-help-tables';
const apart = {
  name: 'apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: new RegExp(`/${helpTables}\\.ts$`) }, ({ kind }) =>
      kind === 'entry-point' ? null : { path: `./${helpTables}.cjs`, external: true },
    ),
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const cli = await build({
  ...options,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.cjs',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  alias: {
    'string-width': './scripts/light-string-width.cjs',
    'node:child_process': './scripts/late-child-process.cjs',
  },
  external: lateLibraries,
  plugins: [apart],
});
await build({
  ...options,
  entryPoints: [`src/text/${helpTables}.ts`],
  outfile: `dist/${helpTables}.cjs`,
  format: 'cjs',
  minifyWhitespace: true,
});
await build({
  ...options,
  entryPoints: ['src/cli/library-worker.ts'],
  outfile: 'dist/library-worker.cjs',
  format: 'cjs',
  external: lateLibraries,
});
await build({
  ...options,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  format: 'esm',
  packages: 'external',
});
await writeFile(join(dist, 'targets.json'), JSON.stringify(await compileTargets()));
await writeFile(join(dist, 'THIRD_PARTY_LICENSES.txt'), await licences(Object.keys(cli.metafile.inputs)));

const warmUp = spawnSync(process.execPath, [join(root, 'scripts/write-code-cache.cjs')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (warmUp.status !== 0) process.exit(1);

/** Every plan and the catalogue, checked and as plain data: a start then parses neither YAML nor a schema. */
async function compileTargets() {
  const bundled = await build({
    ...options,
    entryPoints: ['src/cli/compile-targets.ts'],
    write: false,
    format: 'cjs',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', bundled.outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  const files = [];
  for (const name of (await readdir(join(root, 'targets'), { recursive: true })).toSorted()) {
    if (!name.endsWith('.yaml')) continue;
    const bytes = await readFile(join(root, 'targets', name));
    files.push({
      path: join('targets', name).replaceAll('\\', '/'),
      text: bytes.toString('utf8'),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  const result = module.exports.compileShippedTargets(files);
  if (!result.ok) {
    for (const { code, args, location } of result.diagnostics) {
      console.error(`${location.file}:${location.line}:${location.column} ${code} ${JSON.stringify(args)}`);
    }
    process.exit(1);
  }
  return result.value;
}

/** The licences of the packages whose code is inside the bundle. */
async function licences(inputs) {
  const packages = new Set();
  for (const input of inputs) {
    const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input.replaceAll('\\', '/'));
    if (match) packages.add(match[1]);
  }
  const texts = [];
  for (const name of [...packages].toSorted()) {
    const folder = join(root, 'node_modules', name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const text = file ? await readFile(join(folder, file), 'utf8') : `Licence: ${license}\n`;
    texts.push(`${name} ${version}\n${'-'.repeat(40)}\n${text.trim()}\n`);
  }
  return `dist/cli.cjs contains code of these packages.\n\n${texts.join('\n')}`;
}

console.log(`built ${relative(process.cwd(), dist) || 'dist'}`);
