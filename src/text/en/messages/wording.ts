import { localDecimal } from '../../numbers.ts';

export const number = (decimal: string): string => localDecimal(decimal, 'en');

export const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');

export const either = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(' or ');
