import type { Absence, CodedRole, StaffRole } from './staff.ts';

/** What is said of lists with one person a row. None of it ever holds the text of a cell, so none can name a person. */
export interface StaffDiagnosticArgs {
  STAFF_LEFT_OUT: {
    readonly reasons: readonly {
      readonly reason: Absence;
      readonly people: number;
      /** The words of the vocabulary that said so, or a code. */
      readonly words: readonly string[];
    }[];
  };
  /** People seconded to the unit from another one: counted here. */
  PERSON_SECONDED_IN: { readonly people: number };
  /** A closing line that says how many people the list has. */
  STAFF_TOTAL_DIFFERS: { readonly printed: number; readonly listed: number };
  /** A list of the people in planning, or of a committee, alone. */
  STAFF_LIST_PART: { readonly part: 'planning' | 'board' };
  /** Of a list of a whole unit: no column tells degrees, or who is in planning beside one of their training. */
  STAFF_COLUMN_MISSING: { readonly role: 'degree' | 'planning' };
  /** A row with a name and nothing else, or with nothing but facts, that no known heading explains. */
  STAFF_ROWS_UNCLEAR: { readonly rows: number };
  PERSON_NAME_MISSING: { readonly rows: number };
  PERSON_UNIT_MISSING: { readonly people: number };
  PERSON_SEX_UNCLEAR: { readonly found: 'none' | 'both' | 'unknown' };
  /** Further cells of the column with the same fault. */
  PERSON_SEX_UNCLEAR_MORE: { readonly cells: number };
  /** `perhaps_master`: words such as "cao học", said of who holds a master's degree and of who studies for one. */
  PERSON_DEGREE_UNKNOWN: { readonly cells: number; readonly found: 'unknown' | 'perhaps_master' };
  PERSON_DEGREE_BLANK: { readonly cells: number };
  PERSON_STATUS_UNKNOWN: { readonly cells: number };
  PERSON_CELL_UNREADABLE: { readonly role: StaffRole; readonly cells: number };
  PERSON_REPEATED: {
    readonly by: 'id' | 'name_and_birth' | 'name';
    readonly other: string;
    readonly rows: number;
    /** Whether the second row is counted too. */
    readonly isCounted: boolean;
  };
  PEOPLE_NOT_COMPARED: { readonly people: number };
  CODE_LIST_UNNAMED: {
    readonly header: string;
    readonly role: CodedRole;
    readonly cells: number;
    readonly lists: readonly string[];
  };
  CODE_UNKNOWN: { readonly list: string; readonly shown: string; readonly cells: number };
  CODE_ZERO_LOST: {
    readonly header: string;
    readonly role: CodedRole;
    readonly list: string;
    readonly shown: string;
    readonly cells: number;
  };
  CODE_ZERO_RESTORED: {
    readonly list: string;
    readonly shown: string;
    readonly readAs: string;
    readonly cells: number;
  };
}
