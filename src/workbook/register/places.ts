import { nameKey } from '../unit-name.ts';

const OFFICE = /^(?:ubnd|phòng (?:gdđt|gd đt|giáo dục và đào tạo)) (?=\S)/u;
const COMMUNE = /^(?:xã|phường|thị trấn|đặc khu) /u;
const DISTRICT = /^(?:quận|huyện|thị xã|thành phố|tp) /u;

/** One text for all spellings of a place, and for the office of one. */
export const placeKey = (parent: string): string => nameKey(parent).replace(OFFICE, '');

/**
 * Whether two places contradict each other: both are known, or both are communes or districts. A district does not contradict
 * a commune, which may lie in it, and a heading such as "Công lập" says nothing of a place.
 */
export function isOther(place: string, registered: string, known: ReadonlySet<string>): boolean {
  if (place === registered) return false;
  return known.has(place) || [COMMUNE, DISTRICT].some((level) => level.test(place) && level.test(registered));
}
