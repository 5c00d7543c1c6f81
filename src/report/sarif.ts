import { findingsOf, subjectOf, type Finding } from '../domain/finding.ts';
import { fingerprintsOf, type Hash } from '../domain/fingerprint.ts';
import type { ComparedFinding } from '../domain/baseline.ts';
import type { AssessmentReport } from '../domain/report.ts';
import { storable } from '../text/printable.ts';
import { findingText } from './finding.ts';
import { gathered } from './gathered.ts';
import type { RenderContext } from './json.ts';
import { objectPieces } from './json-pieces.ts';
import { sarifLocations } from './sarif-locations.ts';
import { LEVELS, ruleIdOf, sarifRules } from './sarif-rules.ts';
import { sarifText } from './sarif-text.ts';

export interface SarifContext extends RenderContext {
  readonly hash: Hash;
}

/**
 * The report as SARIF 2.1.0, one run: a result for each fault of the data and each due target that is missed or undetermined,
 * a rule for each diagnostic and indicator that occurs. A row counts as a line, a column as a column.
 */
export function* sarifPieces(report: AssessmentReport, context: SarifContext): Generator<string> {
  yield* gathered(objectPieces(logOf(report, context), ''));
  yield '\n';
}

function logOf(report: AssessmentReport, context: SarifContext) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(report, context)].values(),
  };
}

function runOf(report: AssessmentReport, context: SarifContext) {
  const { language, toolVersion, exitCode } = context;
  const findings = findingsOf(report);
  const rules = sarifRules(findings, context);
  return {
    tool: { driver: { name: 'vstbpn', version: toolVersion, language, rules } },
    invocations: [{ executionSuccessful: exitCode < UNFINISHED, exitCode }],
    language,
    results: results(findings, new Map(rules.map(({ id }, index) => [id, index])), report, context),
  };
}

/** Exit codes from here on say that the check could not be done. */
const UNFINISHED = 2;

function* results(
  findings: readonly Finding[],
  indexes: ReadonlyMap<string, number>,
  report: AssessmentReport,
  context: SarifContext,
) {
  const fingerprints = fingerprintsOf(findings, report, context.hash);
  const [firstFile = null] = report.inputs.map(({ file }) => file).toSorted();
  for (const [index, finding] of findings.entries()) {
    const fingerprint = fingerprints[index];
    const ruleId = ruleIdOf(finding);
    yield {
      ruleId,
      ruleIndex: indexes.get(ruleId),
      level: LEVELS[finding.severity],
      message: sarifText(findingText(finding, context)),
      ...sarifLocations(finding, firstFile),
      // GitHub goes by the first name alone, and where it lacks would hash a line of the file.
      partialFingerprints: { primaryLocationLineHash: fingerprint, 'vstbpn/v1': fingerprint },
      ...(report.baseline ? againstBaseline(report.baseline.bySubject.get(subjectOf(finding))) : {}),
    };
  }
}

/** How a result stands against the baseline; what that accepts is suppressed, with the reason. */
function againstBaseline(compared: ComparedFinding | undefined) {
  if (!compared || compared.state === 'new') return { baselineState: 'new' };
  const { state, known, record } = compared;
  const isSame = record.value === known.value && record.severity === known.severity;
  const baselineState = isSame ? 'unchanged' : 'updated';
  if (state === 'worsened' || state === 'expired') return { baselineState };
  const justification = known.reason === '' ? {} : { justification: storable(known.reason) };
  return { baselineState, suppressions: [{ kind: 'external', status: 'accepted', ...justification }] };
}
