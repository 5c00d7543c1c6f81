import { describe, expect, it } from 'vitest';
import type { HeaderColumn } from '../../src/domain/reading.ts';
import type { Milestone, Plan } from '../../src/domain/plan.ts';
import { parseCatalogueFile, parsePlan } from '../../src/plan/parse.ts';
import { Binder } from '../../src/workbook/binding.ts';
import { Speller } from '../../src/workbook/spelling.ts';
import { compileHeaderIndex, HeaderIndex } from '../../src/workbook/header-index.ts';
import { compileSpellings } from '../../src/workbook/spellings.ts';
import { readText, shippedCatalogue, shippedPlans, targetFiles } from './files.ts';

const catalogue = shippedCatalogue();
const plans = shippedPlans(catalogue);

function planCalled(id: string): Plan {
  const plan = plans.get(id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

type Time =
  | { readonly by: number | 'end' }
  | { readonly from: number }
  | { readonly throughout: readonly [number, number]; readonly every?: 'quarter' };
type Row = readonly [code: string, time: Time, comparator: string, decimal: string, unit: '%' | ''];

function timeOf({ time }: Milestone): Time {
  if (time.kind === 'by') return { by: time.year };
  if (time.kind === 'from') return { from: time.year };
  const throughout = [time.from, time.to] as const;
  return time.every === null ? { throughout } : { throughout, every: time.every };
}

const thresholdsOf = (id: string): Row[] =>
  planCalled(id).indicators.flatMap(({ code, milestones }) =>
    milestones.map((milestone): Row => {
      const { comparator, decimal, percent } = milestone.threshold;
      return [code, timeOf(milestone), comparator, decimal, percent ? '%' : ''];
    }),
  );

/**
 * Read from the texts of the plans, line by line: "đạt", "ít nhất", "có" are >=, "trên" is >, "khoảng" is ~. Both
 * decimal marks of the texts ("99.5%", "98,2%") are points here; "01 triệu" is 1000000.
 */
const HANOI_2021_2030: readonly Row[] = [
  ['MT2.CT1a', { by: 2025 }, '>=', '65', '%'],
  ['MT2.CT1a', { by: 2030 }, '>=', '75', '%'],
  ['MT2.CT1b', { by: 2025 }, '>=', '97', '%'],
  ['MT2.CT1b', { by: 2030 }, '>=', '99', '%'],
  ['MT2.CT2', { by: 2025 }, '>=', '99.5', '%'],
  ['MT2.CT2', { by: 2030 }, '>=', '99.99', '%'],
  ['MT2.CT3', { by: 2025 }, '>', '99.5', '%'],
  ['MT2.CT3', { by: 2030 }, '>=', '99.99', '%'],
  ['MT2.CT4a', { by: 2025 }, '>=', '98.2', '%'],
  ['MT2.CT4a', { by: 2030 }, '>=', '99', '%'],
  ['MT2.CT4b', { by: 2025 }, '>=', '96', '%'],
  ['MT2.CT4b', { by: 2030 }, '>=', '98', '%'],
  ['MT3.CT1', { by: 2025 }, '>=', '95', '%'],
  ['MT3.CT1', { by: 2030 }, '>=', '97', '%'],
  ['MT3.CT2', { by: 2025 }, '>', '85', '%'],
  ['MT3.CT2', { by: 2030 }, '>', '95', '%'],
  ['MT3.CT3', { by: 2025 }, '>=', '85', '%'],
  ['MT3.CT3', { by: 2030 }, '>=', '95', '%'],
  ['MT3.CT4a', { from: 2025 }, '>=', '60', '%'],
  ['MT3.CT4b', { by: 2025 }, '>=', '40', '%'],
  ['MT3.CT4b', { by: 2030 }, '>=', '45', '%'],
  ['MT3.CT5', { by: 2025 }, '>', '35', '%'],
  ['MT3.CT5', { by: 2030 }, '>', '45', '%'],
  ['MT4.CT1a', { by: 2025 }, '>=', '1000000', ''],
  ['MT4.CT1a', { by: 2030 }, '>=', '2000000', ''],
  ['MT4.CT1b', { by: 2025 }, '>=', '2000000', ''],
  ['MT4.CT1b', { by: 2030 }, '>=', '4000000', ''],
  ['MT4.CT1c', { by: 2030 }, '~', '4000', ''],
  ['MT4.CT2', { by: 'end' }, '>=', '1000', ''],
  ['MT4.CT3', { throughout: [2021, 2030], every: 'quarter' }, '>=', '100', '%'],
  ['MT4.CT4a', { throughout: [2022, 2026] }, '>=', '100', '%'],
  ['MT4.CT4b', { throughout: [2021, 2030] }, '>=', '100', '%'],
  ['MT5', { by: 2025 }, '>=', '40', '%'],
  ['MT5', { by: 2030 }, '>=', '60', '%'],
];

const HANOI_2023: readonly Row[] = [
  ['MT2', { by: 2023 }, '>', '90', '%'],
  ['MT3.CT1', { by: 2023 }, '>=', '90', '%'],
  ['MT3.CT2', { by: 2023 }, '>', '80', '%'],
  ['MT3.CT3', { by: 2023 }, '>=', '80', '%'],
  ['MT3.CT4a', { by: 2023 }, '>=', '50', '%'],
  ['MT3.CT4b', { by: 2023 }, '>=', '30', '%'],
  ['MT3.CT5', { by: 2023 }, '>', '25', '%'],
  ['MT4', { throughout: [2023, 2023], every: 'quarter' }, '>=', '100', '%'],
];

const NAM_TU_LIEM: readonly Row[] = [
  ['CT2', { by: 2025 }, '>=', '100', '%'],
  ['CT2', { by: 2030 }, '>=', '100', '%'],
  ['CT3a', { from: 2025 }, '>=', '50', '%'],
  ['CT3a', { from: 2030 }, '>', '50', '%'],
  ['CT3b', { by: 2025 }, '>=', '30', '%'],
  ['CT3b', { by: 2030 }, '>=', '35', '%'],
];

/** Only what public reports confirm. */
const NATIONAL: readonly Row[] = [
  ['CT1', { by: 2025 }, '>=', '60', '%'],
  ['CT1', { by: 2030 }, '>=', '75', '%'],
  ['CT2', { by: 2025 }, '>=', '90', '%'],
  ['CT2', { by: 2030 }, '~', '99', '%'],
];

describe('the shipped files', () => {
  it.each(targetFiles())('$path has no diagnostics', ({ path, text, sha256 }) => {
    const parsed = path.startsWith('targets/measures/')
      ? parseCatalogueFile(text, path)
      : parsePlan(text, path, catalogue, sha256);
    expect(parsed.ok ? [] : parsed.diagnostics).toEqual([]);
  });

  it('each plan stands at the path its id and version say, once', () => {
    const paths = targetFiles()
      .map(({ path }) => path)
      .filter((path) => path.startsWith('targets/plans/'));
    expect([...plans.values()].map(({ id, version }) => `targets/plans/${id}/${version}.yaml`)).toEqual(
      paths,
    );
    expect([...plans.keys()]).toEqual([
      'hai-phong-2026',
      'hanoi-2021-2030',
      'hanoi-2023',
      'moet-2021-2030',
      'nam-tu-liem-2021-2025',
      'national-2021-2030',
      'so-gddt-2025',
    ]);
  });

  it('what a plan adopts is shipped too', () => {
    for (const { adopts } of plans.values()) for (const id of adopts) expect(plans.has(id), id).toBe(true);
  });
});

describe('thresholds', () => {
  it.each([
    ['hanoi-2021-2030', 34, HANOI_2021_2030],
    ['hanoi-2023', 8, HANOI_2023],
    ['nam-tu-liem-2021-2025', 6, NAM_TU_LIEM],
    ['national-2021-2030', 4, NATIONAL],
    ['so-gddt-2025', 0, []],
    ['hai-phong-2026', 0, []],
    ['moet-2021-2030', 0, []],
  ] as const)('%s has the %i of its text', (id, count, rows) => {
    expect(rows).toHaveLength(count);
    expect(thresholdsOf(id)).toEqual(rows);
  });

  it('the only tolerance is 200 of the "about 4 thousand" people', () => {
    const tolerances = [...plans.values()].flatMap(({ id, indicators }) =>
      indicators.flatMap(({ code, milestones }) =>
        milestones.flatMap(({ tolerance }) => (tolerance ? [[id, code, tolerance]] : [])),
      ),
    );
    expect(tolerances).toEqual([['hanoi-2021-2030', 'MT4.CT1c', { num: 200n, den: 1n }]]);
  });
});

describe('what the plans say of themselves', () => {
  it.each([
    ['hanoi-2021-2030', 'complete', '605/KH-SGDĐT', [2021, 2030, null]],
    ['hanoi-2023', 'complete', null, [2023, 2023, null]],
    ['nam-tu-liem-2021-2025', 'complete', '379/KH-PGD&ĐT', [2021, 2025, 2030]],
    ['so-gddt-2025', 'complete', null, [2025, 2025, null]],
    ['hai-phong-2026', 'complete', null, [2026, 2026, null]],
    ['moet-2021-2030', 'unverified', '383/QĐ-BGDĐT', [2021, 2030, null]],
    ['national-2021-2030', 'partial', '28/NQ-CP', [2021, 2030, null]],
  ] as const)('%s is %s', (id, status, number, years) => {
    const { document, period, ...plan } = planCalled(id);
    expect(plan.status).toBe(status);
    expect(document.number).toBe(number);
    expect([period.from, period.to, period.orientationTo]).toEqual(years);
  });

  it('both plans of Hà Nội have one issuer, and the 283 of the first is kept beside the 383 it means', () => {
    expect(planCalled('hanoi-2023').issuer.id).toBe(planCalled('hanoi-2021-2030').issuer.id);
    expect(planCalled('hanoi-2021-2030').basedOn).toContainEqual({
      document: '383/QĐ-BGDĐT',
      printedAs: '283/QĐ-BGDĐT',
    });
  });

  it('every indicator of a complete plan has a locator, any other a locator or a source', () => {
    for (const { id, status, indicators } of plans.values()) {
      for (const { code, locator, source } of indicators) {
        const stated = status === 'complete' ? locator : (locator ?? source);
        expect(stated, `${id} ${code}`).toMatch(/\S/u);
      }
    }
  });

  it('every indicator rests on declared assumptions, and every assumption about targets has one', () => {
    const declared = planCalled('hanoi-2021-2030').assumptions.map(({ id }) => id);
    const used = new Set(planCalled('hanoi-2021-2030').indicators.flatMap(({ assumptions }) => assumptions));
    // The reading of a misprinted number concerns the plan, not one of its targets.
    expect(declared.filter((id) => !used.has(id))).toEqual(['cited-283-for-383']);
  });
});

describe('populations', () => {
  const units = (plan: string, code: string): readonly string[] => {
    const indicator = planCalled(plan).indicators.find((candidate) => candidate.code === code);
    if (!indicator) throw new Error(`${plan} has no ${code}`);
    return indicator.units;
  };
  const schools = ['preschool', 'primary', 'lower_secondary', 'upper_secondary', 'multi_level'];
  const institutions = [...schools, 'continuing_education'];

  it.each(['hanoi-2021-2030', 'hanoi-2023'])('%s: of each target of leadership and degrees', (plan) => {
    expect(units(plan, 'MT3.CT1')).toEqual(institutions.filter((kind) => kind !== 'preschool'));
    expect(units(plan, 'MT3.CT2')).toEqual(['agency']);
    expect(units(plan, 'MT3.CT3')).toEqual([...institutions, 'agency']);
    expect(units(plan, 'MT3.CT4a')).toEqual([...institutions, 'agency']);
    expect(units(plan, 'MT3.CT4b')).toEqual(institutions);
  });

  it('of the targets of communication', () => {
    expect(units('hanoi-2021-2030', 'MT4.CT3')).toEqual([...institutions, 'agency']);
    expect(units('hanoi-2023', 'MT4')).toEqual([...institutions, 'agency']);
    expect(units('hanoi-2021-2030', 'MT4.CT4a')).toEqual(institutions);
    expect(units('hanoi-2021-2030', 'MT4.CT4b')).toEqual(institutions);
    expect(units('hanoi-2023', 'MT2')).toEqual(institutions);
  });

  it('of figures on an area: the agency that manages it', () => {
    for (const code of ['MT2.CT1a', 'MT2.CT1b', 'MT2.CT2', 'MT2.CT3', 'MT2.CT4a', 'MT2.CT4b']) {
      expect(units('hanoi-2021-2030', code), code).toEqual(['agency']);
    }
    expect(units('nam-tu-liem-2021-2025', 'CT2')).toEqual(['agency']);
  });

  it('every measure an indicator uses is reported by each kind of unit of its population', () => {
    for (const { id, indicators } of plans.values()) {
      for (const { code, evaluation, units: population } of indicators) {
        const used =
          evaluation.kind === 'ratio'
            ? [evaluation.ratio.of, evaluation.ratio.in]
            : [Object.values(evaluation)[1] as string];
        for (const measure of used) {
          const reported: readonly string[] = catalogue.measures.get(measure)?.units ?? [];
          expect(
            population.filter((kind) => !reported.includes(kind)),
            `${id} ${code} ${measure}`,
          ).toEqual([]);
        }
      }
    }
  });
});

describe('header spellings', () => {
  const compiled = compileSpellings(catalogue);
  const binder = new Binder(
    catalogue,
    new HeaderIndex(compileHeaderIndex(catalogue)),
    new Speller(catalogue.vocabulary),
  );
  const pathOf = (written: string): string[] => written.split('>').map((part) => part.trim());
  const column = (written: string): HeaderColumn => ({ column: 1, path: pathOf(written) });
  const spellings = [...catalogue.measures.values()].flatMap(({ id, headers }) =>
    headers.map((written) => ({ id, written })),
  );

  it('there are some for every measure', () => {
    for (const { id, headers } of catalogue.measures.values()) {
      expect(headers.length, id).toBeGreaterThan(0);
    }
  });

  it('each binds to its own measure', () => {
    const wrong = spellings.flatMap(({ id, written }) => {
      const binding = binder.bind(column(written));
      const found =
        binding.kind === 'measure'
          ? binding.measure.id
          : binding.kind === 'ambiguous'
            ? binding.measures.join(' | ')
            : binding.kind;
      return found === id ? [] : [`${written}: ${found}, not ${id}`];
    });
    expect(wrong).toEqual([]);
  });

  it('each is told apart as it is written, before anything is loosened', () => {
    const owners = new Map<string, Set<string>>();
    for (const { measure, written, exact } of compiled) {
      expect(exact, written).toHaveLength(pathOf(written).length);
      const key = exact.join(' > ');
      owners.set(key, (owners.get(key) ?? new Set()).add(measure));
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it('none is said to be of a quarter or a year', () => {
    for (const { written } of spellings) {
      const binding = binder.bind(column(written));
      if (binding.kind === 'measure') {
        expect([binding.quarter, binding.year, binding.contested], written).toEqual([null, null, false]);
      }
    }
  });

  it('each word for a column that is no measure binds to its role', () => {
    const { columns } = catalogue.vocabulary;
    const roles = [
      ['ordinal', columns.ordinal],
      ['unit_name', columns.unitName],
      ['unit_code', columns.unitCode],
      ['unit_kind', columns.unitKind],
      ['parent', columns.parent],
      ['note', columns.note],
    ] as const;
    for (const [role, words] of roles) {
      for (const word of words) expect(binder.bind(column(word)), word).toEqual({ kind: 'role', role });
    }
  });
});

it('the catalogue names no measure and no spelling twice', () => {
  const text = readText('targets/measures/1.0.0.yaml');
  const ids = [...text.matchAll(/^ {2}- id: (\S+)$/gmu)].map((match) => match[1]);
  expect(ids).toHaveLength(catalogue.measures.size);
  for (const { id, headers } of catalogue.measures.values()) {
    expect(
      headers.filter((written, index) => headers.indexOf(written) !== index),
      id,
    ).toEqual([]);
  }
});
