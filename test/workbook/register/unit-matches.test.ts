import { describe, expect, it } from 'vitest';

import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { UnitKind } from '../../../src/domain/measure.ts';
import type { KindSource, ReportingUnit } from '../../../src/domain/observation.ts';
import { mergeUnits } from '../../../src/workbook/merge-units.ts';
import { UnitMatches } from '../../../src/workbook/register/unit-matches.ts';

interface Parts {
  readonly code?: string;
  readonly parent?: string;
  readonly kind?: UnitKind;
  readonly by?: KindSource;
  readonly sheet?: string;
}

const unitsOf = (file: string, units: readonly (readonly [name: string, parts?: Parts])[]): ReportingUnit[] =>
  units.map(([name, { code, parent, kind, by, sheet = 'S' } = {}], index) => ({
    id: `${file} ${sheet} ${index}`,
    name,
    code: code ?? null,
    kind: kind ?? 'unknown',
    kindSource: by ?? (kind ? 'column' : 'none'),
    parent: parent ?? null,
    cell: { file, sheet, row: index + 2, column: 2, address: `B${index + 2}` },
  }));

type Listed = readonly (readonly [name: string, parts?: Parts])[];

function compare(register: Listed, data: Listed) {
  const matches = new UnitMatches(unitsOf('reg.xlsx', register), unitsOf('data.xlsx', data));
  const { register: found, diagnostics } = matches.compare(mergeUnits(matches.units, []));
  return {
    matches,
    kinds: matches.units.map(({ kind, kindSource }) => `${kind} by ${kindSource}`),
    unreported: found.unreported.map(({ name, code }) => code ?? name),
    said: diagnostics
      .filter(({ code }) => code !== 'REGISTER_UNIT_UNREPORTED')
      .map(({ code, location }) => (location.kind === 'cell' ? `${code} ${location.address}` : code)),
    args: (wanted: Diagnostic['code']) =>
      diagnostics.filter(({ code }) => code === wanted).map(({ args }) => args),
  };
}

const FOUND = { unreported: [], said: [] };
const LOST = { unreported: ['R'], said: ['REGISTER_UNIT_UNKNOWN B2'] };
/** One registered unit, written down as "R" where it has no other code. */
const one = (name: string, parts: Parts = {}): Listed => [[name, parts]];

describe('a unit of the data is the registered one', () => {
  it.each<[what: string, register: Listed, data: Listed]>([
    ['of its code, whatever its name', one('TH Ví Dụ 1', { code: 'A1' }), one('Trường ABC', { code: 'A1' })],
    [
      'of its code in another case',
      one('TH Ví Dụ 1', { code: 'HN-a1' }),
      one('TH Ví Dụ 1', { code: 'hn-A1' }),
    ],
    ['of its code less the zeros Excel drops', one('X', { code: '0010' }), one('Y', { code: '10' })],
    ['of its name, in another case and spacing', one('TH Ví Dụ 1'), one('th  VÍ DỤ  1')],
    ['of its name without "Trường", its kind in full', one('Trường Tiểu học Ví Dụ 1'), one('TH Ví Dụ 1')],
    ['of its name with accents typed apart', one('THCS Ví Dụ Hoà'), one('THCS Ví Dụ Hòa'.normalize('NFD'))],
    ['of its name where only the register has a code', one('TH Ví Dụ 1', { code: 'A1' }), one('TH Ví Dụ 1')],
    ['of its name where only the data have a code', one('TH Ví Dụ 1'), one('TH Ví Dụ 1', { code: 'A1' })],
    [
      'of its name and place',
      one('TH Ví Dụ 1', { parent: 'Phường Giả Định' }),
      one('TH Ví Dụ 1', { parent: 'phường giả định' }),
    ],
    [
      'of its name and the office of its place',
      one('TH Ví Dụ 1', { parent: 'Phường Giả Định' }),
      one('TH Ví Dụ 1', { parent: 'UBND phường Giả Định' }),
    ],
    [
      'of its name under a heading that is no place',
      one('TH Ví Dụ 1', { parent: 'Phường Giả Định' }),
      one('TH Ví Dụ 1', { parent: 'Khối công lập' }),
    ],
    [
      'of its name in a district, where the register says the commune',
      one('TH Ví Dụ 1', { parent: 'Phường Giả Định' }),
      one('TH Ví Dụ 1', { parent: 'Quận Tưởng Tượng' }),
    ],
    [
      'of its name without the kind that its heading says',
      one('Trường Tiểu học Ví Dụ 1', { kind: 'primary' }),
      one('Ví Dụ 1', { kind: 'primary', by: 'section' }),
    ],
    [
      'whose name lacks the kind that its column says',
      one('Ví Dụ 1', { kind: 'primary' }),
      one('Trường TH Ví Dụ 1', { kind: 'primary', by: 'name' }),
    ],
  ])('%s', (_, register, data) => {
    expect(compare(register, data)).toMatchObject(FOUND);
  });
});

describe('a unit of the data is not the registered one', () => {
  it.each<[what: string, register: Listed, data: Listed]>([
    [
      'of another code, though of the same name',
      one('TH Ví Dụ 1', { code: 'R' }),
      one('TH Ví Dụ 1', { code: 'A2' }),
    ],
    ['of another number', one('TH Ví Dụ 1', { code: 'R' }), one('TH Ví Dụ 11')],
    ['of another kind in its name', one('TH Ví Dụ 1', { code: 'R' }), one('THCS Ví Dụ 1')],
    [
      'of another kind, its name without one',
      one('TH Ví Dụ 1', { code: 'R', kind: 'primary' }),
      one('Ví Dụ 1', { kind: 'preschool' }),
    ],
    [
      'of another commune',
      one('TH Ví Dụ 1', { code: 'R', parent: 'Phường Giả Định' }),
      one('TH Ví Dụ 1', { parent: 'Xã Tưởng Tượng' }),
    ],
  ])('%s', (_, register, data) => {
    expect(compare(register, data)).toMatchObject(LOST);
  });
});

describe('units of one name', () => {
  const two: Listed = [
    ['TH Ví Dụ 1', { code: 'A', parent: 'Phường Giả Định' }],
    ['Tiểu học ví dụ 1', { code: 'B', parent: 'Phường Tưởng Tượng' }],
  ];

  it('are told apart by their place', () => {
    const { unreported, said } = compare(two, [['TH Ví Dụ 1', { parent: 'Phường Tưởng Tượng' }]]);
    expect({ unreported, said }).toEqual({ unreported: ['A'], said: [] });
  });

  it('are told apart by kind', () => {
    const { unreported, said } = compare(
      [
        ['Ví Dụ 1', { code: 'A', kind: 'primary' }],
        ['Ví Dụ 1', { code: 'B', kind: 'preschool' }],
      ],
      [['Ví Dụ 1', { kind: 'preschool' }]],
    );
    expect({ unreported, said }).toEqual({ unreported: ['A'], said: [] });
  });

  it('are said to be both possible, and neither is taken, where nothing tells them apart', () => {
    const { unreported, said, args } = compare(two, [['TH Ví Dụ 1']]);
    expect({ unreported, said }).toEqual({ unreported: ['A', 'B'], said: ['REGISTER_UNIT_AMBIGUOUS B2'] });
    expect(args('REGISTER_UNIT_AMBIGUOUS')).toEqual([
      {
        unit: 'TH Ví Dụ 1',
        candidates: ['TH Ví Dụ 1 (A, Phường Giả Định)', 'Tiểu học ví dụ 1 (B, Phường Tưởng Tượng)'],
      },
    ]);
  });

  it('are both possible by a code that lost its zeros', () => {
    const zeros: Listed = [
      ['TH Ví Dụ 1', { code: '07' }],
      ['TH Ví Dụ 2', { code: '007' }],
    ];
    expect(compare(zeros, [['X', { code: '7' }]]).said).toEqual(['REGISTER_UNIT_AMBIGUOUS B2']);
    expect(compare(zeros, [['X', { code: '007' }]])).toMatchObject({ unreported: ['07'], said: [] });
  });
});

describe('kinds', () => {
  it('come from the register first, and it is the source', () => {
    const { kinds, said } = compare(
      [['TT Ví Dụ 1', { kind: 'continuing_education' }]],
      [['TT Ví Dụ 1', { kind: 'vocational', by: 'name' }]],
    );
    expect({ kinds, said }).toEqual({ kinds: ['continuing_education by register'], said: [] });
  });

  it.each(['column', 'section'] as const)('of a contradicting %s are said, with both places', (by) => {
    const { kinds, said, args } = compare(
      [['Ví Dụ 1', { code: 'A', kind: 'primary' }]],
      [['Ví Dụ 1', { code: 'A', kind: 'preschool', by }]],
    );
    expect({ kinds, said }).toEqual({ kinds: ['primary by register'], said: ['REGISTER_KIND_DIFFERS B2'] });
    expect(args('REGISTER_KIND_DIFFERS')).toEqual([
      { unit: 'Ví Dụ 1', kind: 'preschool', registered: 'primary', other: 'S!B2' },
    ]);
  });

  it('stay as they are where the register does not know them, or a form of one level says them', () => {
    expect(compare(one('Ví Dụ 1'), one('Ví Dụ 1', { kind: 'primary' })).kinds).toEqual(['primary by column']);
    const office = one('Phòng GDĐT Ví Dụ', { kind: 'agency' });
    const sent = compare(office, one('Phòng GDĐT Ví Dụ', { kind: 'primary', by: 'form' }));
    expect(sent).toMatchObject({ kinds: ['primary by form'], ...FOUND });
  });

  it('that only the register knows settle what was said of them, of that unit alone', () => {
    const { matches } = compare(
      [['CLB Ví Dụ 1', { kind: 'primary' }], ['CLB Ví Dụ 2']],
      [['CLB Ví Dụ 1'], ['CLB Ví Dụ 2']],
    );
    const unknown = (unit: string, address: string, file = 'data.xlsx') =>
      matches.isSettled({
        code: 'UNIT_KIND_UNKNOWN',
        severity: 'warning',
        args: { unit },
        location: { kind: 'cell', file, sheet: 'S', row: 2, column: 2, address },
        measures: [],
      });
    expect(unknown('CLB Ví Dụ 1', 'B2')).toBe(true);
    expect(unknown('CLB Ví Dụ 2', 'B3')).toBe(false);
    expect(unknown('CLB Ví Dụ 1', 'B2', 'reg.xlsx')).toBe(false);
  });
});

describe('what else is said', () => {
  it('a unit the register lacks, once, with the nearest names, their codes and places', () => {
    const { said, args, unreported } = compare(
      [
        ['THCS Ví Dụ 3', { code: 'A3', parent: 'Xã Giả Định' }],
        ['MN Hoa Giấy', { code: 'A4' }],
      ],
      [
        ['THCS Ví Dụ 33', { kind: 'lower_secondary', sheet: 'S' }],
        ['THCS Ví Dụ 33', { kind: 'lower_secondary', sheet: 'T' }],
      ],
    );
    expect(said).toEqual(['REGISTER_UNIT_UNKNOWN B2']);
    expect(args('REGISTER_UNIT_UNKNOWN')).toEqual([
      { unit: 'THCS Ví Dụ 33', near: ['THCS Ví Dụ 3 (A3, Xã Giả Định)'] },
    ]);
    expect(unreported).toEqual(['A3', 'A4']);
  });

  it('a unit of a registered name but another code, with the codes of that name', () => {
    const { args } = compare(
      [
        ['TH Ví Dụ 1', { code: 'A1' }],
        ['TH Ví Dụ 2', { code: 'A2' }],
      ],
      [['Tiểu học Ví Dụ 1', { code: 'B1' }]],
    );
    expect(args('REGISTER_UNIT_UNKNOWN')).toEqual([{ unit: 'Tiểu học Ví Dụ 1', near: ['TH Ví Dụ 1 (A1)'] }]);
  });

  it('the code of one unit with the name of another; the code holds', () => {
    const { said, args, unreported } = compare(
      [
        ['TH Ví Dụ 1', { code: 'A' }],
        ['TH Ví Dụ 2', { code: 'B' }],
      ],
      [['TH Ví Dụ 2', { code: 'A' }]],
    );
    expect({ said, unreported }).toEqual({ said: ['REGISTER_CODE_DIFFERS B2'], unreported: ['B'] });
    expect(args('REGISTER_CODE_DIFFERS')).toEqual([
      { unit: 'TH Ví Dụ 2', code: 'A', registered: 'TH Ví Dụ 1 (A)', named: 'TH Ví Dụ 2 (B)' },
    ]);
  });

  it('two units of the data that are one of the register', () => {
    const { said, args } = compare(
      [['TH Ví Dụ 1', { code: 'A' }]],
      [
        ['Tên cũ', { code: 'A' }],
        ['TH Ví Dụ 1', { sheet: 'T' }],
      ],
    );
    expect(said).toEqual(['REGISTER_UNIT_TWICE B3']);
    expect(args('REGISTER_UNIT_TWICE')).toEqual([
      { unit: 'TH Ví Dụ 1', registered: 'TH Ví Dụ 1 (A)', other: 'data.xlsx · S!B2' },
    ]);
  });

  it('nothing twice of a unit that several sheets give, each in its own way', () => {
    const { said, unreported } = compare(
      [['TH Ví Dụ 1', { code: 'A' }]],
      [
        ['TH Ví Dụ 1', { code: 'A' }],
        ['Tiểu học Ví Dụ 1', { sheet: 'T' }],
      ],
    );
    expect({ said, unreported }).toEqual({ said: [], unreported: [] });
  });

  it('each registered unit that nobody reports, at its cell; past ten thousand their number', () => {
    const many = Array.from(
      { length: 10_003 },
      (_, index) => [`TH ${index}`, { code: `C${index}` }] as const,
    );
    const matches = new UnitMatches(unitsOf('reg.xlsx', many), []);
    const { register, diagnostics } = matches.compare(mergeUnits([], []));
    expect(register.unreported).toHaveLength(10_003);
    expect(diagnostics).toHaveLength(10_001);
    expect(diagnostics[0]).toMatchObject({
      code: 'REGISTER_UNIT_UNREPORTED',
      severity: 'warning',
      args: { unit: 'TH 0', code: 'C0', parent: '' },
      location: { file: 'reg.xlsx', sheet: 'S', address: 'B2' },
    });
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'WARNINGS_NOT_LISTED',
      args: { of: 'REGISTER_UNIT_UNREPORTED', count: 3 },
    });
  });

  it('the same for every order of the rows', () => {
    const register: Listed = Array.from({ length: 2000 }, (_, index) => [
      `TH Ví Dụ ${index}`,
      { code: `C${index}` },
    ]);
    const data = unitsOf(
      'data.xlsx',
      Array.from({ length: 150 }, (_, index) => [`TH Ví Dụ ${index}x`]),
    );
    const run = (units: readonly ReportingUnit[]) => {
      const matches = new UnitMatches(unitsOf('reg.xlsx', register), units);
      return matches.compare(mergeUnits(matches.units, [])).diagnostics;
    };
    const said = run(data);
    expect(said.filter(({ args }) => 'near' in args && args.near.length > 0)).toHaveLength(100);
    expect(run(data.toReversed())).toEqual(said);
  });
});
