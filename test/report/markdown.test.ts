import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { readMarkdown, type MarkdownBlock } from '../support/read-markdown.ts';
import {
  HOSTILE,
  hostileReport,
  MET,
  renderContext,
  reportOf,
  reportOfFixtures,
  SHORT,
} from '../support/report-of.ts';

const context = renderContext('en');

const tablesOf = (blocks: readonly MarkdownBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

describe('a Markdown summary', () => {
  it('has the verdicts and then the faults, worst first', async () => {
    const report = await reportOf({ 'a.xlsx': { Biểu: SHORT } });
    const blocks = readMarkdown(renderMarkdown(report, context));
    expect(blocks[0]).toEqual({ kind: 'heading', text: 'Results against the plan' });
    expect(blocks[1]).toMatchObject({
      text: expect.stringMatching(/^Due: 1 met, 1 not met, .* · 4 data errors, 0 warnings$/u),
    });
    const [verdicts, faults] = tablesOf(blocks);
    expect(verdicts?.rows.slice(0, 2).map((row) => [row[0], row[3]])).toEqual([
      ["Women's share of master's degree holders [MT3.CT4a]", '✓ Met'],
      ["Women's share of doctorate holders [MT3.CT4b]", '✗ Not met'],
    ]);
    expect(verdicts?.rows).toHaveLength(report.plans[0]!.plan.indicators.length);
    expect(faults?.rows.map(([severity, place, , , code]) => [severity, place, code])).toEqual([
      ['ERROR', 'a.xlsx · Biểu!D5', 'PART_EXCEEDS_WHOLE'],
      ['ERROR', 'a.xlsx · Biểu!E5', 'CELL_NEGATIVE'],
      ['ERROR', 'a.xlsx · Biểu!C6', 'CELL_NOT_COUNT'],
      ['ERROR', 'a.xlsx · Biểu!F6', 'PART_EXCEEDS_WHOLE'],
    ]);
  });

  it('says so where there are no faults, and shows units only where asked for', async () => {
    const clean = { ...(await reportOf({ 'a.xlsx': { Biểu: MET } })), diagnostics: [] };
    const blocks = readMarkdown(renderMarkdown(clean, context));
    expect(blocks.at(-1)).toEqual({ kind: 'paragraph', text: 'No data faults found.' });
    expect(tablesOf(blocks)).toHaveLength(1);
    const byUnit = await reportOf({ 'a.xlsx': { Biểu: MET } }, { byUnit: true });
    const units = tablesOf(readMarkdown(renderMarkdown(byUnit, context))).at(-1);
    expect(units?.rows.map(([unit, code]) => [unit, code])).toContainEqual([
      'Trường THCS Ví Dụ 1',
      'MT3.CT4b',
    ]);
  });

  it('shows every plan, and one without targets', async () => {
    const plans = ['hanoi-2021-2030', 'nam-tu-liem-2021-2025', 'moet-2021-2030'];
    const report = await reportOfFixtures(['readme-2025'], { plans });
    const headings = readMarkdown(renderMarkdown(report, context)).filter(({ kind }) => kind === 'heading');
    expect(headings).toHaveLength(1 + plans.length + 1);
  });

  it('shows hostile texts letter by letter', async () => {
    const report = await hostileReport();
    const text = renderMarkdown(report, context);
    expect(text).not.toMatch(/[\p{Cc}\p{Surrogate}](?<!\n)/u);
    const shown = tablesOf(readMarkdown(text))
      .flatMap(({ head, rows }) => {
        for (const row of rows) expect(row).toHaveLength(head.length);
        return rows.flat();
      })
      .join('\n');
    for (const text of HOSTILE) {
      const oneLine = text
        .replace(/\s+/gu, ' ')
        // oxlint-disable-next-line no-control-regex
        .replace(/[\u0000-\u001F\u202E\u2066]/gu, '')
        .replace('\uD800', '\uFFFD');
      expect(shown.replaceAll(/\s+/gu, ' ')).toContain(oneLine);
    }
  });
});

describe('a summary that is too long', () => {
  it.each([600, 2_000, 10_000, 40_000, 80_000])(
    'keeps to %i bytes and counts what it cut',
    async (maxBytes) => {
      const report = await reportOf({ 'a.xlsx': { Biểu: SHORT } }, { byUnit: true });
      const diagnostics = Array.from({ length: 100 }, () => report.diagnostics).flat();
      const long = { ...report, diagnostics };
      const whole = tablesOf(readMarkdown(renderMarkdown(long, context))).map(({ rows }) => rows.length);
      const text = renderMarkdown(long, { ...context, maxBytes });
      expect(bytes(text)).toBeLessThanOrEqual(maxBytes);
      const blocks = readMarkdown(text);
      const kept = tablesOf(blocks).map(({ rows }) => rows.length);
      const cut = whole.map((count, index) => count - (kept[index] ?? 0));
      const last = blocks.at(-1);
      const said =
        last?.kind === 'paragraph'
          ? [...last.text.matchAll(/(\d+) (?:line|fault)/gu)].map(([, count]) => Number(count))
          : [];
      expect(said).toEqual(cut.filter((count) => count > 0));
      expect(said.length > 0).toBe(maxBytes < bytes(renderMarkdown(long, context)));
    },
  );

  it('is a million bytes at most, in Vietnamese too', async () => {
    const report = await reportOf({ 'a.xlsx': { Biểu: SHORT } });
    const diagnostics = Array.from({ length: 3_000 }, () => report.diagnostics).flat();
    const text = renderMarkdown({ ...report, diagnostics }, renderContext('vi'));
    expect(bytes(text)).toBeLessThanOrEqual(1_000_000);
    expect(bytes(text)).toBeGreaterThan(990_000);
    expect(text).toMatch(/chưa ghi: [\d.]+ lỗi và ghi chú về số liệu\. .*\n$/u);
  });

  it('does not depend on the order of files or faults', async () => {
    const [a, b] = [{ Biểu: SHORT }, { Biểu: SHORT.replaceAll('Ví Dụ', 'Mẫu') }];
    const one = await reportOf({ 'a.xlsx': a, 'b.xlsx': b });
    const other = await reportOf({ 'b.xlsx': b, 'a.xlsx': a });
    expect(renderMarkdown({ ...other, diagnostics: other.diagnostics.toReversed() }, context)).toBe(
      renderMarkdown(one, context),
    );
  });
});
