import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { codeAndPlace, readText, shippedCatalogue } from './files.ts';

const catalogue = shippedCatalogue();
const good = readText('fixtures/plans/ok/every-form.yaml');
const MEGABYTE = 2 ** 20;

/** A good plan with one piece of text, which stands in it once, replaced. */
function withText(before: string, after: string): string {
  expect(good.split(before), before).toHaveLength(2);
  return good.replace(before, () => after);
}

/** The diagnostics, within a second; an exception fails the test. */
function diagnosticsWithin(text: string): readonly Diagnostic[] {
  const start = performance.now();
  const parsed = parsePlan(text, 'hostile.yaml', catalogue, '');
  expect(performance.now() - start).toBeLessThan(10_000);
  return parsed.ok ? [] : parsed.diagnostics;
}

const placesOf = (text: string): string[] => diagnosticsWithin(text).map(codeAndPlace);

/** Digits without a pattern, the last one odd: a fraction of them does not shrink. */
function digits(count: number): string {
  let state = 20_260_101;
  let text = '';
  while (text.length < count - 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += String((state >>> 16) % 10);
  }
  return `${text}7`;
}

describe('a root that is no mapping', () => {
  it.each([
    ['an empty file', '', '1:1'],
    ['blank lines', '\n\n', '1:1'],
    ['only a comment', '# nothing\n', '1:1'],
    ['a null', '~\n', '1:1'],
    ['a list', '# one\n- schema: 1\n', '2:1'],
    ['a scalar', '\n\nplan\n', '3:1'],
  ])('%s', (_, text, place) => {
    expect(placesOf(text)).toEqual([`${place} PLAN_SHAPE`]);
  });
});

describe('YAML that means more than it shows', () => {
  it('an alias bomb', () => {
    const letters = [...'abcdefghijkl'];
    const bomb = letters.map((letter, index) => {
      const inner = index === 0 ? '"lol"' : `*${letters[index - 1] ?? ''}`;
      return `${letter}: &${letter} [${Array.from({ length: 10 }, () => inner).join(', ')}]`;
    });
    expect(diagnosticsWithin(`${bomb.join('\n')}\n`).map(({ code }) => code)).toEqual(['PLAN_SYNTAX']);
  });

  it('an alias of itself', () => {
    expect(placesOf(withText('status: complete', 'status: &self { again: *self }'))).toEqual([
      '5:15 PLAN_SHAPE',
    ]);
  });

  it('an alias of nothing, where it stands', () => {
    expect(placesOf(withText('status: complete', 'status: *nothing'))).toEqual(['5:9 PLAN_SYNTAX']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<<'])('the key %s', (key) => {
    expect(placesOf(withText('status: complete', `status: complete\n${key}: { polluted: true }`))).toEqual([
      '6:1 PLAN_SHAPE',
    ]);
    const nested = withText('  level: province', `  level: province\n  ${key}: { polluted: true }`);
    expect(placesOf(nested)).toEqual(['11:3 PLAN_SHAPE']);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('a measure that is a name every object has', () => {
    for (const id of ['constructor', '__proto__', 'valueof']) {
      const codes = diagnosticsWithin(withText('of: masters_female', `of: ${id}`)).map(({ code }) => code);
      expect(codes, id).toEqual([id === '__proto__' ? 'PLAN_SHAPE' : 'PLAN_UNKNOWN_MEASURE']);
    }
  });

  it('a key twice', () => {
    expect(placesOf(withText('status: complete', 'status: complete\nstatus: partial'))).toEqual([
      '6:1 PLAN_SYNTAX',
    ]);
    expect(placesOf(withText('{ by: 2027,', '{ by: 2027, by: 2028,'))).toEqual(['40:21 PLAN_SYNTAX']);
  });

  it('tabs for indentation', () => {
    const [first] = placesOf(withText('  level: province', '\tlevel: province'));
    expect(first).toBe('10:1 PLAN_SYNTAX');
  });

  it('a second document', () => {
    const lines = good.split('\n').length;
    expect(placesOf(`${good}---\nschema: 1\n`)).toEqual([`${lines}:1 PLAN_SYNTAX`]);
  });

  it('a tag', () => {
    expect(placesOf(withText('status: complete', 'status: !!js/function complete'))).toEqual([
      '5:9 PLAN_SYNTAX',
    ]);
  });

  it.each(['[', '{', '- ', '? ', '&a [', '!!seq ['])('%j nested twenty thousand times', (opening) => {
    const codes = diagnosticsWithin(opening.repeat(20_000)).map(({ code }) => code);
    expect(codes).toContain('PLAN_SYNTAX');
  });
});

describe('a megabyte in one value', () => {
  const long = 'x'.repeat(MEGABYTE);

  it.each([
    ['an id', 'id: example-province-2026-2030', `id: ${long}!`, '3:5 PLAN_SHAPE'],
    ['a status', 'status: complete', `status: ${long}`, '5:9 PLAN_SHAPE'],
    ['a year', 'period: { from: 2026', `period: { from: 1${'0'.repeat(MEGABYTE)}`, '21:17 PLAN_SHAPE'],
    ['a key', 'status: complete', `status: complete\n? ${long}\n: 1`, '6:3 PLAN_SHAPE'],
    ['a measure', 'of: masters_female', `of: ${long}`, '36:18 PLAN_UNKNOWN_MEASURE'],
    ['a code', 'code: MT1.CT2', `code: MT${'1'.repeat(MEGABYTE)}.`, '54:11 PLAN_SHAPE'],
  ])('%s', (_, before, after, place) => {
    expect(placesOf(withText(before, after))).toContain(place);
  });

  it('a title is only long', () => {
    expect(placesOf(withText('en: Example Province', `en: ${long} Province`))).toEqual([]);
  });

  it('the whole part of a threshold', () => {
    const places = placesOf(withText('">= 40.50%"', `">= ${digits(MEGABYTE / 4)}%"`));
    expect(places[0]).toMatch(/^40:32 PLAN_/u);
  });

  it.each([1000, 20_000])('the fraction of a threshold, %i digits', (count) => {
    diagnosticsWithin(withText('">= 40.50%"', `">= 40.${digits(count)}%"`));
  });

  it.each([1000, 20_000])('the fraction of a tolerance, %i digits', (count) => {
    diagnosticsWithin(withText('tolerance: "0.75"', `tolerance: "0.${digits(count)}"`));
  });
});

describe('many of one thing', () => {
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('');

  it('unknown keys', () => {
    const found = placesOf(good + many(1000, (index) => `unknown${index}: 1\n`));
    expect(found).toHaveLength(1000);
    expect(found.at(-1)).toBe(`${good.split('\n').length + 999}:1 PLAN_SHAPE`);
  });

  it('milestones', () => {
    const last = '      - { by: 2028, threshold: ">= 1000" }\n';
    expect(placesOf(withText(last, last.repeat(5001)))).toHaveLength(5000);
  });
});

describe('ways to write the same file', () => {
  const wrong = withText('status: complete', 'status: finished');

  it('with Windows line ends', () => {
    expect(placesOf(good.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(placesOf(wrong.replaceAll('\n', '\r\n'))).toEqual(['5:9 PLAN_SHAPE']);
  });

  it('with a byte order mark, which takes no column', () => {
    expect(placesOf(`\uFEFF${good}`)).toEqual([]);
    expect(placesOf(`\uFEFF${wrong}`)).toEqual(['5:9 PLAN_SHAPE']);
    expect(placesOf(`\uFEFFschema: 2\n${good.split('\n').slice(2).join('\n')}`)).toEqual(['1:9 PLAN_SHAPE']);
  });
});
