import { compileTargets, type TargetFile } from '../plan/compile.ts';
import type { Parsed } from '../plan/parse.ts';
import type { CompiledTargets } from '../plan/shipped.ts';
import { compileHeaderIndex } from '../workbook/header-index.ts';

/** What the build writes to dist/targets.json. */
export const compileShippedTargets = (files: readonly TargetFile[]): Parsed<CompiledTargets> =>
  compileTargets(files, compileHeaderIndex);
