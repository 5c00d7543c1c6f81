import { describe, expect, it } from 'vitest';
import { tidy } from '../../src/workbook/grid.ts';
import { fold, Speller, withOneTonePlace, withoutDiacritics } from '../../src/workbook/spelling.ts';
import { catalogue } from '../support/grid.ts';

const speller = new Speller(catalogue.vocabulary);
const loose = (text: string): string => speller.spell(text).loose;

describe('tidy', () => {
  it('composes, drops what cannot be seen and makes every white space one space', () => {
    expect(tidy('  Tie\u0302\u0301n\u00a0\u2009 si\u0303\n')).toBe('Tiến sĩ');
    expect(tidy('\ufeffN\u200bữ\u00ad')).toBe('Nữ');
    expect(tidy('a\u202eb\u2066c\u0007d')).toBe('abcd');
  });

  it.each([
    ['Tr\ufeffường', 'Trường'],
    ['a\nb\tc\u00a0\u202f\u2009d', 'a b c d'],
    ['ＴＨＣＳ\u3000Ｖí Ｄụ　５', 'THCS Ví Dụ 5'],
    ['１．２０４，５％', '1.204,5%'],
    ['✔\ufe0f', '✔'],
    ['ê\u0323', 'ệ'],
    ['\u180ea\u2060', 'a'],
  ])('%j becomes %j', (text, tidied) => {
    expect(tidy(text)).toBe(tidied);
  });

  it('gives every Vietnamese letter back, however it is composed', () => {
    const letters = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((letter) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (letter + tone).normalize('NFC')),
    );
    expect(new Set(letters).size).toBe(144);
    for (const letter of letters) {
      expect(tidy(letter.normalize('NFD'))).toBe(letter);
      // A tone typed after a letter that has its other mark already.
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(letter.normalize('NFD'))?.[0] ?? '';
      const toneless = letter.normalize('NFD').replace(tone, '').normalize('NFC');
      expect(tidy(toneless + tone)).toBe(letter);
      expect(withoutDiacritics(fold(letter))).toMatch(/^[aeiouy]$/u);
    }
  });
});

describe('fold', () => {
  it.each([
    ['TIẾN SĨ', 'tiến sĩ'],
    ['Th.S', 'ths'],
    ['KH&CN', 'kh cn'],
    ['Lượt PHHS\nđược tiếp cận', 'lượt phhs được tiếp cận'],
    ['Tỷ lệ (%)', 'tỷ lệ %'],
    ['I. Đội ngũ', 'đội ngũ'],
    ['2.1) Nữ', 'nữ'],
    ['(3) Nữ', 'nữ'],
    ['Họ tên (*)', 'họ tên'],
    ['', ''],
    ['---', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('makes one letter of Đ, Ð and đ', () => {
    expect(fold('Đơn vị')).toBe('đơn vị');
    expect(fold('\u00d0ơn vị')).toBe('đơn vị');
    expect(fold('\u00f0ơn vị')).toBe('đơn vị');
    expect(fold('\u0189ƠN VỊ')).toBe('đơn vị');
  });

  it('keeps a year or a number that is not a heading', () => {
    expect(fold('2025')).toBe('2025');
    expect(fold('6 tháng')).toBe('6 tháng');
  });
});

describe('withOneTonePlace', () => {
  it.each([
    ['Hòa Bình', 'Hoà Bình'],
    ['Khánh Hòa', 'KHÁNH HOÀ'],
    ['họe', 'hoẹ'],
    ['Thúy', 'Thuý'],
  ])('%s and %s are one name', (some, other) => {
    expect(withOneTonePlace(fold(some))).toBe(withOneTonePlace(fold(other)));
  });

  it.each(['hoàn', 'quý', 'họa mi', 'tùy', 'nguyễn', 'của', 'mùa'])('%s keeps its letters', (text) => {
    expect(withoutDiacritics(withOneTonePlace(text))).toBe(withoutDiacritics(text));
  });

  it.each(['hoàn', 'quý', 'nguyễn', 'của'])('%s has one spelling', (text) => {
    expect(withOneTonePlace(text)).toBe(text);
  });
});

describe('withoutDiacritics', () => {
  it('maps every letter, đ too', () => {
    expect(withoutDiacritics(fold('Đường Trường Ỷ Lan'))).toBe('duong truong y lan');
  });
});

describe('a header text', () => {
  it.each([
    ['Thạc sỹ', 'Thạc sĩ'],
    ['ThS', 'Thạc sĩ'],
    ['Th.S', 'Thạc sĩ'],
    ['Tiến sỹ', 'Tiến sĩ'],
    ['Cán bộ, giáo viên, nhân viên', 'CBGVNV'],
    ['CB, GV, NV', 'CBGVNV'],
    ['Trẻ em gái', 'Nữ'],
    ['Tỉ lệ (%)', 'Tỷ lệ (%)'],
    ['Tổng số tiến sĩ', 'Tiến sĩ'],
    ['Trong đó: nữ', 'Nữ'],
    ['Số lượng', 'Tổng số'],
    ['Tiến sĩ (người)', 'Tiến sĩ'],
    ['Nữ (ghi Có hoặc Không)', 'Nữ'],
    ['TIÊ\u0301N SI\u0303', 'Tiến sĩ'],
  ])('%j compares like %j', (one, other) => {
    expect(loose(one)).toBe(loose(other));
  });

  it.each([
    ['Tiến sĩ (%)', 'Tiến sĩ'],
    ['Tiến sĩ (nữ)', 'Tiến sĩ'],
    ['Nam', 'Năm'],
    ['Phụ nữ', 'Phụ huynh'],
  ])('%j does not compare like %j', (one, other) => {
    expect(loose(one)).not.toBe(loose(other));
  });

  it('of nothing but filler has no loose form', () => {
    expect(loose('Tổng số')).toBe('');
    expect(loose('TS')).toBe('');
    expect(loose('Trong đó')).toBe('');
  });

  it('made of the same significant words in another order has the same words', () => {
    const words = (...texts: string[]): string => speller.words(texts.map(loose));
    expect(words('Tiến sĩ', 'Nữ')).toBe(words('Số nữ ở trình độ', 'Tiến sĩ'));
    expect(words('Tiến sĩ', 'Nữ')).not.toBe(words('Có nữ', 'Tiến sĩ'));
    expect(words('Nữ trong quy hoạch')).toBe(words('Quy hoạch', 'Nữ'));
    expect(words('Nữ trong quy hoạch chưa tập huấn')).not.toBe(words('Nữ trong quy hoạch tập huấn'));
    expect(words('Quy hoạch giai đoạn 2025-2030')).toBe(words('Quy hoạch'));
  });
});
