import { DegreeSums } from './degree-sums.ts';
import { GroupDegrees } from './degrees.ts';
import type { FormFigures } from './figures.ts';
import type { DegreeList, FoundGroups } from './groups.ts';
import { readHeads } from './heads.ts';
import type { FormLedger } from './ledger.ts';
import { refuseRepeated } from './repeats.ts';

/** Takes down the measures that a form's groups tell; returns its lists by degree, used or not. */
export function readMeasures(figures: FormFigures, found: FoundGroups, ledger: FormLedger): DegreeList[] {
  const all = [...found.groups.values(), ...(found.everyone ? [found.everyone] : [])];
  const degrees = new Map(all.map((group) => [group, new GroupDegrees(group, figures)]));
  const isComplete = readHeads(found, figures, ledger);
  const groups = [...degrees.values()];
  if (groups.some(({ isNamed }) => isNamed)) new DegreeSums(figures, found, degrees, ledger).read(isComplete);
  refuseRepeated(found, groups, ledger);
  return groups.flatMap(({ lists }) => lists);
}
