const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
/** So many digits are an integer below 2^53, and so many decimals a power of ten that a double holds exactly. */
const MAX_DIGITS = 15;
const POWERS = Float64Array.from({ length: MAX_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * The number spelled from `start` up to `end` as digits, with a minus and a decimal point at most: the same double that
 * `Number()` gives, since the quotient of two exact doubles is rounded once. NaN for any other spelling.
 */
export function plainNumber(text: string, start: number, end: number): number {
  const isNegative = start < end && text.charCodeAt(start) === MINUS;
  let digits = 0;
  let decimals = -1;
  let whole = 0;
  for (let at = isNegative ? start + 1 : start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      whole = whole * 10 + code - ZERO;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (code === POINT && decimals < 0) decimals = 0;
    else return NaN;
  }
  if (digits === 0 || digits > MAX_DIGITS) return NaN;
  const value = decimals > 0 ? whole / (POWERS[decimals] ?? NaN) : whole;
  return isNegative ? -value : value;
}

/** The index spelled from `start` up to `end` as at most nine digits; -1 for any other spelling. */
export function plainIndex(text: string, start: number, end: number): number {
  if (start === end || end - start > 9) return -1;
  let index = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return -1;
    index = index * 10 + code - ZERO;
  }
  return index;
}
