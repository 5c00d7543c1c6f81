import { fold, withoutDiacritics } from './spelling.ts';

/** A header that names a part only: "Trong đó: nữ", "Riêng nữ", "Nữ", "Nam". */
const PART = /^(?:(?:trong do|trong so do|t do|tdo|tr do) .+|(?:rieng |so )*(?:nu|nam))$/u;

/** Women are named somewhere in it. */
export const namesWomen = (text: string): boolean => /(?:^| )nu(?: |$)/u.test(withoutDiacritics(fold(text)));

export const isPartHeader = (text: string): boolean => PART.test(withoutDiacritics(fold(text)));
