import { diagnostic } from '../../../domain/diagnostic.ts';
import type { GroupDegrees } from './degrees.ts';
import type { FormFigures } from './figures.ts';
import type { FoundGroup, FoundGroups } from './groups.ts';
import type { FormLedger } from './ledger.ts';
import type { FormLine } from './lines.ts';
import { DEGREE_MEASURES, DEGREES, FIGURES, type DegreeMeasure } from './measure-ids.ts';
import { NOTHING, sumOf, type FormSum } from './sums.ts';
import { STAFF_GROUPS, type StaffGroup } from './words.ts';

/** Adds up the degrees of a form's groups, or takes them from its summary, and says what a sum leaves out or cannot tell. */
export class DegreeSums {
  readonly #figures: FormFigures;
  readonly #found: FoundGroups;
  readonly #degrees: ReadonlyMap<FoundGroup, GroupDegrees>;
  readonly #ledger: FormLedger;
  readonly #said = new Set<string>();

  constructor(
    figures: FormFigures,
    found: FoundGroups,
    degrees: ReadonlyMap<FoundGroup, GroupDegrees>,
    ledger: FormLedger,
  ) {
    this.#figures = figures;
    this.#found = found;
    this.#degrees = degrees;
    this.#ledger = ledger;
  }

  /** `isComplete`: the groups are known to be everybody. */
  read(isComplete: boolean): void {
    const { groups, everyone } = this.#found;
    const summary = everyone ? this.#degrees.get(everyone) : undefined;
    // A summary's list that does not come to its number may be a group's: it answers for nobody else.
    const isListed = summary?.isListed === true && !summary.isOff;
    const listed = [...groups.values()].map((group) => ({ group, degrees: this.#degrees.get(group) }));
    const isSplit = STAFF_GROUPS.every((group) => {
      const found = groups.get(group);
      return found && this.#degrees.get(found)?.isListed;
    });
    // The summary repeats its groups: their own rows are used where they are known to be all of it.
    const useSummary = isListed && !(isSplit && isComplete);
    const left = useSummary ? new Set<StaffGroup>() : this.#unlisted(listed);
    for (const degree of ['masters', 'doctors'] as const) {
      for (const figure of FIGURES) {
        const measure = DEGREES[degree][figure];
        const first = listed[0]?.group.figures ?? everyone?.figures ?? null;
        if (!first || !this.#figures.has(first, figure)) continue;
        const { at } = this.#figures.read(first, 'total');
        const printed = isListed ? summary.of(degree, figure, measure) : null;
        if (useSummary) {
          this.#ledger.add(measure, printed ?? this.#unknown(everyone), at);
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
          this.#ledger.mismatch(this.#rowOf(summary, degree) ?? everyone.figures, printed, sum, 'sum');
        this.#ledger.add(measure, sum, at);
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
      this.#ledger.say(
        group.group === 'staff'
          ? diagnostic('FORM_GROUP_LEFT_OUT', args, this.#ledger.atLabel(group.line))
          : diagnostic('FORM_GROUP_UNSPLIT', args, this.#ledger.atLabel(group.line), DEGREE_MEASURES),
      );
    }
    for (const group of ['managers', 'teachers'] as const) {
      if (this.#found.groups.has(group)) continue;
      left.add(group);
      const { file, sheet } = this.#ledger.place;
      const used = group === 'managers';
      this.#ledger.say(diagnostic('FORM_GROUP_ABSENT', { group, used }, { kind: 'sheet', file, sheet }));
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
    if (this.#said.has(line.label)) return;
    this.#said.add(line.label);
    this.#ledger.say(diagnostic(code, { group: line.label }, this.#ledger.atLabel(line)));
  }

  #rowOf(summary: GroupDegrees | undefined, degree: DegreeMeasure): FormLine | null {
    const rows = summary?.lists.flatMap(({ lines }) => lines) ?? [];
    return rows.find(({ meaning }) => meaning.is === 'degree' && meaning.degree === degree) ?? null;
  }

  #sayProfessors(degrees: GroupDegrees | undefined): void {
    const professors = degrees?.professors;
    const [first] = professors?.lines ?? [];
    if (!professors || !first) return;
    const args = { rows: professors.lines.map(({ label }) => label), added: professors.added };
    this.#ledger.say(
      diagnostic('FORM_PROFESSORS', args, this.#ledger.atLabel(first), ['phd_total', 'phd_female']),
    );
  }
}
