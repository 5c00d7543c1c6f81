/** What a staff list says of a person, and the words it says it in. */

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

/** The highest degree held, as far as any plan asks: everything below a master's is `other`. */
export const DEGREES = ['phd', 'master', 'other'] as const;
export type Degree = (typeof DEGREES)[number];

/** What words say that may or may not mean a degree is held. */
export const UNCLEAR_DEGREES = ['perhaps_master', 'unclear'] as const;
export type SaidDegree = Degree | (typeof UNCLEAR_DEGREES)[number];
export const isHeld = (said: SaidDegree): said is Degree => said !== 'perhaps_master' && said !== 'unclear';

export const POSITIONS = ['manager', 'other'] as const;
export type Position = (typeof POSITIONS)[number];

/** Why a person in the list is not among the unit's staff; `present` is, and who is seconded to it. */
export const STATUSES = [
  'present',
  'seconded_in',
  'secondment',
  'retired',
  'transferred',
  'resigned',
  'on_leave',
  'deceased',
] as const;
export type Status = (typeof STATUSES)[number];
export type Absence = Exclude<Status, 'present' | 'seconded_in'>;
export const isAbsence = (status: Status): status is Absence =>
  status !== 'present' && status !== 'seconded_in';

/** What a list marks people with, each in a column of its own. */
export const MARKS = ['planning', 'planning_trained', 'board', 'board_trained'] as const;
export type Mark = (typeof MARKS)[number];

/** What every person must be to be counted; all that are given must hold. */
export interface CountedPeople {
  readonly sex: Sex | null;
  readonly degree: Degree | null;
  readonly position: Position | null;
  readonly marks: readonly Mark[];
}

/** What a column of a staff list is. `female` and `male`: a filled cell says the sex, as under "Ngày sinh > Nam | Nữ". */
export const STAFF_ROLES = [
  'person_name',
  'given_name',
  'person_id',
  'birth',
  'sex',
  'female',
  'male',
  'degree',
  'degree_phd',
  'degree_master',
  'degree_other',
  'position',
  'status',
  ...MARKS,
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Roles whose cells may hold codes instead of words. */
export const CODED_ROLES = ['sex', 'degree', 'position', 'status'] as const;
export type CodedRole = (typeof CODED_ROLES)[number];
export const isCodedRole = (role: string): role is CodedRole =>
  (CODED_ROLES as readonly string[]).includes(role);

interface CodeMeanings {
  readonly sex: Sex;
  readonly degree: Degree;
  readonly position: Position;
  readonly status: Status;
}
export type CodeMeaning<Role extends CodedRole = CodedRole> = CodeMeanings[Role];

/** A published list of codes. Codes are text: "03" and "3" are two codes. */
export interface CodeList {
  readonly id: string;
  readonly of: CodedRole;
  /** Technical column names that name this list; one that ends in "*" names it by its beginning. */
  readonly namedBy: readonly string[];
  readonly codes: Readonly<Record<string, CodeMeaning>>;
  /** What every other two-digit code of the list means, where only the telling ones are given here. */
  readonly others: CodeMeaning | null;
  /** Whether only some of its codes are known: then a short code may be one of the others. */
  readonly isPartial: boolean;
}

type Words<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** The words of staff lists; compared as the rest of the vocabulary is. */
export interface StaffVocabulary {
  readonly columns: Words<StaffRole> & { readonly unit_name: readonly string[] };
  /** Words for staff that may stand with what a column says of them: "Họ tên CB, GV, NV", "GV_NGAY_SINH". */
  readonly people: readonly string[];
  /** Words that headers and groups of degrees are made of: "trình độ", "được đào tạo". */
  readonly degreeHeaders: readonly string[];
  /** Words that headers of planning are made of. */
  readonly planningHeaders: readonly string[];
  /** Words that headers of who was trained are made of. */
  readonly trainedHeaders: readonly string[];
  /** Group headers that do not change what the columns under them are. */
  readonly groups: readonly string[];
  /** Words that say of when a degree is; `now` goes with a position too. A degree once held stays held. */
  readonly times: Words<'now' | 'once'>;
  readonly sexes: Words<Sex>;
  readonly degrees: Words<SaidDegree>;
  /** Words before a degree that say nothing: "trình độ", "có bằng". */
  readonly degreeFillers: readonly string[];
  /** Words after which nothing is held yet: "đang học", "chưa". */
  readonly notHeld: readonly string[];
  /** How the title of a manager's position begins. */
  readonly managers: readonly string[];
  readonly statuses: Words<Status>;
  /** How a heading of a group of people begins that is no unit: "Tổ", "Ban giám hiệu". */
  readonly headings: readonly string[];
  /** How a line below a list says how many people it has. */
  readonly closing: Words<'before' | 'people'>;
  /** Titles of lists of staff, of some of the staff, of pupils, and of the people in planning or on a committee alone. */
  readonly titles: Words<'staff' | 'some' | 'pupils' | 'planning' | 'board'>;
}
