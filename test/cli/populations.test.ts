import { describe, expect, it } from 'vitest';
import type { ReportJson } from '../../src/report/contract.ts';
import { runCli } from '../support/run-cli.ts';

/**
 * fixtures/mixed-kinds-2025.xlsx holds two preschools, a primary school, a primary and lower secondary school, an upper
 * secondary school, a continuing education centre, an agency and a club of unknown kind. The numbers below are counted by
 * hand from its eight rows.
 */
describe('one workbook with units of every kind', () => {
  const find = async (code: string) => {
    const { stdout } = await runCli(['check', 'fixtures/mixed-kinds-2025.xlsx', '--format', 'json']);
    const report: ReportJson = JSON.parse(stdout);
    const found = report.assessments.find((one) => one.code === code && one.due);
    if (!found) throw new Error(`${code} is not there`);
    return found;
  };

  it('MT3.CT1: general and continuing education; preschools and the agency out, the club unknown', async () => {
    const { numerator, denominator, bounds, outcome } = await find('MT3.CT1');
    expect({ numerator, denominator, bounds, outcome }).toEqual({
      numerator: 3,
      denominator: 5,
      bounds: { lower: '60', upper: '80' },
      outcome: 'not_met',
    });
  });

  it('MT3.CT2: agencies only; the club may be one', async () => {
    const { numerator, denominator, bounds, outcome } = await find('MT3.CT2');
    expect({ numerator, denominator, bounds, outcome }).toEqual({
      numerator: 1,
      denominator: 2,
      bounds: { lower: '50', upper: '100' },
      outcome: 'undetermined',
    });
  });

  it("MT3.CT4a: master's of every known kind, the agency's included", async () => {
    const { numerator, denominator, leftOut } = await find('MT3.CT4a');
    expect({ numerator, denominator }).toEqual({ numerator: 44, denominator: 74 });
    expect(leftOut).toEqual([{ unit: 'Câu lạc bộ Ví Dụ H', why: 'unit_kind_unknown' }]);
  });

  it("MT3.CT4b: PhDs of institutions, the agency's three left out; the club's two decide the verdict", async () => {
    const { numerator, denominator, bounds, outcome } = await find('MT3.CT4b');
    expect({ numerator, denominator, outcome }).toEqual({
      numerator: 5,
      denominator: 13,
      outcome: 'undetermined',
    });
    expect(bounds).toEqual({ lower: '38.461538', upper: '46.666667' });
  });

  it('MT4.CT3: websites of institutions and agencies, yes only when yes in all four quarters', async () => {
    const { numerator, denominator, bounds } = await find('MT4.CT3');
    expect({ numerator, denominator, bounds }).toEqual({
      numerator: 5,
      denominator: 8,
      bounds: { lower: '62.5', upper: '87.5' },
    });
  });
});
