import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/workbook/archive.ts';
import { makeZip, type ZipFile } from '../support/zip.ts';

const names = (...files: readonly ZipFile[]): string[] => readArchive(makeZip(files)).map(({ name }) => name);
const file = (name: string): ZipFile => ({ name, data: name });
/** As a writer stores it that does not say its names are UTF-8. */
const unsaid = (nameBytes: Uint8Array): ZipFile => ({ name: '', nameBytes, data: 'x', flags: 0 });

describe('the files of an archive', () => {
  it('are in order of their names, folders left out, each with its bytes', () => {
    const files = readArchive(makeZip([file('b.xlsx'), file('a/c.csv'), { name: 'a/', data: '' }]));
    expect(files.map(({ name, read }) => [name, new TextDecoder().decode(read())])).toEqual([
      ['a/c.csv', 'a/c.csv'],
      ['b.xlsx', 'b.xlsx'],
    ]);
  });

  it('have names in UTF-8, said or not, composed', () => {
    expect(names(file('Trường Ví Dụ/số liệu.xlsx'))).toEqual(['Trường Ví Dụ/số liệu.xlsx']);
    expect(names(unsaid(Buffer.from('số liệu.xlsx')))).toEqual(['số liệu.xlsx']);
    expect(names(unsaid(Buffer.from('số liệu.xlsx'.normalize('NFD'))))).toEqual(['số liệu.xlsx']);
  });

  it('have names in the code page of Vietnamese Windows where they are no UTF-8', () => {
    // "số liệu.xlsx": ô with a combining acute, ê with a combining dot below.
    const bytes = [0x73, 0xf4, 0xec, 0x20, 0x6c, 0x69, 0xea, 0xf2, 0x75, 0x2e, 0x78, 0x6c, 0x73, 0x78];
    expect(names(unsaid(Uint8Array.from(bytes)))).toEqual(['số liệu.xlsx']);
  });

  it('have "/" in their names', () => {
    expect(names(file('a\\b.xlsx'))).toEqual(['a/b.xlsx']);
  });

  it.each(['../a.xlsx', 'a/../../b.xlsx', '..\\a.xlsx', '/etc/a.xlsx', '\\a.xlsx', 'C:\\a.xlsx', 'c:a.xlsx'])(
    '%s is refused, and the archive with it',
    (name) => {
      expect(() => names(file(name), file('b.xlsx'))).toThrow(
        expect.objectContaining({
          code: 'bad_zip',
          part: name.replaceAll('\\', '/'),
        }),
      );
    },
  );

  it('are inflated within the limits of a package, by real bytes', () => {
    const [bomb] = readArchive(
      makeZip([{ name: 'a.csv', data: new Uint8Array(65_000_000), declaredSize: 10 }]),
    );
    expect(() => bomb?.read()).toThrow(expect.objectContaining({ code: 'too_large' }));
  });
});
