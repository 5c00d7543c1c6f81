import type { DiagnosticArgs, DiagnosticCode, DiagnosticLocation } from '../domain/diagnostic.ts';

/** One occurrence of a code as it might be. Schools, places and figures are invented. */
export interface Example<Args> {
  readonly args: Args;
  readonly location: DiagnosticLocation;
}

/** One for each code: a code without one does not compile. */
export type ExampleTable = { readonly [Code in DiagnosticCode]: Example<DiagnosticArgs[Code]> };

/** A column by its letter, A to Z. */
export const cellOf =
  (sheet: string, file = 'so-lieu.xlsx') =>
  <const Args>(column: string, row: number, args: Args): Example<Args> => ({
    args,
    location: {
      kind: 'cell',
      file,
      sheet,
      row,
      column: column.charCodeAt(0) - 'A'.charCodeAt(0) + 1,
      address: `${column}${row}`,
    },
  });

export const onSheet = <const Args>(name: string, args: Args): Example<Args> => ({
  args,
  location: { kind: 'sheet', file: 'so-lieu.xlsx', sheet: name },
});

export const inFile = <const Args>(name: string, args: Args): Example<Args> => ({
  args,
  location: { kind: 'file', file: name },
});

export const inYaml = <const Args>(
  line: number,
  column: number,
  args: Args,
  name = 'ke-hoach.yaml',
): Example<Args> => ({ args, location: { kind: 'text', file: name, line, column } });

export const ofOption = <const Args>(name: string, args: Args): Example<Args> => ({
  args,
  location: { kind: 'argument', name },
});
