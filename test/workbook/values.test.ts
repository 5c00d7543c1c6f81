import { describe, expect, it } from 'vitest';
import type { TextMeasure } from '../../src/domain/measure.ts';
import type { CellContent } from '../../src/workbook/grid.ts';
import { ValueReader } from '../../src/workbook/values.ts';
import { catalogue, cellOf, showValue } from '../support/grid.ts';

const values = new ValueReader(catalogue.vocabulary);

function readContent(content: CellContent | null, measure: string): string {
  const found = catalogue.measures.get(measure);
  if (!found) throw new Error(`no measure ${measure}`);
  const { value, fault, textNumber } = values.read(content, found);
  return [showValue(value), fault?.code, textNumber && 'as text'].filter(Boolean).join(' ');
}

/** What a cell, written as in a table, comes to: its value, the code of its fault, and whether it is a number in text. */
const read = (cell: string, measure: string): string => readContent(cellOf(cell), measure);
const text = (words: string, measure: string): string => readContent({ kind: 'text', text: words }, measure);

describe('a count', () => {
  const count = (cell: string): string => read(cell, 'phd_total');

  it.each([
    ['12', '12'],
    ['0', '0'],
    ['1e3', '1000'],
    ["'12", '12 as text'],
    ["'0985", '985 as text'],
    ['"\u00a012 "', '12 as text'],
    ["'12,0", '12 as text'],
    ["'1.234.567", '1234567 as text'],
    ['2100 lượt', '2100 as text'],
    ['12 người', '12 as text'],
    ['12người', '12 as text'],
  ])('%s is read', (cell, value) => {
    expect(count(cell)).toBe(value);
  });

  it('warns where one mark before three digits leaves two readings', () => {
    expect(count("'1.204")).toBe('1204 CELL_AMBIGUOUS_NUMBER as text');
    expect(count("'1,204")).toBe('1204 CELL_AMBIGUOUS_NUMBER as text');
    expect(count('2.100 lượt')).toBe('2100 CELL_AMBIGUOUS_NUMBER as text');
  });

  it.each(['-', '–', '—', 'Không', 'không có', 'KO', "'0"])('%s is none at all', (cell) => {
    expect(text(cell.replace("'", ''), 'phd_total')).toBe('0');
  });

  it.each([
    'Không có số liệu',
    'chưa có',
    'Chưa tổng hợp',
    'KXĐ',
    '?',
    '...',
    '…',
    'n/a',
    '  ',
    '\u00a0',
    '',
  ])('%j is not known', (words) => {
    expect(text(words, 'phd_total')).toBe('-');
  });

  it('takes a blank for unknown, never for zero', () => {
    expect(count('')).toBe('-');
  });

  it.each([
    ['1.5', 'CELL_FRACTION'],
    ["'1,5", 'CELL_FRACTION'],
    ["'0,985", 'CELL_FRACTION'],
    ['-3', 'CELL_NEGATIVE'],
    ["'-3", 'CELL_NEGATIVE'],
    ['-1.5', 'CELL_NEGATIVE'],
    ['ba', 'CELL_NOT_COUNT'],
    ['đủ', 'CELL_NOT_COUNT'],
    ['x', 'CELL_NOT_COUNT'],
    ['khoảng 500', 'CELL_NOT_COUNT'],
    ['12a', 'CELL_NOT_COUNT'],
    ['12 nữ', 'CELL_NOT_COUNT'],
    ["'41/43", 'CELL_NOT_COUNT'],
    ['TRUE', 'CELL_NOT_COUNT'],
    ['0.5{%}', 'CELL_NOT_COUNT'],
    ['45000{date}', 'CELL_DATE'],
    ['#VALUE!', 'CELL_ERROR'],
    ['{formula}', 'CELL_UNCALCULATED'],
    ['{unreadable}', 'CELL_UNREADABLE'],
  ])('%s is refused with %s', (cell, code) => {
    expect(count(cell)).toBe(`! ${code}`);
  });

  it.each(['12 15', '10 5 người', '0?', '12?'])('%j is doubtful, so no number', (words) => {
    expect(text(words, 'phd_total')).toBe('! CELL_NOT_COUNT');
  });

  it('shows a long text shortened', () => {
    const found = catalogue.measures.get('phd_total');
    if (!found) throw new Error('no measure');
    const { fault } = values.read({ kind: 'text', text: 'dài '.repeat(30) }, found);
    expect(fault?.code === 'CELL_NOT_COUNT' && fault.args.shown).toHaveLength(40);
  });
});

describe('an answer', () => {
  it.each([
    'x',
    'X',
    'x ',
    '\u00a0x',
    'x\u00a0',
    '✓',
    '✔',
    '☑',
    'Có',
    'CÓ',
    'có ',
    'Co\u0301',
    '1',
    'Đã thực hiện',
    'Đã TH',
    'x (3 buổi)',
    'Có (từ tháng 3)',
    'yes',
  ])('%j is yes', (words) => {
    expect(text(words, 'has_woman_in_planning')).toBe('yes');
  });

  it.each([
    'Không',
    'KHÔNG',
    'Kho\u0302ng',
    '-',
    '–',
    '0',
    'Chưa',
    'chưa có',
    'Không (sẽ bổ sung)',
    '✗',
    'no',
  ])('%j is no', (words) => {
    expect(text(words, 'has_woman_in_planning')).toBe('no');
  });

  it('reads numbers and logical values', () => {
    expect(read('1', 'has_woman_in_planning')).toBe('yes');
    expect(read('0', 'has_woman_in_planning')).toBe('no');
    expect(read('TRUE', 'has_woman_in_planning')).toBe('yes');
    expect(read('FALSE', 'has_woman_in_planning')).toBe('no');
  });

  it.each(['', ' ', '\u00a0', '?', 'Không có số liệu', 'chưa báo cáo'])('%j is not known', (words) => {
    expect(text(words, 'has_woman_in_planning')).toBe('-');
  });

  it.each(['bỏ', '2', 'Có/Không', 'sẽ có', 'có 1', '41/43', 'http://truong.example'])(
    '%j is no answer',
    (words) => {
      expect(text(words, 'has_woman_in_planning')).toBe('! CELL_NOT_ANSWER');
    },
  );

  it.each(['2', '-1', '0.5', '1.5'])('the number %s is no answer', (cell) => {
    expect(read(cell, 'has_woman_in_planning')).toBe('! CELL_NOT_ANSWER');
  });

  it.each(['x?', 'Có?', 'không?', '-1', 'x/-'])('%j is doubtful, so no answer', (words) => {
    expect(text(words, 'has_woman_in_planning')).toBe('! CELL_NOT_ANSWER');
  });

  it('knows the third answer only where the measure has one', () => {
    const website = catalogue.measures.get('website_gender_section');
    if (website?.kind !== 'yesno') throw new Error('no third answer to test');
    expect(website.excludedAnswers.length).toBeGreaterThan(0);
    for (const words of website.excludedAnswers) {
      expect(text(words, 'website_gender_section')).toBe('excluded');
      expect(text(words, 'has_woman_in_planning')).not.toBe('excluded');
    }
  });

  it.each([
    ['45000{date}', 'CELL_DATE'],
    ['#REF!', 'CELL_ERROR'],
    ['{formula}', 'CELL_UNCALCULATED'],
    ['{unreadable}', 'CELL_UNREADABLE'],
  ])('%s is refused with %s', (cell, code) => {
    expect(read(cell, 'has_woman_in_planning')).toBe(`! ${code}`);
  });
});

describe('a percentage', () => {
  const percent = (cell: string): string => read(cell, 'phd_female_percent');

  it.each([
    ['38.2', '38.2 ±0.05'],
    ['40', '40 ±0.5'],
    ['0', '0 ±0.5'],
    ['100', '100 ±0.5'],
    ['0.982{%}', '98.2 ±0.05'],
    ['0.5{%}', '50 ±0.5'],
    ['1{%}', '100 ±0.5'],
    ['0{%}', '0 ±0.5'],
    ["'38,2", '38.2 ±0.05 as text'],
    ['38,2%', '38.2 ±0.05 as text'],
    ['38,2 %', '38.2 ±0.05 as text'],
    ['0%', '0 ±0.5 as text'],
  ])('%s is read within its rounding', (cell, value) => {
    expect(percent(cell)).toBe(value);
  });

  it.each([
    ['0.98', 'CELL_NOT_PERCENT'],
    ['-5', 'CELL_NOT_PERCENT'],
    ["'-5%", 'CELL_NOT_PERCENT'],
    ['TRUE', 'CELL_NOT_PERCENT'],
    ['cao', 'CELL_NOT_PERCENT'],
    ['45000{date}', 'CELL_DATE'],
    ['#DIV/0!', 'CELL_ERROR'],
    ['{formula}', 'CELL_UNCALCULATED'],
  ])('%s is refused with %s', (cell, code) => {
    expect(percent(cell)).toBe(`! ${code}`);
  });

  it.each(['', '-', 'Không có số liệu', 'Không'])('%j gives none', (words) => {
    expect(text(words, 'phd_female_percent')).toBe('-');
  });

  it.each(['982', '98.2{%}', "'982", '120%'])('a share of %s cannot be', (cell) => {
    expect(percent(cell)).toBe('! CELL_NOT_PERCENT');
  });

  it('takes a zero typed as text for 0 %, like a zero that is a number', () => {
    expect(percent("'0")).toBe('0 ±0.5 as text');
  });
});

describe('a cell of words', () => {
  const evidence: TextMeasure = {
    kind: 'text',
    id: 'decision',
    label: { vi: 'Quyết định', en: 'Decision' },
    headers: [],
    units: ['primary'],
  };
  const status = (cell: string): string => values.read(cellOf(cell), evidence).value.status;

  it('is evidence unless it says that there is nothing to say', () => {
    expect(status('Quyết định 12/QĐ-THPTA')).toBe('text');
    expect(status('12')).toBe('text');
    expect(status('không có số liệu')).toBe('missing');
    expect(status('')).toBe('missing');
    expect(status('#REF!')).toBe('invalid');
  });
});
