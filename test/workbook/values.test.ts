import { describe, expect, it } from 'vitest';
import type { TextMeasure } from '../../src/domain/measure.ts';
import type { CellContent } from '../../src/workbook/grid.ts';
import { SEVERITIES } from '../../src/domain/severity.ts';
import { ValueReader } from '../../src/workbook/values.ts';
import { numbers } from '../support/domain-builders.ts';
import { catalogue, cellOf, showValue } from '../support/grid.ts';

const values = new ValueReader(catalogue.vocabulary);

function readContent(content: CellContent | null, measure: string): string {
  const found = catalogue.measures.get(measure);
  if (!found) throw new Error(`no measure ${measure}`);
  const { value, fault, note } = values.read(content, found);
  return [showValue(value), fault?.code, note === 'text_number' && 'as text', note === 'link' && 'by link']
    .filter(Boolean)
    .join(' ');
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

  it.each([
    ['1 204', '1204 as text'],
    ['1\u00a0204', '1204 as text'],
    ['1\u202f204\u2009567', '1204567 as text'],
    ['1.234.567,0', '1234567 as text'],
    ['1,234,567.0', '1234567 as text'],
    ['１２', '12 as text'],
    ['１．２３４．５６７', '1234567 as text'],
    ['12 lượt người', '12 as text'],
    ['12 LƯỢT', '12 as text'],
  ])('%j, typed as text, is %s', (words, value) => {
    expect(text(words, 'phd_total')).toBe(value);
  });

  it.each([
    ['01 triệu', '1000000'],
    ['1 triệu lượt', '1000000'],
    ['2,5 triệu', '2500000'],
    ['2.5 trieu', '2500000'],
    ['2,5triệu lượt người', '2500000'],
    ['04 nghìn', '4000'],
    ['4 NGÀN', '4000'],
    ['1,2 tr', '1200000'],
    ['1,2tr lượt', '1200000'],
    ['0,5 triệu', '500000'],
  ])('%j is %s, and that it is read so is said', (words, value) => {
    expect(text(words, 'phd_total')).toBe(`${value} CELL_NUMBER_IN_WORDS as text`);
  });

  it.each([
    ['khoảng 500', '500'],
    ['Khoảng 500 lượt', '500'],
    ['khoang 500', '500'],
    ['~500', '500'],
    ['~ 1.200', '1200'],
    ['≈500', '500'],
    ['ước tính 2,5 triệu', '2500000'],
    ['xấp xỉ: 70 người', '70'],
  ])('%j is used as an estimate of %s', (words, value) => {
    expect(text(words, 'phd_total')).toBe(`${value} CELL_APPROXIMATE as text`);
  });

  it.each([
    ['trên 500', 'bound'],
    ['hơn 1.200 lượt', 'bound'],
    ['Gần 500', 'bound'],
    ['>500', 'bound'],
    ['≥ 500', 'bound'],
    ['tren 500', 'bound'],
    ['không dưới 500', 'bound'],
    ['500+', 'bound'],
    ['hơn 2 triệu', 'bound'],
    ['500-600', 'range'],
    ['500 – 600 người', 'range'],
    ['từ 500 đến 600', 'range'],
    ['khoảng 500-600', 'range'],
    ['5/12', 'fraction'],
    ['41/43', 'fraction'],
    ['41 / 43 trường', 'fraction'],
    ['1.234 triệu', 'two_readings'],
    ['2,500 nghìn', 'two_readings'],
  ] as const)('%j is no number that can be used: %s', (words, why) => {
    const found = catalogue.measures.get('parent_contacts');
    if (!found) throw new Error('no measure');
    const { value, fault } = values.read({ kind: 'text', text: words }, found);
    expect(value.status).toBe('invalid');
    expect(fault).toMatchObject({ code: 'CELL_NUMBER_UNCLEAR', args: { shown: words, why } });
  });

  it.each([
    '12 tr',
    '5/12/2025',
    'khoảng',
    'khoảng 12 nữ',
    'số 12',
    '1 triệu 200 nghìn',
    '1.2.3',
    '1,2,3',
    '1.234,567.8',
    '1,234 567',
    "1'204",
    '12 (3 nữ)',
    `${'9'.repeat(90)}`,
  ])('%j is none at all', (words) => {
    expect(text(words, 'phd_total')).toBe('! CELL_NOT_COUNT');
  });

  it('keeps what a magnitude makes no whole number of', () => {
    expect(text('1,2345 nghìn', 'phd_total')).toBe('! CELL_FRACTION');
    expect(text('-2 nghìn', 'phd_total')).toBe('! CELL_NEGATIVE');
    expect(text('\u22123', 'phd_total')).toBe('! CELL_NEGATIVE');
    expect(text('900.000 triệu', 'phd_total')).toBe('! CELL_NUMBER_UNCLEAR');
    expect(text('9000000 triệu', 'phd_total')).toBe('! CELL_NOT_COUNT');
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
    ['12a', 'CELL_NOT_COUNT'],
    ['12 nữ', 'CELL_NOT_COUNT'],
    ['TRUE', 'CELL_NOT_COUNT'],
    ['0.5{%}', 'CELL_NOT_COUNT'],
    ['45000{date}', 'CELL_DATE'],
    ['0.5{date}', 'CELL_DATE'],
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
    '✅',
    '✔\ufe0f',
    '√',
    '×',
    'Ｘ',
    'Rồi',
    'Đã có',
    '1: Có',
    '1. Có',
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
    '❌',
    '0: Không',
    'khong co',
    'CHƯA',
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

  it.each(['bỏ', '2', 'Có/Không', '1: Có / 0: Không', 'sẽ có', 'có 1', '41/43', 'http://truong.example'])(
    '%j is no answer',
    (words) => {
      expect(text(words, 'has_woman_in_planning')).toBe('! CELL_NOT_ANSWER');
    },
  );

  it.each(['https://truong.example/bdg', 'http://thcs-vi-du.example', 'www.truong.example/binh-dang-gioi'])(
    'the link %s says yes where what is asked for has an address, and nowhere else',
    (words) => {
      expect(text(words, 'website_gender_section')).toBe('yes by link');
      expect(text(words, 'plan_published')).toBe('yes by link');
      expect(text(words, 'has_woman_in_planning')).toBe('! CELL_NOT_ANSWER');
    },
  );

  it.each(['http://', 'https://a', 'xem http://truong.example', 'truong.example'])(
    '%j is no link',
    (words) => {
      expect(text(words, 'website_gender_section')).toBe('! CELL_NOT_ANSWER');
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

  it('decides a mark before three digits for decimals, with a warning', () => {
    expect(text('98.200', 'phd_female_percent')).toBe('98.2 ±0.0005 CELL_AMBIGUOUS_NUMBER as text');
    expect(text('38,215 %', 'phd_female_percent')).toBe('38.215 ±0.0005 CELL_AMBIGUOUS_NUMBER as text');
  });

  it.each([
    ['0.982', 'two_readings', ['98.2', '0.982']],
    ['1', 'two_readings', ['100', '1']],
    ["'0,98", 'two_readings', ['98', '0.98']],
    ['0.666666666666667', 'two_readings', ['66.6667', '0.6667']],
    ['1.05{%}', 'above_100', []],
    ['105', 'above_100', []],
    ['105%', 'above_100', []],
    ['-0.1{%}', 'negative', []],
    ["'-3%", 'negative', []],
    ['khoảng 60%', 'inexact', []],
    ['> 60%', 'inexact', []],
    ['60-70%', 'inexact', []],
    ['2/3', 'inexact', []],
    ['cao', 'words', []],
    ['2 nghìn', 'words', []],
  ] as const)('%s is refused because of %s', (cell, why, readings) => {
    const found = catalogue.measures.get('phd_female_percent');
    if (!found) throw new Error('no measure');
    const { value, fault } = values.read(cellOf(cell), found);
    expect(value.status).toBe('invalid');
    expect(fault).toMatchObject({ code: 'CELL_NOT_PERCENT', args: { why, readings } });
  });

  it.each([
    ['0,98%', '0.98 ±0.005 as text'],
    ['0.5 %', '0.5 ±0.05 as text'],
    ['0.0098{%}', '0.98 ±0.005'],
  ])('%s says by its sign that it is small', (cell, value) => {
    expect(percent(cell)).toBe(value);
  });

  it('takes a zero typed as text for 0 %, like a zero that is a number', () => {
    expect(percent("'0")).toBe('0 ±0.5 as text');
  });
});

describe('a date where none belongs', () => {
  const fault = (cell: string) => {
    const found = catalogue.measures.get('phd_total');
    if (!found) throw new Error('no measure');
    return values.read(cellOf(cell), found).fault?.args;
  };

  it('says which day, and what may have been typed', () => {
    expect(fault('45780{date}')).toEqual({
      measure: 'phd_total',
      date: '2025-05-03',
      typed: ['3/5', '5/3'],
    });
    expect(fault('45782.75{date}')).toMatchObject({ date: '2025-05-05', typed: ['5/5'] });
    expect(fault('15827{date}')).toMatchObject({ date: '1943-05-01', typed: ['1/5', '5/1', '5/43'] });
    expect(fault('0.25{date}')).toMatchObject({ date: null, typed: [] });
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

describe('whatever is typed', () => {
  it('is never refused in silence, and never used with an error', () => {
    const letters = [...'0123456789.,  -+/%xXcóKhôngtriệunghìnkhoảngtrên()~\u00a0\u2009\ufe0füþ①'];
    const next = numbers(7);
    const measures = ['phd_total', 'phd_female_percent', 'website_gender_section'];
    for (let round = 0; round < 20_000; round += 1) {
      const length = 1 + next(12);
      const words = Array.from({ length }, () => letters[next(letters.length)]).join('');
      for (const id of measures) {
        const measure = catalogue.measures.get(id);
        if (!measure) throw new Error(`no measure ${id}`);
        const { value, fault } = values.read({ kind: 'text', text: words }, measure);
        const isRefused = value.status === 'invalid';
        const isError = fault !== null && SEVERITIES[fault.code] === 'error';
        if (isRefused !== isError)
          expect.fail(`${JSON.stringify(words)} as ${id}: ${value.status}, ${fault?.code}`);
      }
    }
  });
});
