import { describe, expect, it } from 'vitest';
import { ALL, annotated, fixture, RICH } from './annotated.ts';
import {
  cellView,
  isMarked,
  isOwn,
  markedCells,
  noteText,
  secondReader,
  sheetView,
} from './second-reader.ts';

describe('another reader finds', () => {
  it.each(ALL)('%s as it was but for marks', async (name) => {
    const before = await secondReader(fixture(name));
    const after = await secondReader((await annotated(fixture(name), '--mark', 'all')).bytes);
    const own = after.worksheets.filter(isOwn);
    expect(own.length).toBe(2);
    expect(after.worksheets.slice(0, -2).map(({ name: sheet }) => sheet)).toEqual(
      before.worksheets.map(({ name: sheet }) => sheet),
    );
    let seen = 0;
    for (const sheet of before.worksheets) {
      const marked = after.getWorksheet(sheet.name)!;
      expect(sheetView(marked), sheet.name).toEqual(sheetView(sheet));
      for (let row = 1; row <= marked.rowCount; row += 1) {
        for (let column = 1; column <= marked.columnCount; column += 1) {
          const [old, now] = [sheet.getCell(row, column), marked.getCell(row, column)];
          // Deep comparison of all is slow; texts of views are compared first.
          const [one, other] = [cellView(old), cellView(now)];
          if (JSON.stringify(one) !== JSON.stringify(other)) {
            expect(other, `${sheet.name}!${old.address}`).toEqual(one);
          }
          if (!isMarked(now)) expect(now.fill, `${sheet.name}!${old.address}`).toEqual(old.fill);
          seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(10);
    expect(after.definedNames.model.filter(({ name: defined }) => !defined.startsWith('_xlnm'))).toEqual(
      before.definedNames.model.filter(({ name: defined }) => !defined.startsWith('_xlnm')),
    );
  });
});

describe('marks are where the faults and what falls short are', () => {
  const FAULTY = ['H7', 'K8', 'B9', 'J10', 'J12', 'I13', 'G14', 'D17', 'E17'];

  it('in the rich workbook, on protected, hidden, merged and missing cells alike', async () => {
    const { bytes, stderr } = await annotated(fixture(RICH));
    const found = markedCells(await secondReader(bytes));
    const short = ['D5', 'E5', 'G6', 'H6'];
    expect(Object.keys(found)).toEqual(['Số liệu']);
    expect(found['Số liệu']?.toSorted()).toEqual([...FAULTY, ...short].toSorted());
    expect(stderr).toBe('Đã ghi out.xlsm: 13 ô được đánh dấu.\n');
  });

  it('in a list of people, at every cell of a fault', async () => {
    const book = await secondReader((await annotated(fixture('fixtures/staff-faulty-2025.xlsx'))).bytes);
    const faulty = ['F4', 'E6', 'E7', 'F8', 'F9', 'F10', 'G10', 'C11', 'F12', 'F14', 'B15', 'B16'];
    expect(markedCells(book)).toEqual({ 'Có lỗi': faulty });
    const note = (address: string): string => noteText(book.getWorksheet('Có lỗi')!.getCell(address)) ?? '';
    expect(note('F8')).toContain('(và 1 ô cùng nội dung)');
    expect(note('F9')).toMatch(
      /LỖI \[PERSON_DEGREE_UNKNOWN\]\nCùng lỗi với ô F8; .*\n→ Đã có bằng thì ghi “Thạc sĩ”/u,
    );
    // Codes of no named list: the header says it, each code points there.
    expect(note('F14')).toMatch(/LỖI \[CODE_LIST_UNNAMED\]\nCùng lỗi với ô F4;/u);
  });

  it('with --mark all also what is met', async () => {
    const found = markedCells(await secondReader((await annotated(fixture(RICH), '--mark', 'all')).bytes));
    expect(found['Số liệu']).toEqual(expect.arrayContaining([...FAULTY, 'J5', 'K5', 'J16', 'K16']));
    expect(found['Số liệu']).not.toContain('G5');
  });

  it('in four colours that no reader mistakes for one another, lighter the lesser the fault', async () => {
    const book = await secondReader((await annotated(fixture(RICH), '--mark', 'all')).bytes);
    const sheet = book.getWorksheet('Số liệu')!;
    const light = (address: string): number => {
      const { fill } = sheet.getCell(address);
      const argb = fill.type === 'pattern' ? (fill.fgColor?.argb ?? '') : '';
      const [red = 0, green = 0, blue = 0] = [2, 4, 6].map((at) =>
        Number.parseInt(argb.slice(at, at + 2), 16),
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [error, warning, short, met] = ['H7', 'J10', 'D5', 'J5'].map(light);
    expect(warning! - error!).toBeGreaterThan(15);
    expect(short! - warning!).toBeGreaterThan(10);
    expect(met! - short!).toBeGreaterThan(5);
  });
});
