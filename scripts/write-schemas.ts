// The published JSON Schemas. To write them: node scripts/run-ts.mjs scripts/write-schemas.ts --write
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { baselineSchema } from '../src/cli/baseline-file.ts';
import { configSchema } from '../src/cli/config-file.ts';
import { COMPARATORS } from '../src/domain/threshold.ts';
import { catalogueSchema, planSchema } from '../src/plan/schema.ts';
import { reportContract } from '../src/report/contract.ts';

/** The threshold's own check is code, which no JSON Schema can carry; this says the same. */
export const THRESHOLD_PATTERN = `^(?:${COMPARATORS.join('|')}) \\d{1,12}(?:\\.\\d{1,12})?%?$`;

const threshold = planSchema.shape.indicators.element.shape.milestones.element.shape.threshold;

/** Path from the root of the package to the text of the schema published there. */
export function schemas(): Record<string, string> {
  return {
    'targets/plan.schema.json': text('plan', planSchema, {
      title: 'A plan of vstbpn',
      description:
        'The shape of targets/plans/<id>/<version>.yaml. The rules beyond shape: vstbpn plan validate FILE.',
    }),
    'targets/measures.schema.json': text('measures', catalogueSchema, {
      title: 'The catalogue of measures of vstbpn',
      description: 'The shape of targets/measures/<version>.yaml.',
    }),
    'docs/baseline.schema.json': text('baseline', baselineSchema, {
      title: 'A baseline of vstbpn: known findings',
      description: 'The file of check and validate --baseline.',
    }),
    'docs/report.schema.json': text('report', reportContract, {
      title: 'The report of vstbpn check and validate with --format json',
      description: 'A change that could break a reader raises schemaVersion.',
    }),
    'docs/config.schema.json': text('config', configSchema, {
      title: 'A config of vstbpn: vstbpn.yaml',
      description: 'Each key is an option of vstbpn check by its own name; formats is --format.',
    }),
  };
}

function text(
  name: string,
  schema: z.ZodType,
  about: { readonly title: string; readonly description: string },
): string {
  const { $schema, ...shape } = z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema === threshold) jsonSchema.pattern = THRESHOLD_PATTERN;
    },
  });
  return `${JSON.stringify({ $schema, $id: `urn:vstbpn:schema:${name}:1`, ...about, ...shape }, null, 2)}\n`;
}

function main(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const [path, content] of Object.entries(schemas())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`wrote ${path}`);
  }
}

if (process.argv.includes('--write')) main();
