import { describe, expect, it } from 'vitest';

import {
  atCell,
  diagnostic,
  SEVERITIES,
  type Diagnostic,
  type DiagnosticLocation,
} from '../../src/domain/diagnostic.ts';
import { compareDiagnostics } from '../../src/domain/diagnostic-order.ts';
import { cell, numbers, shuffled } from '../support/domain-builders.ts';

const inSheet = (file: string, sheet: string, row: number, column: number): DiagnosticLocation =>
  atCell({ ...cell(row, column), file, sheet });

const error = (location: DiagnosticLocation): Diagnostic =>
  diagnostic('CELL_UNREADABLE', { measure: 'phd_total' }, location, ['phd_total']);
const warning = (location: DiagnosticLocation): Diagnostic =>
  diagnostic('UNIT_KIND_UNKNOWN', { unit: 'A' }, location);
const info = (location: DiagnosticLocation): Diagnostic =>
  diagnostic('PERIOD_IGNORED', { text: '2024' }, location);

describe('a diagnostic', () => {
  it('takes its severity from its code, its place from the cell, and names the measures it touches', () => {
    expect(error(inSheet('a.xlsx', 'S1', 2, 3))).toEqual({
      code: 'CELL_UNREADABLE',
      severity: 'error',
      args: { measure: 'phd_total' },
      location: { kind: 'cell', file: 'a.xlsx', sheet: 'S1', row: 2, column: 3, address: 'R2C3' },
      measures: ['phd_total'],
    });
    expect(warning({ kind: 'file', file: 'a.xlsx' })).toMatchObject({ severity: 'warning', measures: [] });
  });

  it('is an error wherever a cell value is not used', () => {
    const cells = Object.entries(SEVERITIES).filter(([code]) => code.startsWith('CELL_'));
    const softer = cells.filter(([, severity]) => severity !== 'error').map(([code]) => code);
    expect(softer).toEqual(['CELL_APPROXIMATE', 'CELL_NUMBER_IN_WORDS', 'CELL_AMBIGUOUS_NUMBER']);
  });
});

describe('compareDiagnostics', () => {
  const ordered: readonly Diagnostic[] = [
    error({ kind: 'argument', name: '--period' }),
    error({ kind: 'argument', name: '--plan' }),
    error({ kind: 'file', file: 'a.xlsx' }),
    error({ kind: 'sheet', file: 'a.xlsx', sheet: 'S1' }),
    error(inSheet('a.xlsx', 'S1', 2, 9)),
    error(inSheet('a.xlsx', 'S1', 10, 2)),
    error(inSheet('a.xlsx', 'S1', 10, 10)),
    error(inSheet('a.xlsx', 'S2', 1, 1)),
    error(inSheet('b.xlsx', 'S1', 1, 1)),
    error({ kind: 'text', file: 'plan.yaml', line: 2, column: 30 }),
    error({ kind: 'text', file: 'plan.yaml', line: 10, column: 1 }),
    warning(inSheet('a.xlsx', 'S1', 1, 1)),
    warning(inSheet('a.xlsx', 'S1', 1, 2)),
    info({ kind: 'file', file: 'a.xlsx' }),
  ];

  it('puts errors first, then goes by file, sheet, row and column', () => {
    const next = numbers(11);
    for (let round = 0; round < 10; round += 1) {
      expect(shuffled(ordered, next).toSorted(compareDiagnostics)).toEqual(ordered);
    }
  });

  it('goes by code at the same place', () => {
    const at = inSheet('a.xlsx', 'S1', 1, 1);
    const unreadable = error(at);
    const shown = diagnostic('CELL_ERROR', { measure: 'phd_total', shown: '#REF!' }, at);
    expect([unreadable, shown].toSorted(compareDiagnostics)).toEqual([shown, unreadable]);
    expect(compareDiagnostics(unreadable, error(at))).toBe(0);
  });
});
