import { atCell, diagnostic, type Diagnostic } from '../../domain/diagnostic.ts';
import type { CellRef, Observation } from '../../domain/observation.ts';
import { cellRef, type SheetPlace } from '../grid.ts';
import {
  GroupDegrees,
  NOTHING,
  sumOf,
  type DegreeFigure,
  type DegreeMeasure,
  type FormSum,
} from './form-degrees.ts';
import type { FormFigures } from './form-figures.ts';
import type { DegreeList, FoundGroup, FoundGroups } from './form-groups.ts';
import type { FormLine } from './form-lines.ts';
import { STAFF_GROUPS, type StaffGroup } from './form-words.ts';

const FIGURES = ['total', 'women'] as const;
const HEADS = {
  managers: { total: 'managers_total', women: 'managers_female' },
  everyone: { total: 'staff_total', women: 'staff_female' },
} as const;
const DEGREES = {
  masters: { total: 'masters_total', women: 'masters_female' },
  doctors: { total: 'phd_total', women: 'phd_female' },
} as const;

type Values = Omit<Observation, 'unit' | 'quarter'>;

/** Adds up the measures that a form's groups tell, and says what a sum leaves out or cannot tell. */
export class FormMeasures {
  readonly values: Values[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #place: SheetPlace;
  readonly #figures: FormFigures;
  readonly #found: FoundGroups;
  readonly #degrees = new Map<FoundGroup, GroupDegrees>();

  constructor(place: SheetPlace, figures: FormFigures, found: FoundGroups) {
    this.#place = place;
    this.#figures = figures;
    this.#found = found;
    const all = [...found.groups.values(), ...(found.everyone ? [found.everyone] : [])];
    for (const group of all) this.#degrees.set(group, new GroupDegrees(group, figures));
    const isComplete = this.#readHeads();
    if ([...this.#degrees.values()].some(({ isNamed }) => isNamed)) this.#readDegrees(isComplete);
    this.#refuseRepeated();
  }

  /** The lists by degree that were found, used or not. */
  get lists(): readonly DegreeList[] {
    return [...this.#degrees.values()].flatMap(({ lists }) => lists);
  }

  /** Managers and all staff; returns whether the groups are known to be everybody. */
  #readHeads(): boolean {
    const { groups, everyone } = this.#found;
    const managers = groups.get('managers');
    const all = STAFF_GROUPS.map((group) => groups.get(group)).filter((group) => group !== undefined);
    const isWhole = all.length === STAFF_GROUPS.length;
    let isComplete = isWhole;
    for (const figure of FIGURES) {
      if (managers && this.#figures.has(managers.figures, figure))
        this.#add(
          HEADS.managers[figure],
          this.#head(managers, figure, HEADS.managers[figure]),
          managers.figures,
        );
      const measure = HEADS.everyone[figure];
      const canAdd = isWhole && all.every(({ figures }) => this.#figures.has(figures, figure));
      const summary = everyone && this.#figures.has(everyone.figures, figure) ? everyone : null;
      const printed = summary && this.#head(summary, figure, measure);
      if (!canAdd) {
        if (summary && printed) this.#add(measure, printed, summary.figures);
        continue;
      }
      const sum = sumOf(all.map((group) => this.#head(group, figure, measure)));
      if (!summary || typeof printed?.value !== 'bigint') {
        this.#add(measure, sum, all[0]?.figures ?? null);
        continue;
      }
      if (typeof sum.value === 'bigint' && sum.value !== printed.value) {
        if (figure === 'total') isComplete = false;
        if (sum.value + this.#besides(all, figure) !== printed.value)
          this.#mismatch(summary.figures, printed, sum, 'printed');
      }
      this.#add(measure, printed, summary.figures);
    }
    return isComplete;
  }

  /** People in rows beside the groups, of some group that is not known. */
  #besides(all: readonly FoundGroup[], figure: DegreeFigure): bigint {
    const siblings = new Set(all.flatMap(({ line }) => line.parent?.children ?? []));
    let sum = 0n;
    for (const line of siblings) {
      const { value } = line.meaning.is === 'other' ? this.#figures.read(line, figure) : { value: 0n };
      if (typeof value === 'bigint') sum += value;
    }
    return sum;
  }

  #head({ figures }: FoundGroup, figure: DegreeFigure, measure: string): FormSum {
    const { value, cells, at } = this.#figures.read(figures, figure, measure);
    if (value !== 'missing') return { value, cells, blanks: [] };
    const total = this.#figures.read(figures, 'total').value;
    if (figure === 'women' && total === 0n) return NOTHING;
    return { value, cells, blanks: [{ line: figures, cell: at, isDue: total !== 'missing' }] };
  }

  #readDegrees(isComplete: boolean): void {
    const { groups, everyone } = this.#found;
    const summary = everyone ? this.#degrees.get(everyone) : undefined;
    const listed = [...groups.values()].map((group) => ({ group, degrees: this.#degrees.get(group) }));
    const isSplit = STAFF_GROUPS.every((group) => {
      const found = groups.get(group);
      return found && this.#degrees.get(found)?.isListed;
    });
    // The summary repeats its groups: their own rows are used where they are known to be all of it.
    const useSummary = summary?.isListed === true && !(isSplit && isComplete);
    const left = useSummary ? new Set<StaffGroup>() : this.#unlisted(listed);
    for (const degree of ['masters', 'doctors'] as const) {
      for (const figure of FIGURES) {
        const measure = DEGREES[degree][figure];
        const first = listed[0]?.group.figures ?? everyone?.figures ?? null;
        if (!first || !this.#figures.has(first, figure)) continue;
        const printed = summary?.isListed ? summary.of(degree, figure, measure) : null;
        if (useSummary) {
          this.#add(measure, printed ?? this.#unknown(everyone), everyone?.figures ?? first);
          continue;
        }
        const sums = listed
          .filter(({ group }) => group.group === 'everyone' || !left.has(group.group))
          .map(({ group, degrees }) => degrees?.of(degree, figure, measure) ?? this.#unknown(group));
        const isUnknown = [...left].includes('teachers') || (left.has('managers') && groups.has('managers'));
        const sum = isUnknown ? sumOf([...sums, { value: 'missing', cells: [], blanks: [] }]) : sumOf(sums);
        if (
          printed &&
          everyone &&
          typeof printed.value === 'bigint' &&
          typeof sum.value === 'bigint' &&
          printed.value !== sum.value
        )
          this.#mismatch(this.#rowOf(summary, degree) ?? everyone.figures, printed, sum, 'sum');
        this.#add(measure, sum, first);
      }
    }
    const used = useSummary && everyone ? [everyone] : listed.map(({ group }) => group);
    for (const group of used) this.#sayProfessors(this.#degrees.get(group));
  }

  /** Groups that no row lists by degree. Support staff are left out; without the others a sum tells nothing. */
  #unlisted(
    listed: readonly { readonly group: FoundGroup; readonly degrees: GroupDegrees | undefined }[],
  ): Set<StaffGroup> {
    const left = new Set<StaffGroup>();
    for (const { group, degrees } of listed) {
      if (group.group === 'everyone' || degrees?.isListed) continue;
      if (degrees?.of('masters', 'total', 'masters_total')) continue;
      left.add(group.group);
      const args = { group: group.line.label };
      this.diagnostics.push(
        group.group === 'staff'
          ? diagnostic('FORM_GROUP_LEFT_OUT', args, this.#atLabel(group.line))
          : diagnostic(
              'FORM_GROUP_UNSPLIT',
              args,
              this.#atLabel(group.line),
              Object.values(DEGREES).flatMap((ids) => Object.values(ids)),
            ),
      );
    }
    for (const group of ['managers', 'teachers'] as const) {
      if (this.#found.groups.has(group)) continue;
      left.add(group);
      const { file, sheet } = this.#place;
      const used = group === 'managers';
      this.diagnostics.push(diagnostic('FORM_GROUP_ABSENT', { group, used }, { kind: 'sheet', file, sheet }));
    }
    return left;
  }

  /** A group whose rows leave one degree untold. */
  #unknown(group: FoundGroup | null): FormSum {
    if (!group || group.group === 'staff') {
      if (group) this.#sayOnce('FORM_GROUP_LEFT_OUT', group);
      return NOTHING;
    }
    this.#sayOnce('FORM_GROUP_UNSPLIT', group);
    return { value: 'missing', cells: [], blanks: [] };
  }

  #sayOnce(code: 'FORM_GROUP_LEFT_OUT' | 'FORM_GROUP_UNSPLIT', { line }: FoundGroup): void {
    if (this.diagnostics.some((one) => one.code === code && one.args.group === line.label)) return;
    this.diagnostics.push(diagnostic(code, { group: line.label }, this.#atLabel(line)));
  }

  #rowOf(summary: GroupDegrees | undefined, degree: DegreeMeasure): FormLine | null {
    const rows = summary?.lists.flatMap(({ lines }) => lines) ?? [];
    return rows.find(({ meaning }) => meaning.is === 'degree' && meaning.degree === degree) ?? null;
  }

  #mismatch(row: FormLine, printed: FormSum, sum: FormSum, used: 'printed' | 'sum'): void {
    const [at] = printed.cells;
    if (!at) return;
    const args = {
      row: row.label,
      printed: String(printed.value),
      sum: String(sum.value),
      cells: sum.cells.map(({ address }) => address),
      used,
    };
    this.diagnostics.push(diagnostic('FORM_SUM_MISMATCH', args, atCell(at)));
  }

  #sayProfessors(degrees: GroupDegrees | undefined): void {
    const professors = degrees?.professors;
    const [first] = professors?.lines ?? [];
    if (!professors || !first) return;
    const args = { rows: professors.lines.map(({ label }) => label), added: professors.added };
    this.diagnostics.push(
      diagnostic('FORM_PROFESSORS', args, this.#atLabel(first), ['phd_total', 'phd_female']),
    );
  }

  #add(measure: string, { value, cells, blanks }: FormSum, line: FormLine | null): void {
    const [cell, ...others] = cells;
    for (const blank of value === 'missing' ? blanks : []) {
      if (!cell && !blank.isDue) continue;
      const args = { row: blank.line.label, measure };
      this.diagnostics.push(diagnostic('FORM_CELL_BLANK', args, atCell(blank.cell), [measure]));
    }
    const at = cell ?? blanks[0]?.cell ?? (line && this.#figures.read(line, 'total').at);
    if (!at) return;
    const status =
      typeof value === 'bigint' ? ({ status: 'count', value } as const) : ({ status: value } as const);
    this.values.push({
      measure,
      value: status,
      cell: at,
      ...(others.length > 0 ? { others: unique(others) } : {}),
    });
  }

  /** A group or a list that stands twice: nobody can tell which one counts. */
  #refuseRepeated(): void {
    const lists = [...this.#degrees.values()].flatMap((degrees) =>
      degrees.repeated.flatMap((list) => {
        const row = list.lines.find(({ meaning }) => meaning.is === 'degree');
        const first = degrees.lists[0]?.lines.find(({ meaning }) => meaning.is === 'degree');
        return row && first ? [[row, first] as const] : [];
      }),
    );
    const rows = [...this.#degrees.values()].flatMap(({ lists: own }) =>
      own.flatMap(({ lines }) => sameRows(lines)),
    );
    const repeated = [...this.#found.repeated, ...lists, ...rows];
    if (repeated.length === 0) return;
    const touched = new Set(repeated.flatMap(([{ meaning }]) => touchedBy(meaning)));
    for (const [line, first] of repeated) {
      const args = { row: line.label, other: this.#labelCell(first).address };
      this.diagnostics.push(
        diagnostic('FORM_ROW_REPEATED', args, this.#atLabel(line), touchedBy(line.meaning)),
      );
    }
    this.values.forEach((one, index) => {
      if (touched.has(one.measure)) this.values[index] = { ...one, value: { status: 'invalid' } };
    });
  }

  #labelCell = (line: FormLine): CellRef => cellRef(this.#place, line.row.index, line.labelColumn);
  #atLabel = (line: FormLine) => atCell(this.#labelCell(line));
}

/** Rows of one list with the same label, or the same Mã số. */
function sameRows(lines: readonly FormLine[]): (readonly [FormLine, FormLine])[] {
  return lines.flatMap((line, index) => {
    if (line.meaning.is !== 'degree') return [];
    const first = lines
      .slice(0, index)
      .find((other) => other.label === line.label || (line.code !== '' && other.code === line.code));
    return first ? [[line, first] as const] : [];
  });
}

function touchedBy(meaning: FormLine['meaning']): string[] {
  if (meaning.is === 'degree')
    return Object.values(DEGREES[meaning.degree === 'masters' ? 'masters' : 'doctors']);
  const degrees = Object.values(DEGREES).flatMap((ids) => Object.values(ids));
  if (meaning.is !== 'group') return degrees;
  const managers = meaning.group === 'managers' ? Object.values(HEADS.managers) : [];
  return [...managers, ...Object.values(HEADS.everyone), ...degrees];
}

const unique = (cells: readonly CellRef[]): CellRef[] => [
  ...new Map(cells.map((cell) => [cell.address, cell])).values(),
];
