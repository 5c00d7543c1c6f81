import * as z from 'zod';

/** What GitLab's documentation asks of a code quality report. */
export const gitlabIssues = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/u),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z
        .string()
        .min(1)
        .regex(/^(?!\.\/|\/)/u),
      lines: z.strictObject({ begin: z.int().positive() }),
    }),
  }),
);
