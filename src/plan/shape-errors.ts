import type * as z from 'zod';
import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import { nearest } from '../domain/text-distance.ts';
import type { DataPath, LocatedYaml } from './source-map.ts';

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
          { path, problem: 'unknown_key', found: key, accepted: nearest(key, knownKeys) },
          { kind: 'text', file, ...yaml.keyPosition(issue.path, key) },
        ),
      );
    }
    const value = valueAt(yaml.data, issue.path);
    return diagnostic(
      'PLAN_SHAPE',
      {
        path,
        problem: value === undefined ? 'missing' : 'not_accepted',
        found: shown(value),
        accepted: acceptedBy(issue),
      },
      { kind: 'text', file, ...yaml.positionOf(issue.path) },
    );
  });
}

function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

const SHOWN = 40;

/** A scalar as the file has it; a list or a mapping only as that, for it may be endless. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

function acceptedBy(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_type') return [issue.expected];
  if (issue.code === 'invalid_union') {
    return [...new Set(issue.errors.flat().flatMap((inner) => acceptedBy(inner)))];
  }
  if (issue.code === 'too_small') return [`>= ${issue.minimum}`];
  if (issue.code === 'too_big') return [`<= ${issue.maximum}`];
  return [issue.message];
}
