const GRAVE = '\u0300';
const ACUTE = '\u0301';
const CIRCUMFLEX = '\u0302';
const TILDE = '\u0303';
const BREVE = '\u0306';
const HOOK = '\u0309';
const DOT = '\u0323';

/** VNI Windows writes a vowel and then its marks as one character, which stands for them on these vowels only. */
const MARKS: Readonly<Record<string, { readonly on: string; readonly marks: string }>> = {
  ø: { on: 'aeouyôö', marks: GRAVE },
  ù: { on: 'aeouyôö', marks: ACUTE },
  û: { on: 'aeouyôö', marks: HOOK },
  õ: { on: 'aeouyôö', marks: TILDE },
  ï: { on: 'aeouyôö', marks: DOT },
  â: { on: 'aeo', marks: CIRCUMFLEX },
  à: { on: 'aeo', marks: CIRCUMFLEX + GRAVE },
  á: { on: 'aeo', marks: CIRCUMFLEX + ACUTE },
  å: { on: 'aeo', marks: CIRCUMFLEX + HOOK },
  ã: { on: 'aeo', marks: CIRCUMFLEX + TILDE },
  ä: { on: 'aeo', marks: CIRCUMFLEX + DOT },
  ê: { on: 'a', marks: BREVE },
  è: { on: 'a', marks: BREVE + GRAVE },
  é: { on: 'a', marks: BREVE + ACUTE },
  ú: { on: 'a', marks: BREVE + HOOK },
  ü: { on: 'a', marks: BREVE + TILDE },
  ë: { on: 'a', marks: BREVE + DOT },
};

/** Letters that are one character each. */
const SINGLE: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const PAIR = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ôöñíìæóòî]/giu;

/** The text in Unicode; null when a mark stands behind no vowel that takes it, or another letter of Latin-1 is left. */
export function decodeVni(text: string): string | null {
  let isWhole = !/[\u00C0-\u00FF]/u.test(text.replace(PAIR, ''));
  const decoded = text.replace(PAIR, (found, vowel: string | undefined, mark: string | undefined) => {
    if (vowel === undefined || mark === undefined) return single(found);
    const { on = '', marks = '' } = MARKS[mark.toLowerCase()] ?? {};
    isWhole &&= on.includes(vowel.toLowerCase());
    return single(vowel) + marks;
  });
  return isWhole ? decoded.normalize('NFC') : null;
}

function single(letter: string): string {
  const lower = SINGLE[letter.toLowerCase()];
  if (lower === undefined) return letter;
  return letter === letter.toLowerCase() ? lower : lower.toUpperCase();
}
