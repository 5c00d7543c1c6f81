import type { ColorSupportLevel } from 'chalk';
import type { TextOutput } from './io.ts';

const PIPED_WIDTH = 100;

/** How wide and how colourful an output may be: FORCE_COLOR, then NO_COLOR, then whether it is a terminal. */
export function outputStyle(
  output: TextOutput,
  env: Readonly<Record<string, string | undefined>>,
): { readonly colorLevel: ColorSupportLevel; readonly width: number } {
  const columns = Number(env['COLUMNS']);
  const width = output.columns ?? (Number.isInteger(columns) && columns > 0 ? columns : PIPED_WIDTH);
  return { colorLevel: colorLevel(output, env), width };
}

function colorLevel(
  output: TextOutput,
  env: Readonly<Record<string, string | undefined>>,
): ColorSupportLevel {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  const wanted = (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  return output.isTTY && wanted ? 1 : 0;
}
