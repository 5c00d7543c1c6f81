import { describe, expect, it } from 'vitest';
import { SEVERITIES, type Diagnostic, type DiagnosticCode } from '../../src/domain/diagnostic.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { messageOf, sentenceOf } from '../../src/text/message.ts';
import { codeAndPlace, namesIn, readText, shippedCatalogue, valueOf } from './files.ts';

const catalogue = shippedCatalogue();
const yamlIn = (folder: string): string[] => namesIn(folder).filter((name) => name.endsWith('.yaml'));

function diagnosticsOf(path: string, file: string): readonly Diagnostic[] {
  const parsed = parsePlan(readText(path), file, catalogue, '');
  return parsed.ok ? [] : parsed.diagnostics;
}

const isPlanError = (code: DiagnosticCode): boolean =>
  code.startsWith('PLAN_') && SEVERITIES[code] === 'error';

describe('plans without a fault', () => {
  it.each(yamlIn('fixtures/plans/ok'))('%s', (name) => {
    expect(diagnosticsOf(`fixtures/plans/ok/${name}`, name)).toEqual([]);
  });

  it('every-form.yaml is read as written', () => {
    const text = readText('fixtures/plans/ok/every-form.yaml');
    const plan = valueOf(parsePlan(text, 'every-form.yaml', catalogue, 'abc'));
    expect(plan.version).toBe('2.10.0');
    expect(plan.sha256).toBe('abc');
    expect(plan.period).toEqual({ from: 2026, to: 2030, orientationTo: 2035 });
    expect(plan.basedOn).toEqual([
      { document: '1/QĐ-VD', printedAs: 'I/QĐ-VD' },
      { document: '2/QĐ-VD', printedAs: null },
    ]);
    expect(plan.indicators.map(({ code, evaluation }) => [code, evaluation])).toEqual([
      ['MT1.CT1a', { kind: 'ratio', ratio: { of: 'masters_female', in: 'masters_total' }, bySex: null }],
      [
        'MT1.CT1b',
        {
          kind: 'ratio',
          ratio: { of: 'nursery_children_reached', in: 'nursery_age_children' },
          bySex: {
            female: { of: 'nursery_children_reached_female', in: 'nursery_age_children_female' },
            male: { of: 'nursery_children_reached_male', in: 'nursery_age_children_male' },
          },
        },
      ],
      ['MT1.CT2', { kind: 'unit_share', yes: 'website_gender_section' }],
      ['MT1.CT3', { kind: 'count', sum: 'parent_contacts', accumulation: 'annual' }],
      ['MT1.CT4', { kind: 'count', sum: 'science_tasks_female_led', accumulation: 'cumulative' }],
      ['CT5', { kind: 'attestation', evidence: 'gender_in_curriculum' }],
    ]);
    const milestone = (code: string, index: number) => {
      const found = plan.indicators.find((indicator) => indicator.code === code)?.milestones[index];
      if (!found) throw new Error(`${code} has no milestone ${index}`);
      const { time, threshold, tolerance } = found;
      const { comparator, decimal, value, percent } = threshold;
      return [time, comparator, decimal, value, percent, tolerance];
    };
    const over = (num: bigint, den = 1n) => ({ num, den });
    expect(milestone('MT1.CT1a', 0)).toEqual([
      { kind: 'by', year: 2027 },
      '>=',
      '40.50',
      over(81n, 2n),
      true,
      null,
    ]);
    expect(milestone('MT1.CT1a', 1)).toEqual([
      { kind: 'from', year: 2030 },
      '>',
      '40.5',
      over(81n, 2n),
      true,
      null,
    ]);
    expect(milestone('MT1.CT1a', 2)).toEqual([
      { kind: 'by', year: 'end' },
      '~',
      '100',
      over(100n),
      true,
      null,
    ]);
    expect(milestone('MT1.CT1b', 0)).toEqual([
      { kind: 'by', year: 2030 },
      '~',
      '66.6',
      over(333n, 5n),
      true,
      over(3n, 4n),
    ]);
    expect(milestone('MT1.CT2', 0)).toEqual([
      { kind: 'throughout', from: 2026, to: 2028, every: 'quarter' },
      '=',
      '100',
      over(100n),
      true,
      null,
    ]);
    expect(milestone('MT1.CT2', 1)[0]).toEqual({ kind: 'throughout', from: 2029, to: 2035, every: null });
    expect(milestone('MT1.CT3', 0)).toEqual([
      { kind: 'by', year: 2026 },
      '~',
      '1000',
      over(1000n),
      false,
      over(10n),
    ]);
    expect(milestone('MT1.CT4', 0)[1]).toBe('<=');
    expect(milestone('MT1.CT4', 1)[1]).toBe('<');
    expect(plan.obligations.map(({ when }) => when)).toEqual([{ kind: 'as_arises' }, null]);
    expect(plan.deadlines.map(({ when }) => when)).toEqual([
      { kind: 'in_months', months: [6, 12] },
      { kind: 'in_month', year: 2026, month: 3 },
      { kind: 'before', date: '2026-12-05' },
      { kind: 'before_yearly', month: 12, day: 20 },
      { kind: 'window', from: { month: 11, day: 15 }, to: { month: 12, day: 15 } },
      { kind: 'worded', text: { vi: 'Khi trăng tròn', en: 'At full moon' } },
    ]);
  });
});

describe('plans with a fault', () => {
  const names = yamlIn('fixtures/plans/err');

  it.each(names)('%s', (name) => {
    const found = diagnosticsOf(`fixtures/plans/err/${name}`, name).map(
      (diagnostic) => `${name}:${codeAndPlace(diagnostic)} ${sentenceOf(diagnostic, catalogue, 'vi')}`,
    );
    const expected = readText(`fixtures/plans/err/${name.replace(/\.yaml$/u, '.out')}`);
    expect(`${found.join('\n')}\n`).toBe(expected);
    expect(found.some((line) => line.includes(` ${name.split('-')[0] ?? ''} `))).toBe(true);
  });

  it('there is one for every error a plan file can have', () => {
    const codes = (Object.keys(SEVERITIES) as DiagnosticCode[]).filter(isPlanError);
    expect([...new Set(names.map((name) => name.split('-')[0] ?? ''))].sort()).toEqual(codes.sort());
  });

  it('each says what is wrong and what to do, in both languages', () => {
    for (const name of names) {
      for (const diagnostic of diagnosticsOf(`fixtures/plans/err/${name}`, name)) {
        expect(isPlanError(diagnostic.code)).toBe(true);
        for (const language of ['vi', 'en'] as const) {
          const { problem, remedy } = messageOf(diagnostic, catalogue, language);
          expect(problem, diagnostic.code).not.toBe('');
          expect(remedy, diagnostic.code).not.toBe('');
        }
      }
    }
  });
});
