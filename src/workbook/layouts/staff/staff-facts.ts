import type { CountMeasure, Measure, YesNoMeasure } from '../../../domain/measure.ts';
import type { CountedPeople, Degree, Mark, Position, Sex } from '../../../domain/staff.ts';

/** What a list tells of people, and so what they can be counted by. */
export type Aspect = 'sex' | 'degree' | 'position' | Mark;

/** `isFilled`: the row itself says it; a blank in a column of marks only goes along with the marks of others. */
export type Fact<Value> =
  | { readonly kind: 'known'; readonly value: Value; readonly isFilled: boolean }
  /** Not understood, but not `except`. */
  | { readonly kind: 'unread'; readonly except: Value | null };

export const UNREAD = { kind: 'unread', except: null } as const;
export const filled = <Value>(value: Value): Fact<Value> => ({ kind: 'known', value, isFilled: true });
export const blank = <Value>(value: Value): Fact<Value> => ({ kind: 'known', value, isFilled: false });

export interface Person {
  /** `null` when the row does not tell whether the person still belongs to the unit. */
  readonly isPresent: boolean | null;
  readonly sex: Fact<Sex>;
  readonly degree: Fact<Degree>;
  readonly position: Fact<Position>;
  readonly marks: Readonly<Record<Mark, Fact<boolean>>>;
}

/** Who does not belong to the unit: nothing else of them is read. */
export const ABSENT: Person = {
  isPresent: false,
  sex: UNREAD,
  degree: UNREAD,
  position: UNREAD,
  marks: { planning: UNREAD, planning_trained: UNREAD, board: UNREAD, board_trained: UNREAD },
};

export type CountedMeasure = (CountMeasure | YesNoMeasure) & { readonly counted: CountedPeople };
export const isCountedMeasure = (measure: Measure): measure is CountedMeasure =>
  (measure.kind === 'count' || measure.kind === 'yesno') && measure.counted !== null;

/** What must be told of people to count them so; the first names the column that a count rests on. */
export const aspectsOf = (counted: CountedPeople): Aspect[] => [
  ...(counted.degree === null ? [] : (['degree'] as const)),
  ...counted.marks,
  ...(counted.position === null ? [] : (['position'] as const)),
  ...(counted.sex === null ? [] : (['sex'] as const)),
];

/** Whether a person is one of those counted; null when something that was not understood decides it. */
export function isOneOf(person: Person, { sex, degree, position, marks }: CountedPeople): boolean | null {
  // Asked of every person for every measure: nothing is allocated here.
  const byDegree = degree === null || holds(person.degree, degree);
  const byPosition = position === null || holds(person.position, position);
  const bySex = sex === null || holds(person.sex, sex);
  if (person.isPresent === false || byDegree === false || byPosition === false || bySex === false)
    return false;
  let isOpen = person.isPresent === null || byDegree === null || byPosition === null || bySex === null;
  for (const mark of marks) {
    const held = holds(person.marks[mark], true);
    if (held === false) return false;
    isOpen ||= held === null;
  }
  return isOpen ? null : true;
}

const holds = <Value>(fact: Fact<Value>, wanted: Value): boolean | null =>
  fact.kind === 'known' ? fact.value === wanted : fact.except === wanted ? false : null;
