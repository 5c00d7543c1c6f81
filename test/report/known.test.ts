import { describe, expect, it } from 'vitest';
import { compareBaseline, renewedEntries, type KnownFinding } from '../../src/domain/baseline.ts';
import { codeOf } from '../../src/domain/finding.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import { reportContract } from '../../src/report/contract.ts';
import { renderGithub } from '../../src/report/github.ts';
import { gitlabPieces } from '../../src/report/gitlab.ts';
import { renderJson } from '../../src/report/json.ts';
import { junitPieces } from '../../src/report/junit.ts';
import { knownNotes } from '../../src/report/known-notes.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { sarifPieces } from '../../src/report/sarif.ts';
import { renderTable } from '../../src/report/table.ts';
import { faultsOfJunit, parseXml } from '../support/junit-rules.ts';
import { HOSTILE, hostileReport, renderContext, reportOf, SHORT } from '../support/report-of.ts';
import { sarifRun } from '../support/sarif-rules.ts';

const plain = renderContext('en');
const { hash } = plain;
const TODAY = '2026-06-15';

/** The entries of a report by code, each as it is recorded, with a reason. */
const entriesOf = (report: AssessmentReport, reason = 'under review'): KnownFinding[] => {
  const reports = { whole: report, counted: report };
  const nothing = compareBaseline(reports, { file: 'known.yaml', known: [] }, TODAY, hash);
  return renewedEntries(nothing, codeOf).map((entry, index) => ({ ...entry, reason, line: 7 + index }));
};

/** A report against the entries, as renderers get it. */
const against = (report: AssessmentReport, known: readonly KnownFinding[]) => {
  const baseline = compareBaseline(
    { whole: report, counted: report },
    { file: 'known.yaml', known },
    TODAY,
    hash,
  );
  return [
    { ...report, baseline },
    { ...plain, known: knownNotes(baseline, 'en') },
  ] as const;
};

const short = (table = SHORT) => reportOf({ 'a.xlsx': { Biểu: table } });

/** The target accepted, one fault worse than recorded, one past its day, one new, one accepted. */
const mixed = async () => {
  const report = await short();
  const [target, exceeds, negative, text] = entriesOf(report);
  if (!target || !exceeds || !negative || !text) throw new Error('too few findings');
  return against(report, [
    target,
    { ...exceeds, value: '0' },
    { ...negative, until: '2026-06-14' },
    { ...text, until: TODAY },
  ]);
};

describe('a report with a baseline', () => {
  it('is compared as the other tests here expect', async () => {
    const [{ baseline }] = await mixed();
    expect(baseline.findings.map(({ finding, state }) => [codeOf(finding), state])).toEqual([
      ['MT3.CT4b', 'unchanged'],
      ['PART_EXCEEDS_WHOLE', 'worsened'],
      ['CELL_NEGATIVE', 'expired'],
      ['CELL_NOT_COUNT', 'unchanged'],
      ['PART_EXCEEDS_WHOLE', 'new'],
    ]);
  });

  it('table: marks the verdict and each fault, and counts', async () => {
    const [report, context] = await mixed();
    const table = renderTable(report, { ...context, colorLevel: 0, width: 120 });
    expect(table).toMatch(/✗ Not met.*\n.*\(known\)/u);
    expect(table).toContain('(worse than known; was 0, is 1: under review)');
    expect(table).toContain('(known, expired; accepted only until 2026-06-14: under review)');
    expect(table).toContain('(known; accepted until 2026-06-15: under review)');
    expect(table).toContain('2 known, which do not fail the run; 1 new, 1 worse, 1 expired');
    expect(table).toContain('MT3.CT4b · hanoi-2021-2030: known: under review');
    const without = renderTable(await short(), { ...plain, colorLevel: 0, width: 120 });
    expect(without).not.toContain('known.yaml');
  });

  it('markdown: the same beside verdicts and faults', async () => {
    const text = renderMarkdown(...(await mixed()));
    expect(text).toMatch(/✗ Not met \(known\)/u);
    expect(text).toContain('(worse than known; was 0, is 1: under review)');
    expect(text).toContain('2 known, which do not fail the run');
  });

  it('json: keeps the contract, and names each finding by its place in the lists', async () => {
    const [report, context] = await mixed();
    const json = reportContract.parse(JSON.parse(renderJson(report, context)));
    const { counts, findings } = json.baseline ?? { counts: null, findings: [] };
    expect(counts).toEqual({
      new: 1,
      unchanged: 2,
      changed: 0,
      worsened: 1,
      expired: 1,
      fixed: 0,
      elsewhere: 0,
      withoutReason: 0,
    });
    expect(findings.map((one) => json[one.in][one.index]?.code)).toEqual(
      report.baseline.findings.map(({ finding }) => codeOf(finding)),
    );
    expect(findings[1]).toMatchObject({ state: 'worsened', value: '1', recorded: '0' });
    expect(JSON.parse(renderJson(await short(), plain))).not.toHaveProperty('baseline');
  });

  it('json: counts places over plans and units', async () => {
    const options = { plans: ['hanoi-2021-2030', 'nam-tu-liem-2021-2025'], byUnit: true };
    const report = await reportOf({ 'a.xlsx': { Biểu: SHORT } }, options);
    const json = reportContract.parse(JSON.parse(renderJson(...against(report, []))));
    const targets = (json.baseline?.findings ?? []).filter((one) => one.in === 'assessments');
    expect(targets.length).toBeGreaterThan(1);
    for (const { index } of targets) {
      expect(json.assessments[index]).toMatchObject({ unit: null, due: true, outcome: 'not_met' });
    }
  });

  it('sarif: says how each result stands, suppresses what is accepted, keeps the fingerprints', async () => {
    const { results } = sarifRun([...sarifPieces(...withHash(await mixed()))].join(''));
    const known = { kind: 'external', status: 'accepted', justification: 'under review' };
    expect(results.map(({ baselineState, suppressions }) => [baselineState, suppressions])).toEqual([
      ['unchanged', [known]],
      ['updated', undefined],
      ['unchanged', undefined],
      ['unchanged', [known]],
      ['new', undefined],
    ]);
    const before = sarifRun([...sarifPieces(await short(), plain)].join(''));
    expect(results.map((one) => one.partialFingerprints)).toEqual(
      before.results.map((one) => one.partialFingerprints),
    );
    expect(before.results.every((one) => !('baselineState' in one))).toBe(true);
    const report = await short();
    const bare = sarifRun([...sarifPieces(...withHash(against(report, entriesOf(report, ''))))].join(''));
    expect(bare.results[0]?.suppressions).toEqual([{ kind: 'external', status: 'accepted' }]);
  });

  it('junit: what is accepted is skipped with the reason, what is worse still fails', async () => {
    const xml = [...junitPieces(...(await mixed()))].join('');
    expect(faultsOfJunit(xml)).toEqual([]);
    const cases = parseXml(xml).children.flatMap(({ children }) => children);
    const resultOf = (name: string) => {
      const found = cases.find(({ attributes }) => attributes['name']?.startsWith(name));
      return found?.children.find((child) => child.name !== 'system-out');
    };
    expect(resultOf('MT3.CT4b')).toMatchObject({
      name: 'skipped',
      attributes: { message: expect.stringMatching(/Not met; .*known: under review$/u) },
    });
    expect(resultOf('Trường THCS Ví Dụ 3')?.attributes['message']).toContain('worse than known; was 0, is 1');
    // Of the two errors of this unit only the new one counts.
    expect(resultOf('Trường THCS Ví Dụ 4')).toMatchObject({
      name: 'error',
      attributes: { type: 'PART_EXCEEDS_WHOLE' },
    });
    const report = await short();
    const all = [...junitPieces(...against(report, entriesOf(report)))].join('');
    expect(all).toMatch(/<testsuites name="vstbpn" tests="\d+" failures="0" errors="0">/u);
    expect(all).toContain('<skipped message="[PART_EXCEEDS_WHOLE] known: under review (+1)"/>');
  });

  it('github: leaves out what is accepted and says how many, within ten notices', async () => {
    const lines = renderGithub(...(await mixed()))
      .trim()
      .split('\n');
    expect(lines.map((line) => /^::(\w+) .*title=([\w.]+)::/u.exec(line)?.slice(1))).toEqual([
      ['error', 'PART_EXCEEDS_WHOLE'],
      ['error', 'CELL_NEGATIVE'],
      ['error', 'PART_EXCEEDS_WHOLE'],
      ['notice', 'vstbpn'],
    ]);
    expect(lines.at(-1)).toContain('::2 known in known.yaml, not listed here.');
    const [report, context] = await mixed();
    const note = report.diagnostics.find(({ code }) => code === 'CELL_NEGATIVE');
    const notes = Array.from({ length: 12 }, () => ({ ...note!, severity: 'info' as const }));
    const many = renderGithub({ ...report, diagnostics: [...report.diagnostics, ...notes] }, context);
    expect(many.match(/^::notice /gmu)).toHaveLength(10);
    expect(many).toContain('::4 more of this level');
    expect(many).toContain('::2 known in known.yaml');
  });

  it('gitlab: leaves out what is accepted; the other fingerprints stay', async () => {
    const read = (pieces: Iterable<string>) =>
      (JSON.parse([...pieces].join('')) as { fingerprint: string }[]).map((one) => one.fingerprint);
    const all = read(gitlabPieces(await short(), plain));
    expect(read(gitlabPieces(...withHash(await mixed())))).toEqual([all[1], all[2], all[4]]);
  });

  it('holds for hostile reasons, names and files in every format', async () => {
    const report = await hostileReport();
    const known = entriesOf(report).map((entry, index) => ({
      ...entry,
      reason: HOSTILE[index % HOSTILE.length] ?? '',
    }));
    const [compared, context] = against(report, known);
    expect(compared.baseline.findings.every(({ state }) => state === 'unchanged')).toBe(true);
    expect(faultsOfJunit([...junitPieces(compared, context)].join(''))).toEqual([]);
    expect(() => sarifRun([...sarifPieces(compared, { ...context, hash })].join(''))).not.toThrow();
    expect(() => reportContract.parse(JSON.parse(renderJson(compared, context)))).not.toThrow();
    const table = renderTable(compared, { ...context, colorLevel: 0, width: 160 });
    const notes = table.split('\n').filter((line) => line.includes('known: '));
    expect(notes).toHaveLength(known.length);
    const markdown = renderMarkdown(compared, context);
    for (const text of [...notes, markdown.replaceAll('\n', ''), renderGithub(compared, context)]) {
      expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202E/u);
      expect(text).not.toMatch(/^::error file=x/mu);
    }
  });
});

const withHash = ([report, context]: Awaited<ReturnType<typeof mixed>>) =>
  [report, { ...context, hash }] as const;
