import { printable } from '../text/printable.ts';
import { xmlAttributes, xmlText } from './xml.ts';

export type TestResult = 'passed' | 'failure' | 'error' | 'skipped';

export interface TestCase {
  readonly className: string;
  readonly name: string;
  readonly file: string | null;
  readonly result: TestResult;
  /** The elements within it, made when they are written. */
  readonly content: () => string;
}

export interface TestSuite {
  readonly name: string;
  readonly file: string | null;
  readonly cases: readonly TestCase[];
}

export const numberOf = (cases: readonly TestCase[], result: TestResult): number =>
  cases.filter((one) => one.result === result).length;

/** One element of a test case. A line has no break of its own, so that none can pass for two. */
export function element(
  name: 'failure' | 'error' | 'skipped' | 'system-out',
  attributes: Readonly<Record<string, string>>,
  lines: readonly string[],
): string {
  const head = `      <${name}${xmlAttributes(attributes)}`;
  if (lines.length === 0) return `${head}/>\n`;
  return `${head}>${lines.map((line) => xmlText(printable(line))).join('\n')}</${name}>\n`;
}
