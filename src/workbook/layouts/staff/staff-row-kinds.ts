import type { Vocabulary } from '../../../domain/measure.ts';
import { cellAt, textOf, tidy, type GridRow } from '../../grid.ts';
import { ARABIC, LabelWords, ROMAN, SIGNED_DAY } from '../../row-kinds.ts';

export type StaffRowKind =
  | { readonly kind: 'person' }
  | { readonly kind: 'heading'; readonly label: string; readonly column: number; readonly level: string }
  | { readonly kind: 'total'; readonly label: string }
  | { readonly kind: 'signature' }
  /** Facts without a name. */
  | { readonly kind: 'nameless' }
  | { readonly kind: 'empty' };

export interface StaffRowColumns {
  readonly ordinal: number | null;
  readonly name: number;
  /** Whether people are told by a number in place of a name. */
  readonly isNumber: boolean;
  /** The columns that say something of a person. */
  readonly facts: ReadonlySet<number>;
  readonly isUnit: (label: string) => boolean;
}

const PERSON: StaffRowKind = { kind: 'person' };
const NUMERAL = /^([IVX]+|[A-H])[.)]\s/u;

/** Tells the rows of a list of people apart. A row with a name and anything said of it is a person, numbered or not. */
export class StaffRowKinds {
  readonly #totals: LabelWords;
  readonly #remarks: LabelWords;
  readonly #signatures: LabelWords;

  constructor({ totals, remarks, signatures }: Vocabulary) {
    this.#totals = new LabelWords(totals);
    this.#remarks = new LabelWords(remarks);
    this.#signatures = new LabelWords(signatures);
  }

  of(row: GridRow, { ordinal, name, isNumber, facts, isUnit }: StaffRowColumns): StaffRowKind {
    const number = ordinal === null ? '' : textOf(cellAt(row, ordinal));
    const isNumbered = ARABIC.test(number);
    const own = textOf(cellAt(row, name));
    const isNamed = isNumber ? /[\p{L}\d]/u.test(own) : /\p{L}/u.test(own);
    if (isNumbered && isNamed) return PERSON;
    const left = row.cells.find((cell) => cell.column < name && /\p{L}{2}/u.test(textOf(cell))) ?? null;
    // A total of people may stand where their numbers do.
    const isSum = isNumber && this.#totals.startOf(textOf(left))?.rest === '';
    const labelled = isNamed && !isSum ? cellAt(row, name) : left;
    const label = textOf(labelled);
    const said = row.cells.filter(({ column }) => facts.has(column) && column !== labelled?.column);
    const areSums = said.every(({ content }) => content.kind === 'number' && Number(content.text) < 1900);
    if (!isNumbered) {
      const total = this.#totals.startOf(label);
      if (total && (total.rest === '' || areSums || /\d/u.test(total.rest)))
        return { kind: 'total', label: total.word };
      if (this.#remarks.startOf(label) && areSums) return { kind: 'empty' };
      if (this.#isSignature(row, own)) return { kind: 'signature' };
      const isSection = ROMAN.test(number) || NUMERAL.test(label);
      if (label !== '' && (isSection || said.length === 0 || (areSums && isUnit(label)))) {
        const level = NUMERAL.exec(`${number}. `)?.[1] ?? NUMERAL.exec(label)?.[1] ?? '';
        return {
          kind: 'heading',
          label,
          column: labelled?.column ?? name,
          level: level === '' ? '' : /[IVX]/u.test(level) ? 'roman' : 'letter',
        };
      }
    }
    if (isNamed) return PERSON;
    if (said.length === 0 || areSums) return { kind: 'empty' };
    return { kind: 'nameless' };
  }

  /** A row without a number whose only words are those of a signature: "Hiệu trưởng" in a person's row is a position. */
  #isSignature(row: GridRow, name: string): boolean {
    if (row.cells.length > 3 || row.cells.some(({ content }) => content.kind === 'number')) return false;
    return row.cells.some((cell) => {
      const text = textOf(cell);
      if (name !== '' && text !== name) return false;
      return this.#signatures.startOf(text) !== null || SIGNED_DAY.test(tidy(text).toLowerCase());
    });
  }
}
