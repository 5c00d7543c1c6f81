import * as z from 'zod';

const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['error', 'warning', 'note']);

/** A relative reference without scheme, query, fragment or anything a URI cannot hold. */
const uri = z.string().regex(/^(?:[\w.~!$&'()*+,;=-]|%[\dA-F]{2}|\/(?!\/))+$/u);

const location = z.strictObject({
  physicalLocation: z
    .strictObject({
      artifactLocation: z.strictObject({ uri }),
      region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1).exactOptional() }),
    })
    .exactOptional(),
  logicalLocations: z
    .array(
      z.strictObject({
        name: z.string(),
        fullyQualifiedName: z.string().exactOptional(),
        kind: z.enum(['cell', 'range', 'sheet', 'argument']),
      }),
    )
    .min(1)
    .exactOptional(),
});

const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().nonnegative(),
  level,
  message: text,
  locations: z.array(location).length(1),
  partialFingerprints: z.strictObject({
    primaryLocationLineHash: z.string().regex(/^[\da-f]{64}$/u),
    'vstbpn/v1': z.string().regex(/^[\da-f]{64}$/u),
  }),
  baselineState: z.enum(['new', 'unchanged', 'updated']).exactOptional(),
  suppressions: z
    .array(
      z.strictObject({
        kind: z.literal('external'),
        status: z.literal('accepted'),
        justification: z.string().min(1).exactOptional(),
      }),
    )
    .length(1)
    .exactOptional(),
});

/** The part of the schema of SARIF 2.1.0 that this tool writes, with what GitHub asks beyond it. */
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.literal('vstbpn'),
            version: z.string(),
            language: z.enum(['vi', 'en']),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                shortDescription: text,
                fullDescription: text,
                help: text,
                defaultConfiguration: z.strictObject({ level }),
              }),
            ),
          }),
        }),
        invocations: z
          .array(z.strictObject({ executionSuccessful: z.boolean(), exitCode: z.int() }))
          .length(1),
        language: z.enum(['vi', 'en']),
        results: z.array(result),
      }),
    )
    .length(1),
});

export type SarifRun = z.infer<typeof log>['runs'][number];

/** The only run of a log that keeps the rules: each result has its rule, each rule a result, each fingerprint one result. */
export function sarifRun(json: string): SarifRun {
  const [run] = log.parse(JSON.parse(json)).runs;
  if (!run) throw new Error('no run');
  const ids = run.tool.driver.rules.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new Error('a rule twice');
  const wrong = run.results.find(({ ruleId, ruleIndex }) => ids[ruleIndex] !== ruleId);
  if (wrong) throw new Error(`${wrong.ruleId} is not rule ${wrong.ruleIndex}`);
  const unused = ids.find((id) => !run.results.some(({ ruleId }) => ruleId === id));
  if (unused !== undefined) throw new Error(`${unused} does not occur`);
  const fingerprints = run.results.map(({ partialFingerprints }) => partialFingerprints['vstbpn/v1']);
  if (new Set(fingerprints).size !== fingerprints.length) throw new Error('a fingerprint twice');
  return run;
}
