import { cellAt, textOf, type CellContent, type GridRow } from '../../grid.ts';
import { isColumnNumbers } from '../../row-kinds.ts';
import type { FormHeader } from './header.ts';
import { bulletOf, type FormWords, type RowMeaning, type StaffGroup } from './words.ts';

/** A row of a form, in the place its number, its dash and the label rows above give it. */
export interface FormLine {
  readonly row: GridRow;
  readonly header: FormHeader;
  readonly ordinal: string;
  readonly label: string;
  readonly labelColumn: number;
  readonly code: string;
  readonly bullet: number;
  readonly meaning: RowMeaning;
  /** The title of a section, which has no figures. */
  readonly isTitle: boolean;
  readonly parent: FormLine | null;
  /** A heading's: the row without a number that it follows, whose rows its own may be. */
  readonly after: FormLine | null;
  readonly children: FormLine[];
}

const ROMAN = /^[IVXL]+[.)]?$/u;
const NUMERIC = /^\d+(?:\.\d+)*[.)]?$/u;
const LETTER = /^[A-Za-zđ][.)]?$/u;
const LEADING = /^(\d+(?:\.\d+)+\.?|\d+[.)]|[IVXL]+[.)]|[a-zđ][.)])\s+(?=\p{L})/u;

/** The rows of a form's sections as trees. Sections are read one after another with {@link FormLines.add}. */
export class FormLines {
  readonly all: FormLine[] = [];
  readonly #words: FormWords;
  #stack: FormLine[] = [];

  constructor(words: FormWords) {
    this.#words = words;
  }

  addSection(header: FormHeader, rows: readonly GridRow[]): void {
    this.#stack = [];
    const titled = rows.find(({ index }) => index === header.top);
    const below = rows.filter(({ index }) => index > header.bottom);
    if (titled) this.#addTitle(header, titled);
    for (const row of below) if (!isColumnNumbers(row)) this.#addRow(header, row);
  }

  #addTitle(header: FormHeader, row: GridRow): void {
    const label = header.titles.find((text) => /\p{L}{2}/u.test(text) && !ROMAN.test(text));
    if (label === undefined) return;
    const ordinal = header.titles.find((text) => ROMAN.test(text)) ?? 'I';
    const meaning = this.#words.row(label);
    this.#push(
      {
        row,
        header,
        ordinal,
        label,
        labelColumn: header.labelColumns[0] ?? 1,
        code: '',
        bullet: 0,
        meaning,
        isTitle: true,
      },
      null,
    );
  }

  #addRow(header: FormHeader, row: GridRow): void {
    const texts = header.labelColumns
      .map((column) => ({ column, text: textOf(cellAt(row, column)) }))
      .filter(({ text }) => text !== '');
    const labelled = texts.find(({ text }) => /\p{L}/u.test(text) && !isOrdinal(text));
    if (!labelled) return;
    const leading = LEADING.exec(labelled.text)?.[1] ?? '';
    const ordinal = texts.find(({ text }) => isOrdinal(text))?.text ?? leading;
    const code = textOf(cellAt(row, header.codeColumn));
    const own = this.#words.row(labelled.text);
    const bullet = bulletOf(labelled.text);
    const isHeading =
      own.is === 'heading' ||
      (own.is === 'other' && (/:\s*$/u.test(labelled.text) || (code === '' && !hasFigures(header, row))));
    const meaning: RowMeaning = isHeading && own.is !== 'heading' ? { is: 'heading', of: 'other' } : own;
    const line = {
      row,
      header,
      ordinal,
      label: labelled.text,
      labelColumn: labelled.column,
      code,
      bullet,
      meaning,
    };
    const after = this.#makeRoom(line);
    this.#push({ ...line, isTitle: false }, after);
  }

  #push(line: Omit<FormLine, 'parent' | 'after' | 'children'>, after: FormLine | null): void {
    const parent = this.#stack.at(-1) ?? null;
    const placed: FormLine = { ...line, parent, after, children: [] };
    parent?.children.push(placed);
    this.all.push(placed);
    this.#stack.push(placed);
  }

  /** Takes from the stack what a line does not stand under; returns the row that a heading follows. */
  #makeRoom(line: Pick<FormLine, 'ordinal' | 'bullet' | 'meaning'>): FormLine | null {
    const { ordinal, bullet, meaning } = line;
    if (ordinal !== '') this.#popWhile((top) => !isAbove(top, ordinal));
    else if (bullet > 0 && meaning.is === 'group' && this.#isInGroup(bullet))
      this.#popWhile((top) => top.bullet >= bullet);
    else if (meaning.is === 'group' || (meaning.is === 'visiting' && !meaning.isPart))
      this.#popForGroup(meaning);
    else if (meaning.is === 'subset' || meaning.is === 'visiting')
      this.#popWhile((top) => top.meaning.is === 'heading' && top.ordinal === '');
    else if (meaning.is === 'heading') return this.#popForHeading();
    else if (bullet > 0) this.#popWhile((top) => top.bullet >= bullet);
    else this.#popForPlain(meaning);
    return null;
  }

  /** "- Viên chức" by contract below "Giáo viên" is a part of these, whatever group its words name elsewhere. */
  #isInGroup(bullet: number): boolean {
    const group = this.#stack.findLast(({ meaning, isTitle }) => meaning.is === 'group' && !isTitle);
    if (group?.meaning.is !== 'group' || group.meaning.group === 'everyone') return false;
    return group.bullet < bullet;
  }

  #popWhile(isOut: (top: FormLine) => boolean): void {
    for (let top = this.#stack.at(-1); top && isOut(top); top = this.#stack.at(-1)) this.#stack.pop();
  }

  /** A label without a dash ends a list whose rows have one. */
  #popForPlain(meaning: RowMeaning): void {
    this.#popWhile((top) => {
      if (top.ordinal !== '' || top.meaning.is === 'group') return false;
      if (top.meaning.is !== 'heading') return true;
      const isDashed = top.children.length > 0 && top.children.every(({ bullet }) => bullet > 0);
      return meaning.is === 'other' && isDashed;
    });
  }

  /** A group without a number stands beside those before it; named again in a form that numbers its groups, below. */
  #popForGroup(meaning: RowMeaning): void {
    const before = this.all.filter(
      (line) => line.meaning.is === 'group' && line.meaning.group !== 'everyone',
    );
    const isNumbered = before.some(({ ordinal, isTitle }) => ordinal !== '' && !isTitle);
    const isNamed = before.some((line) => meaning.is === 'group' && isGroup(line, meaning.group));
    if (isNumbered && isNamed) {
      this.#popWhile((top) => top.ordinal === '' && top.meaning.is !== 'heading');
      return;
    }
    const isIn = (line: FormLine): boolean =>
      !line.isTitle &&
      (line.meaning.is === 'visiting' || (line.meaning.is === 'group' && line.meaning.group !== 'everyone'));
    this.#popWhile(() => this.#stack.some(isIn));
    this.#popWhile((top) => top.ordinal === '' && !top.isTitle && !isGroup(top, 'everyone'));
  }

  #popForHeading(): FormLine | null {
    let after: FormLine | null = null;
    let isUnderHeading = false;
    this.#popWhile((top) => {
      // "4.2.1 Trong đó: …" names a part; the degrees that follow may still be those of all.
      if (top.meaning.is !== 'subset' && (top.ordinal !== '' || top.meaning.is === 'group')) return false;
      if (top.meaning.is === 'heading') isUnderHeading = true;
      else if (top.bullet === 0 && top.meaning.is !== 'total') after = top;
      return true;
    });
    return isUnderHeading ? null : after;
  }
}

const isGroup = ({ meaning }: FormLine, group: StaffGroup | 'everyone'): boolean =>
  meaning.is === 'group' && meaning.group === group;

const isOrdinal = (text: string): boolean => ROMAN.test(text) || NUMERIC.test(text) || LETTER.test(text);

/** Whether a numbered line can stand under another: "4.1.2" under "4.1", "a)" under any number, all under "IV". */
function isAbove(top: FormLine, ordinal: string): boolean {
  if (top.isTitle) return true;
  if (top.ordinal === '' || ROMAN.test(ordinal)) return false;
  if (ROMAN.test(top.ordinal)) return true;
  if (!NUMERIC.test(ordinal)) return NUMERIC.test(top.ordinal);
  const [outer, inner] = [partsOf(top.ordinal), partsOf(ordinal)];
  return outer.length < inner.length && outer.every((part, index) => part === inner[index]);
}

const partsOf = (ordinal: string): string[] =>
  ordinal
    .split('.')
    .map((part) => part.replace(/[.)]$/u, ''))
    .filter((part) => part !== '');

const isFilled = (content: CellContent): boolean => content.kind !== 'text' || content.text.trim() !== '';

function hasFigures({ whole, parts }: FormHeader, row: GridRow): boolean {
  const blocks = whole ? [whole, ...parts] : parts;
  return blocks.some(({ columns }) =>
    Object.values(columns).some(({ column }) => {
      const cell = cellAt(row, column);
      return cell !== null && isFilled(cell.content);
    }),
  );
}
