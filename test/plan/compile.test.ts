import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compileTargets, type TargetFile } from '../../src/plan/compile.ts';
import { parseCatalogueFile, type Parsed } from '../../src/plan/parse.ts';
import { loadCompiledTargets, type CompiledTargets } from '../../src/plan/shipped.ts';
import { compileHeaderIndex } from '../../src/workbook/header-index.ts';
import { codeAndPlace, readText, shippedCatalogue, shippedPlans, targetFiles, valueOf } from './files.ts';

const CATALOGUE = 'targets/measures/1.0.0.yaml';
const files = targetFiles();
const compile = (changed: readonly TargetFile[]): Parsed<CompiledTargets> =>
  compileTargets(changed, compileHeaderIndex);

/** One fault, by replacing text that stands in the file once. */
function withFault(path: string, before: string, after: string): TargetFile[] {
  return files.map((file) => {
    if (file.path !== path) return file;
    expect(file.text.split(before), before).toHaveLength(2);
    return { ...file, text: file.text.replace(before, () => after) };
  });
}

function faultsOf(parsed: Parsed<unknown>): string[] {
  if (parsed.ok) return [];
  return parsed.diagnostics.map((found) =>
    found.location.kind === 'text' ? `${found.location.file}:${codeAndPlace(found)}` : found.code,
  );
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('the compiled targets', () => {
  const loaded = loadCompiledTargets(JSON.stringify(valueOf(compile(files))));
  const catalogue = shippedCatalogue();
  const plans = shippedPlans(catalogue);

  it('hold each plan as its YAML says it, with its exact thresholds', () => {
    expect(loaded.plans.map(({ id }) => id)).toEqual([...plans.keys()]);
    for (const plan of loaded.plans) expect(plan.load(), plan.id).toStrictEqual(plans.get(plan.id));
  });

  it('hold the catalogue as its YAML says it, with its spellings', () => {
    expect(loaded.catalogue).toStrictEqual(catalogue);
    expect([...loaded.catalogue.measures.keys()]).toEqual([...catalogue.measures.keys()]);
    expect(loaded.headers).toStrictEqual(compileHeaderIndex(catalogue));
  });

  it('carry the hash of the bytes of each file', () => {
    for (const { id, version, sha256 } of loaded.plans) {
      const text = readText(`targets/plans/${id}/${version}.yaml`);
      expect(sha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }
  });

  it('are the same whatever the order of the files, plans in the order given', () => {
    const reversed = valueOf(compile(files.toReversed()));
    const forward = valueOf(compile(files));
    expect(reversed.catalogue).toEqual(forward.catalogue);
    expect(reversed.plans).toEqual(forward.plans.toReversed());
  });

  it('take the newest catalogue', () => {
    const text = readText(CATALOGUE);
    const versions = ['1.9.0', '1.10.0', '1.2.0'];
    const newer = versions.map((version) => ({
      path: `targets/measures/${version}.yaml`,
      text: text.replace('version: 1.0.0', `version: ${version}`),
      sha256: '',
    }));
    expect(valueOf(compile([...files, ...newer])).catalogue.version).toBe('1.10.0');
  });
});

describe('targets with a fault are not compiled', () => {
  const hanoi = 'targets/plans/hanoi-2023/1.0.0.yaml';
  const district = 'targets/plans/nam-tu-liem-2021-2025/1.0.0.yaml';

  it('in one plan', () => {
    const line = lineOf(readText(hanoi), '"> 25%"');
    const parsed = compile(withFault(hanoi, '"> 25%"', '"> 125%"'));
    expect(faultsOf(parsed)).toEqual([`${hanoi}:${line}:32 PLAN_SHARE_OVER_100`]);
  });

  it('in two plans: both are told', () => {
    const second = withFault(district, 'status: complete', 'status: done').find(
      ({ path }) => path === district,
    );
    const both = withFault(hanoi, 'status: complete', '\tstatus: complete').map((file) =>
      file.path === district && second ? second : file,
    );
    const faults = faultsOf(compile(both));
    expect(faults).toContain(`${hanoi}:4:1 PLAN_SYNTAX`);
    expect(faults).toContain(`${district}:4:9 PLAN_SHAPE`);
  });

  it('without a catalogue', () => {
    const plansOnly = files.filter(({ path }) => path !== CATALOGUE);
    expect(() => compile(plansOnly)).toThrow('there is no catalogue');
  });

  const text = readText(CATALOGUE);
  it.each([
    ['  - id: staff_female\n', '  - id: staff_total\n', 'PLAN_DUPLICATE', 9],
    ['part_of: phd_total', 'part_of: phd_totel', 'PLAN_UNKNOWN_MEASURE', 14],
    ['part_of: phd_total', 'part_of: legal_education', 'PLAN_MEASURE_KIND', 14],
    ['    in: phd_total', '    in: phd_female_percent', 'PLAN_MEASURE_KIND', 9],
    [
      '      gender_in_curriculum:',
      '      gender_in_curiculum: [x]\n      gender_in_curriculum:',
      'PLAN_UNKNOWN_MEASURE',
      28,
    ],
  ] as const)('in the catalogue: %j', (before, after, code, column) => {
    const first = text.indexOf(before);
    const line = text.slice(0, first).split('\n').length;
    const changed = text.slice(0, first) + after + text.slice(first + before.length);
    const faults = faultsOf(parseCatalogueFile(changed, CATALOGUE));
    expect(faults).toContain(`${CATALOGUE}:${line}:${column} ${code}`);
    const compiled = compile(
      files.map((file) => (file.path === CATALOGUE ? { ...file, text: changed } : file)),
    );
    expect(faultsOf(compiled)).toEqual(faults);
  });
});
