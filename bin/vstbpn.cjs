#!/usr/bin/env node
'use strict';
const { join } = require('node:path');
const { load } = require('./load.cjs');

// CommonJS starts faster than an ES module; the bundle is built from src/cli/main.ts.
const root = join(__dirname, '..');
load(join(root, 'dist', 'cli.cjs')).exports.main(root);
