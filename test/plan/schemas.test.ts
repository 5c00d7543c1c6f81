import { describe, expect, it } from 'vitest';
import { schemas, THRESHOLD_PATTERN } from '../../scripts/write-schemas.ts';
import { parseThreshold } from '../../src/domain/threshold.ts';
import { readText } from './files.ts';

const published = Object.entries(schemas());

describe('the published JSON Schemas', () => {
  it('are five', () => {
    expect(published.map(([path]) => path)).toEqual([
      'targets/plan.schema.json',
      'targets/measures.schema.json',
      'docs/baseline.schema.json',
      'docs/report.schema.json',
      'docs/config.schema.json',
    ]);
  });

  it.each(published)('%s is what the code says; if not: npm run schemas', (path, text) => {
    expect(readText(path)).toBe(text);
  });

  it.each(published)('%s is named and closed to unknown keys', (_, text) => {
    const schema = JSON.parse(text) as Record<string, unknown>;
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringMatching(/^urn:vstbpn:schema:[a-z]+:1$/u),
      title: expect.stringMatching(/\S/u),
      type: 'object',
      additionalProperties: false,
    });
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('have different names', () => {
    const ids = published.map(([, text]) => (JSON.parse(text) as { $id: string }).$id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    '>= 40%',
    '> 40.50%',
    '<= 0',
    '< 12.5',
    '= 100%',
    '~ 4000',
    '',
    '40%',
    '>=40%',
    '>=  40%',
    '>= 40 %',
    '>= 40,5%',
    '>= -1',
    '>= .5',
    '>= 5.',
    '=> 40%',
    '≥ 40%',
    '>= 40%%',
    ' >= 40%',
    '>= 40% ',
    '>= 1e3',
  ])('the pattern of a threshold and the code agree on "%s"', (text) => {
    expect(new RegExp(THRESHOLD_PATTERN, 'u').test(text)).toBe(parseThreshold(text) !== null);
  });
});
