// Runs the command line as a user would, then keeps what V8 compiled of it for the next starts.
'use strict';
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { cacheOf, load } = require('../bin/load.cjs');

const root = join(__dirname, '..');
const file = join(root, 'dist', 'cli.cjs');
const { exports: cli, script } = load(file);

async function warmUp() {
  const workbook = join(root, 'fixtures', 'readme-2025.xlsx');
  for (const argv of [
    ['plan', 'list'],
    ['check', workbook],
    ['check', workbook, '--format', 'json'],
  ]) {
    process.argv = [process.execPath, 'vstbpn', ...argv];
    await cli.main(root);
    if (process.exitCode > 1) process.exit(process.exitCode);
  }
}

warmUp().then(() => {
  writeFileSync(cacheOf(file), script.createCachedData());
  process.exitCode = 0;
});
