// An annotated copy against the plain check of the same workbook.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeLargeWorkbook } from './large-workbook.mjs';
import { printRace, race } from './race.mjs';

/** 500 cells are wrong in each; of people, 60 faults of one kind are told apart. */
const RACES = [
  { kind: 'faulty', rows: 3_000, columns: 40, runs: 9, isQuick: true },
  { kind: 'faulty', rows: 100_000, columns: 40, runs: 1, isQuick: false },
  { kind: 'faulty staff', rows: 100_000, columns: 40, runs: 1, isQuick: false },
];

export async function benchMarking(bin, folder, { isQuick }) {
  for (const { kind, rows, columns, runs } of RACES.filter((one) => one.isQuick || !isQuick)) {
    const path = join(folder, `${kind}-${rows}.xlsx`);
    const copy = join(folder, 'marked.xlsx');
    await writeLargeWorkbook(path, { kind, rows, columns });
    const annotate = [bin, 'check', path, '--force', '--annotate', copy];
    const commands = {
      'vstbpn check': [bin, 'check', path],
      'with --annotate': annotate,
      'with --annotate --mark-only': [...annotate, '--mark-only'],
    };
    const results = await race(commands, runs, { warmUp: runs > 1 });
    printRace(
      `marking, ${kind}: ${rows} rows x ${columns} columns, median of ${runs}`,
      results,
      'vstbpn check',
    );
    rmSync(path);
    rmSync(copy);
  }
}
