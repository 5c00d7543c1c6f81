import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/domain/diagnostic.ts';
import { ListedDiagnostics, MOST_LISTED } from '../../src/domain/listed-diagnostics.ts';

const AT = { kind: 'sheet', file: 'a.xlsx', sheet: 'Biểu' } as const;
const fault = (measure: string) => diagnostic('CELL_NOT_COUNT', { measure, shown: 'x' }, AT, [measure]);
const remark = diagnostic('UNIT_KIND_UNKNOWN', { unit: 'Ví Dụ' }, AT);

describe('diagnostics of a table', () => {
  it('are listed as they are found, and nothing is added to them', () => {
    const listed = new ListedDiagnostics();
    const found = [fault('phd'), remark, fault('phd_female')];
    listed.push(...found);
    expect(listed.finish(AT)).toEqual(found);
  });

  it('are counted by code past the limit, with the measures they touch and their severity', () => {
    const listed = new ListedDiagnostics();
    for (let at = 0; at < MOST_LISTED; at += 1) listed.push(fault('phd'), remark);
    listed.push(fault('master'), fault('phd'), fault('master'), remark);
    const found = listed.finish(AT);
    expect(found).toHaveLength(2 * MOST_LISTED + 2);
    expect(found.slice(2 * MOST_LISTED)).toEqual([
      diagnostic('ERRORS_NOT_LISTED', { of: 'CELL_NOT_COUNT', count: 3 }, AT, ['master', 'phd']),
      diagnostic('WARNINGS_NOT_LISTED', { of: 'UNIT_KIND_UNKNOWN', count: 1 }, AT),
    ]);
  });
});
