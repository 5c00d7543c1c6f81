// Control characters act on a terminal; direction marks show a text in another order than it is read.
const ACTING = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text as it may be shown on one line of a terminal: without the characters that would act on it. */
export const printable = (text: string): string => text.replace(/\s+/gu, ' ').replace(ACTING, '');
