import { diagnostic } from '../../../domain/diagnostic.ts';
import type { GroupDegrees } from './degrees.ts';
import type { FoundGroups } from './groups.ts';
import type { FormLedger } from './ledger.ts';
import type { FormLine } from './lines.ts';
import { DEGREE_MEASURES, DEGREES, HEADS } from './measure-ids.ts';

/** A group, a list or a row that stands twice: nobody can tell which one counts, and no sum with it is used. */
export function refuseRepeated(
  { repeated }: FoundGroups,
  degrees: readonly GroupDegrees[],
  ledger: FormLedger,
): void {
  const lists = degrees.flatMap((one) =>
    one.repeated.flatMap((list) => {
      const row = list.lines.find(({ meaning }) => meaning.is === 'degree');
      const first = one.lists[0]?.lines.find(({ meaning }) => meaning.is === 'degree');
      return row && first ? [[row, first] as const] : [];
    }),
  );
  const rows = degrees.flatMap((one) => one.lists.flatMap(({ lines }) => sameRows(lines)));
  for (const [line, first] of [...repeated, ...lists, ...rows]) {
    const measures = touchedBy(line.meaning);
    const args = { row: line.label, other: ledger.labelCell(first).address };
    ledger.say(diagnostic('FORM_ROW_REPEATED', args, ledger.atLabel(line), measures));
    ledger.refuse(measures);
  }
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

function touchedBy(meaning: FormLine['meaning']): readonly string[] {
  if (meaning.is === 'degree')
    return Object.values(DEGREES[meaning.degree === 'masters' ? 'masters' : 'doctors']);
  if (meaning.is !== 'group') return DEGREE_MEASURES;
  const managers = meaning.group === 'managers' ? Object.values(HEADS.managers) : [];
  return [...managers, ...Object.values(HEADS.everyone), ...DEGREE_MEASURES];
}
