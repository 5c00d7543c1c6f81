import { codeOf, findingsOf, subjectOf, type Finding } from '../domain/finding.ts';
import { fingerprintsOf, type Hash } from '../domain/fingerprint.ts';
import type { AssessmentReport } from '../domain/report.ts';
import { findingText, placeOf, repositoryPath } from './finding.ts';
import { gathered } from './gathered.ts';
import type { RenderContext } from './json.ts';
import { entryPieces } from './json-pieces.ts';

export interface GitlabContext extends RenderContext {
  readonly hash: Hash;
}

/** An entry of a report of GitLab Code Quality. */
export interface CodeQualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** A report of GitLab Code Quality, worst first, without what a baseline knows: `[]` where there is nothing to say. */
export function* gitlabPieces(report: AssessmentReport, context: GitlabContext): Generator<string> {
  yield* gathered(entryPieces(issues(report, context), ''));
  yield '\n';
}

function* issues(report: AssessmentReport, context: GitlabContext): Generator<CodeQualityIssue> {
  const [firstFile = '.'] = report.inputs.map(({ file }) => file).toSorted();
  const findings = findingsOf(report);
  const fingerprints = fingerprintsOf(findings, report, context.hash);
  for (const [index, finding] of findings.entries()) {
    if (report.baseline?.accepted.has(subjectOf(finding))) continue;
    // A path and a line are required: what is of the whole run stands at the top of its first file.
    const { file, line } = placeOf(finding);
    yield {
      description: findingText(finding, context),
      check_name: codeOf(finding),
      fingerprint: fingerprints[index] ?? '',
      severity: severityOf(finding),
      location: { path: repositoryPath(file ?? firstFile), lines: { begin: line ?? 1 } },
    };
  }
}

function severityOf(finding: Finding): CodeQualityIssue['severity'] {
  if (finding.severity === 'info') return 'info';
  if (finding.severity === 'warning') return 'minor';
  if (finding.kind === 'target') return 'critical';
  return finding.diagnostic.code.startsWith('INPUT_') ? 'blocker' : 'major';
}
