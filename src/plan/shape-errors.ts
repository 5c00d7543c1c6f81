import type { z } from 'zod';
import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import { nearest } from '../domain/text-distance.ts';
import type { LocatedYaml } from './source-map.ts';

type Issue = z.core.$ZodIssue;

/** Zod's issues as diagnostics at their line and column, with the values that would be accepted. */
export function shapeDiagnostics(
  issues: readonly Issue[],
  yaml: LocatedYaml,
  file: string,
  knownKeys: readonly string[],
): Diagnostic[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String).join('.') || '(root)';
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        diagnostic(
          'PLAN_SHAPE',
          { path, detail: `unknown key "${key}"`, accepted: nearest(key, knownKeys) },
          { kind: 'text', file, ...yaml.keyPosition(issue.path, key) },
        ),
      );
    }
    return diagnostic(
      'PLAN_SHAPE',
      { path, detail: issue.message, accepted: acceptedBy(issue) },
      { kind: 'text', file, ...yaml.positionOf(issue.path) },
    );
  });
}

function acceptedBy(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_type') return [issue.expected];
  if (issue.code === 'invalid_union') {
    return [...new Set(issue.errors.flat().flatMap((inner) => acceptedBy(inner)))];
  }
  return [];
}
