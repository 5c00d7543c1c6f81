import type { AssessmentReport } from '../domain/report.ts';
import { gathered } from './gathered.ts';
import type { RenderContext } from './json.ts';
import { dataSuites } from './junit-data.ts';
import { planSuite } from './junit-plan.ts';
import { numberOf, type TestCase, type TestSuite } from './junit-suite.ts';
import { xmlAttributes } from './xml.ts';

/**
 * The report as JUnit XML: a suite for each plan with a test case for each due indicator and milestone, then a suite for each
 * file with a test case for each unit. A missed target fails, bad data are errors, what cannot be evaluated is skipped. Where
 * only the data are checked there are no suites of plans.
 */
export function* junitPieces(report: AssessmentReport, context: RenderContext): Generator<string> {
  yield* gathered(linesOf(report, context));
}

function* linesOf(report: AssessmentReport, context: RenderContext): Generator<string> {
  const judged = report.command === 'check' ? report.plans : [];
  const suites = [...judged.map((plan) => planSuite(plan, report, context)), ...dataSuites(report, context)];
  const counts = countsOf(suites.flatMap(({ cases }) => cases));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites${xmlAttributes({ name: 'vstbpn', ...counts })}>\n`;
  for (const suite of suites) yield* suiteLines(suite);
  yield '</testsuites>\n';
}

function* suiteLines({ name, file, cases }: TestSuite): Generator<string> {
  const skipped = numberOf(cases, 'skipped');
  yield `  <testsuite${xmlAttributes({ name, ...countsOf(cases), skipped, file })}>\n`;
  for (const one of cases) {
    const content = one.content();
    const head = `    <testcase${xmlAttributes({ classname: one.className, name: one.name, file: one.file })}`;
    yield content === '' ? `${head}/>\n` : `${head}>\n${content}    </testcase>\n`;
  }
  yield '  </testsuite>\n';
}

const countsOf = (cases: readonly TestCase[]) => ({
  tests: cases.length,
  failures: numberOf(cases, 'failure'),
  errors: numberOf(cases, 'error'),
});
