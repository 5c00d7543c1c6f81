#!/usr/bin/env node
'use strict';
const { join } = require('node:path');
// CommonJS starts faster than an ES module; the bundle is built from src/cli/main.ts.
require('../dist/cli.cjs').main(join(__dirname, '..'));
