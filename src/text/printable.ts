// Control characters act on a terminal; direction marks show a text in another order than it is read.
const ACTING = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text as it may be shown on one line of a terminal: without the characters that would act on it. */
export const printable = (text: string): string => text.replace(/\s+/gu, ' ').replace(ACTING, '');

const ACTING_BUT_SPACES = /(?![\t\n\r])[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** A text as it may stand in a file that programs read: its tabs and line breaks stay, and it can be encoded. */
export const storable = (text: string): string =>
  text.replace(ACTING_BUT_SPACES, '').replace(HALF_CHARACTER, '\uFFFD');
