import { describe, expect, it } from 'vitest';
import type { DiagnosticLocation } from '../../src/domain/diagnostic.ts';
import type { AssessmentReport } from '../../src/domain/report.ts';
import { UnitPlaces } from '../../src/domain/unit-places.ts';
import { cell, reported, row } from '../support/domain-builders.ts';

const file = 'a.xlsx';
const units = (...cells: readonly [name: string, line: number, column: number, sheet?: string][]) => {
  const rows = cells.map(([name]) => row(name, {}));
  return reported(rows).units.map((unit, index) => {
    const [, line, column, sheet = 'Sheet1'] = cells[index] ?? ['', 1, 1];
    return { ...unit, cell: { ...cell(line, column), sheet } };
  });
};
const input = (count: number, ...sheets: readonly string[]): AssessmentReport['inputs'][number] => ({
  file,
  sha256: '',
  sheets,
  units: count,
  cells: 0,
});
const at = (line: number, column: number, sheet = 'Sheet1'): DiagnosticLocation => ({
  kind: 'cell',
  ...cell(line, column),
  sheet,
});

describe('the unit of a place', () => {
  it('is that of its row in a table with a unit a row', () => {
    const places = new UnitPlaces({ units: units(['A', 5, 2], ['B', 6, 2]), inputs: [input(2, 'Sheet1')] });
    expect(places.at(at(6, 9))?.name).toBe('B');
    expect([at(4, 9), at(7, 2), at(6, 9, 'Sheet2')].map((one) => places.at(one))).toEqual([null, null, null]);
    expect(places.at({ kind: 'sheet', file, sheet: 'Sheet1' })).toBeNull();
  });

  it('is that of its column where units stand side by side', () => {
    const places = new UnitPlaces({ units: units(['A', 3, 4], ['B', 3, 5]), inputs: [input(2, 'Sheet1')] });
    expect(places.at(at(9, 5))?.name).toBe('B');
    expect(places.at(at(9, 2))).toBeNull();
  });

  it('is the only one of a sheet, where each sheet is of one', () => {
    const places = new UnitPlaces({
      units: units(['A', 1, 1, 'One'], ['B', 2, 1, 'Two']),
      inputs: [input(2, 'One', 'Two')],
    });
    expect(places.at(at(40, 7, 'Two'))?.name).toBe('B');
    expect(places.at({ kind: 'sheet', file, sheet: 'One' })?.name).toBe('A');
    expect(places.at({ kind: 'file', file })).toBeNull();
    const one = new UnitPlaces({ units: units(['A', 1, 1, 'One']), inputs: [input(2, 'One', 'Two')] });
    expect(one.at(at(40, 7, 'Two'))?.name).toBe('A');
  });

  it('is that of its row or column on every sheet that names it', () => {
    const [a, b] = units(['A', 5, 2], ['B', 6, 2]);
    const on = (line: number, column: number) => [{ ...cell(line, column), sheet: 'Sheet2' }];
    const inputs = [input(4, 'Sheet1', 'Sheet2')];
    const sorted = new UnitPlaces({
      units: [
        { ...a!, others: on(9, 2) },
        { ...b!, others: on(8, 2) },
      ],
      inputs,
    });
    expect([at(6, 9), at(9, 4, 'Sheet2'), at(8, 4, 'Sheet2')].map((one) => sorted.at(one)?.name)).toEqual([
      'B',
      'A',
      'B',
    ]);
    expect(sorted.at(at(3, 2, 'Sheet2'))).toBeNull();
    const across = new UnitPlaces({
      units: [
        { ...a!, others: on(3, 4) },
        { ...b!, others: on(3, 5) },
      ],
      inputs,
    });
    expect(across.at(at(9, 5, 'Sheet2'))?.name).toBe('B');
    expect(across.at(at(9, 2, 'Sheet2'))).toBeNull();
    const mixed = new UnitPlaces({
      units: [{ ...a!, others: on(9, 2) }],
      inputs: [input(2, 'Sheet1', 'Sheet2', 'Sheet3')],
    });
    expect(mixed.at(at(3, 2, 'Sheet2'))).toBeNull();
  });

  it('is not the one of a sheet whose other units were met on an earlier sheet', () => {
    const places = new UnitPlaces({
      units: units(['A', 5, 2], ['B', 6, 2], ['C', 9, 2, 'Sheet2']),
      inputs: [input(5, 'Sheet1', 'Sheet2')],
    });
    expect(places.at(at(9, 4, 'Sheet2'))?.name).toBe('C');
    expect(places.at(at(5, 4, 'Sheet2'))).toBeNull();
    expect(places.at(at(5, 2, 'Sheet2'))).toBeNull();
  });
});
