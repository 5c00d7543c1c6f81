import { describe, expect, it } from 'vitest';
import { LegacyText } from '../../src/workbook/legacy/legacy-text.ts';
import { isSyllable } from '../../src/workbook/legacy/syllable.ts';
import { catalogue } from '../support/grid.ts';

/** The codes of VN3, by letter, from the tables of the standard. */
const TCVN3 = `
  à b5 ả b6 ã b7 á b8 ạ b9 ă a8 ằ bb ẳ bc ẵ bd ắ be ặ c6 â a9 ầ c7 ẩ c8 ẫ c9 ấ ca ậ cb đ ae
  è cc ẻ ce ẽ cf é d0 ẹ d1 ê aa ề d2 ể d3 ễ d4 ế d5 ệ d6 ì d7 ỉ d8 ĩ dc í dd ị de
  ò df ỏ e1 õ e2 ó e3 ọ e4 ô ab ồ e5 ổ e6 ỗ e7 ố e8 ộ e9 ơ ac ờ ea ở eb ỡ ec ớ ed ợ ee
  ù ef ủ f1 ũ f2 ú f3 ụ f4 ư ad ừ f5 ử f6 ữ f7 ứ f8 ự f9 ỳ fa ỷ fb ỹ fc ý fd ỵ fe
  Ă a1 Â a2 Ê a3 Ô a4 Ơ a5 Ư a6 Đ a7`;

/** The letters of VNI Windows, as its chart has them. */
const VNI = `
  à aø ả aû ã aõ á aù ạ aï ă aê ằ aè ẳ aú ẵ aü ắ aé ặ aë â aâ ầ aà ẩ aå ẫ aã ấ aá ậ aä đ ñ
  è eø ẻ eû ẽ eõ é eù ẹ eï ê eâ ề eà ể eå ễ eã ế eá ệ eä ì ì ỉ æ ĩ ó í í ị ò
  ò oø ỏ oû õ oõ ó où ọ oï ô oâ ồ oà ổ oå ỗ oã ố oá ộ oä ơ ô ờ ôø ở ôû ỡ ôõ ớ ôù ợ ôï
  ù uø ủ uû ũ uõ ú uù ụ uï ư ö ừ öø ử öû ữ öõ ứ öù ự öï ỳ yø ỷ yû ỹ yõ ý yù ỵ î
  À AØ Ả AÛ Ã AÕ Á AÙ Ạ AÏ Ă AÊ Ằ AÈ Ẳ AÚ Ẵ AÜ Ắ AÉ Ặ AË Â AÂ Ầ AÀ Ẩ AÅ Ẫ AÃ Ấ AÁ Ậ AÄ Đ Ñ
  È EØ Ẻ EÛ Ẽ EÕ É EÙ Ẹ EÏ Ê EÂ Ề EÀ Ể EÅ Ễ EÃ Ế EÁ Ệ EÄ Ì Ì Ỉ Æ Ĩ Ó Í Í Ị Ò
  Ò OØ Ỏ OÛ Õ OÕ Ó OÙ Ọ OÏ Ô OÂ Ồ OÀ Ổ OÅ Ỗ OÃ Ố OÁ Ộ OÄ Ơ Ô Ờ ÔØ Ở ÔÛ Ỡ ÔÕ Ớ ÔÙ Ợ ÔÏ
  Ù UØ Ủ UÛ Ũ UÕ Ú UÙ Ụ UÏ Ư Ö Ừ ÖØ Ử ÖÛ Ữ ÖÕ Ứ ÖÙ Ự ÖÏ Ỳ YØ Ỷ YÛ Ỹ YÕ Ý YÙ Ỵ Î`;

function pairs(table: string): [string, string][] {
  const parts = table.trim().split(/\s+/u);
  return Array.from({ length: parts.length / 2 }, (_, index) => [
    parts[2 * index] ?? '',
    parts[2 * index + 1] ?? '',
  ]);
}

const tcvn3 = new Map(
  pairs(TCVN3).map(([letter, code]) => [letter, String.fromCharCode(Number.parseInt(code, 16))]),
);
const vni = new Map(pairs(VNI));
const encode = (text: string, letters: ReadonlyMap<string, string>): string =>
  [...text.normalize('NFC')].map((letter) => letters.get(letter) ?? letter).join('');

const read = (text: string, font: string | null = null): string => {
  const found = new LegacyText().read(text, font);
  return 'text' in found ? found.text : found.kind;
};

/** A syllable with one letter of its own, written as `text`: a consonant before a vowel, an ending where it needs one. */
function syllableOf(letter: string, text: string): string {
  if (letter.toLowerCase() === 'đ') return `${text}a`;
  return `x${text}${'ăằẳẵắặâầẩẫấậ'.includes(letter.toLowerCase()) ? 'n' : ''}`;
}

describe('the letters', () => {
  it('of TCVN3 are all known', () => {
    expect(tcvn3.size).toBe(74);
    for (const [letter, code] of tcvn3) {
      const word = (text: string): string => syllableOf(letter, text);
      expect(read(word(code), '.VnTime')).toBe(letter === code ? 'as_written' : word(letter));
    }
  });

  it('of VNI are all known', () => {
    expect(vni.size).toBe(134);
    for (const [letter, code] of vni) {
      const word = (text: string): string => syllableOf(letter, text);
      // "ì" and "í" are written alike.
      expect(read(word(code), 'VNI-Times')).toBe(letter === code ? 'as_written' : word(letter));
    }
  });

  it('of a font of capitals are capitals', () => {
    expect(read(encode('trường tiểu học ví dụ', tcvn3), '.VnTimeH')).toBe('TRƯỜNG TIỂU HỌC VÍ DỤ');
    expect(read(encode('tổng số', tcvn3), '.VnArial NarrowH')).toBe('TỔNG SỐ');
    expect(read(encode('tổng số', tcvn3), '.VnArial')).toBe('tổng số');
  });
});

describe('text as it is met', () => {
  it.each([
    ['NguyÔn ThÞ ViÖt', 'Nguyễn Thị Việt'],
    ['nh÷ng n¨m qua', 'những năm qua'],
    ['Xin chaøo caùc baïn', 'Xin chào các bạn'],
    ['Tr­êng TiÓu häc VÝ Dô', 'Trường Tiểu học Ví Dụ'],
    ['Phßng GD§T', 'Phòng GDĐT'],
    ['Tröôøng THCS Ví Duï', 'Trường THCS Ví Dụ'],
    ['Tyû leä nöõ (%)', 'Tỷ lệ nữ (%)'],
    ['Sè thø tù', 'Số thứ tự'],
    ['TØ lÖ n÷ th¹c sÜ', 'Tỉ lệ nữ thạc sĩ'],
  ])('%s is %s without a font to tell', (text, decoded) => {
    expect(read(text)).toBe(decoded);
    expect(read(text, 'Times New Roman')).toBe(decoded);
  });

  it.each([
    ['Sè l­îng', '.VnTime', 'Số lượng'],
    ['DiÖn tÝch (m²)', '.VnTime', 'Diện tích (m²)'],
    ['Ghi chó', '.VnTime', 'Ghi chú'],
    ['Cã', '.VnTime', 'Có'],
    ['Kh«ng', '.VnArial', 'Không'],
    ['Coù', 'VNI-Helve', 'Có'],
    ['Soá', 'VNI-Times', 'Số'],
    ['THPT', '.VnTime', 'as_written'],
    ['12', '.VnTimeH', 'as_written'],
  ])('%s in %s is %s', (text, font, decoded) => {
    expect(read(text, font)).toBe(decoded);
  });

  it('is left as written where it is Unicode already, whatever the font', () => {
    for (const font of [null, '.VnTime', '.VnTimeH', 'VNI-Times', 'Arial', 'VPS Times']) {
      for (const text of ['Trường THCS Hà Nội', 'Hà', 'CÔNG NGHỆ', 'Đơn vị', 'Tie\u0302\u0301n si\u0303']) {
        expect(read(text, font)).toBe('as_written');
      }
    }
  });

  it('that could be either is Unicode in a font that was seen on Unicode', () => {
    const texts = new LegacyText();
    expect(texts.read('Có', '.VnTime')).toMatchObject({ kind: 'decoded', text: 'Cú' });
    texts.read('Trường', '.VnTime');
    expect(texts.read('Có', '.VnTime').kind).toBe('as_written');
    expect(texts.read('Tr­êng', '.VnTime')).toMatchObject({ kind: 'decoded', text: 'Trường' });
  });

  it.each([
    'Café',
    'Müller',
    'Zoë',
    'naïve',
    'Citroën',
    'José',
    'René',
    'Thérèse',
    'Ångström',
    'für',
    'über',
    'Besançon',
    'Có',
    'Không',
    'x',
    '×',
    '÷',
    '5 µm',
    '½',
    'm²',
    '25°C',
    '© 2025',
    'Samsung®',
    'a·b',
    '« Có »',
    'Nhà',
    'HÀ TÂY',
    'web\u00adsite',
    '10 £',
  ])('%s is no text of an older encoding', (text) => {
    expect(read(text)).toBe('as_written');
    expect(read(text, 'Calibri')).toBe('as_written');
  });

  it.each([
    ['Tr\u00dfng h\u00c0c', '.VnTime'],
    ['Tr\u00d2ng h\u00ffc', 'VNI-Times'],
    ['Tr\u00d2ng h\u00f7c', 'VPS Times'],
    ['h÷q n¨z', null],
  ])('%s in %s is said to be beyond reading', (text, font) => {
    expect(read(text, font)).toBe('unreadable');
  });
});

describe('every label and header of the catalogue', () => {
  const texts = [...catalogue.measures.values()].flatMap(({ label, headers }) => [label.vi, ...headers]);
  const legacy = texts.filter((text) => /[^\p{ASCII}]/u.test(text));

  it.each([
    ['TCVN3', '.VnTime', tcvn3],
    ['VNI', 'VNI-Times', vni],
  ] as const)('comes back from %s by its font', (_, font, letters) => {
    const wrong = legacy.filter((text) => {
      const written = encode(text, letters);
      const back = new LegacyText().read(written, font);
      return (back.kind === 'decoded' ? back.text : back.kind === 'as_written' ? written : '') !== text;
    });
    // Capitals with tones have no codes in TCVN3: "Ở" is not in the encoding at all.
    expect(
      wrong.filter(
        (text) => letters === vni || !/[À-ÃÈÉÌÍÒÓÕÙÚÝĨŨẠ-Ỹ]/u.test(text.replace(/[\p{Ll}]/gu, '')),
      ),
    ).toEqual([]);
  });

  it('is never taken for an older encoding as it stands', () => {
    const taken = texts.filter((text) =>
      [null, '.VnTime', 'VNI-Times'].some((font) => {
        const { kind } = new LegacyText().read(text, font);
        return font === null ? kind !== 'as_written' : kind === 'unreadable';
      }),
    );
    expect(taken).toEqual([]);
  });

  it('is recognised without its font wherever it is not Vietnamese as written', () => {
    for (const letters of [tcvn3, vni]) {
      let recognised = 0;
      const wrong: string[] = [];
      for (const text of legacy) {
        const written = encode(text, letters);
        const back = new LegacyText().read(written, null);
        if (back.kind === 'decoded') {
          if (back.text === text) recognised += 1;
          else wrong.push(`${written} -> ${back.text}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(recognised / legacy.length).toBeGreaterThan(0.9);
    }
  });
});

describe('a font of signs', () => {
  it.each([
    ['ü', 'Wingdings', '✓'],
    ['\uf0fc', 'Wingdings', '✓'],
    [' ü ', 'Wingdings', '✓'],
    ['þ', 'Wingdings', '☑'],
    ['û', 'Wingdings', '✗'],
    ['P', 'Wingdings 2', '✓'],
    ['R', 'Wingdings 2', '☑'],
    ['O', 'Wingdings 2', '✗'],
    ['a', 'Webdings', '✓'],
    ['a', 'Marlett', '✓'],
    ['P', 'Wingdings', 'as_written'],
    ['P', 'Arial', 'as_written'],
    ['ü', 'Arial', 'as_written'],
    ['Có', 'Wingdings', 'as_written'],
    ['toString', 'Wingdings', 'as_written'],
  ])('%s in %s is %s', (text, font, sign) => {
    expect(read(text, font)).toBe(sign);
  });
});

describe('a syllable', () => {
  it.each([
    'nghiêng',
    'Quyết',
    'giếng',
    'gì',
    'ĐƯỜNG',
    'uỷ',
    'ủy',
    'oanh',
    'thuở',
    'khuya',
    'y',
    'ngoằn',
    'quốc',
    'xoong',
  ])('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(['nguyôn', 'chaøo', 'cafe', 'josé', 'tọcc', 'cảc', 'THCS', 'ă', 'ab', ''])('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
