import { describe, expect, it } from 'vitest';
import { cellAddress } from '../../../src/ooxml/cell-address.ts';
import { readDelimited } from '../../../src/workbook/formats/delimited.ts';
import type { FormatRead } from '../../../src/workbook/formats/input-fault.ts';

const read = (text: string): FormatRead => readDelimited(new TextEncoder().encode(text));

/** The cells by address; texts as they are, numbers with a mark before them. */
function cells(result: FormatRead): Record<string, string> {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  const [grid] = result.grids;
  return Object.fromEntries(
    (grid?.rows ?? []).flatMap((row) =>
      row.cells.map(({ row: at, column, content }) => [
        cellAddress(at, column),
        content.kind === 'number'
          ? `#${content.text}`
          : content.kind === 'text'
            ? content.text
            : content.kind,
      ]),
    ),
  );
}

describe('delimited text', () => {
  it.each([',', ';', '\t'])('is cut at %j', (mark) => {
    expect(cells(read(['Tên đơn vị', 'Nữ'].join(mark) + '\n' + ['Ví Dụ 1', '12'].join(mark)))).toEqual({
      A1: 'Tên đơn vị',
      B1: 'Nữ',
      A2: 'Ví Dụ 1',
      B2: '#12',
    });
  });

  it('keeps quoted marks, quotes and line breaks in their cell; a record is one row', () => {
    expect(cells(read('a;"Tổng số\r\ntiến sĩ; nữ";"""x"""\r\n1;2;3'))).toEqual({
      A1: 'a',
      B1: 'Tổng số\ntiến sĩ; nữ',
      C1: '"x"',
      A2: '#1',
      B2: '#2',
      C2: '#3',
    });
  });

  it('counts blank lines as rows, reads mixed line ends and a short last line', () => {
    expect(cells(read('a,b\r\n\r\nc,d\ne,f\rg'))).toEqual({
      A1: 'a',
      B1: 'b',
      A3: 'c',
      B3: 'd',
      A4: 'e',
      B4: 'f',
      A5: 'g',
    });
  });

  it('makes numbers of plain numbers alone', () => {
    const texts = [
      '0',
      '-5',
      '12',
      '0,38',
      '0.5',
      '01',
      '2.100',
      '38,5',
      '1e3',
      '0912345678',
      '3/5',
      '5%',
      '=',
    ];
    const kinds = cells(read(`sep=|\n${texts.join('|')}`));
    expect(Object.values(kinds)).toEqual(['#0', '#-5', '#12', '#0.38', '#0.5', ...texts.slice(5)]);
  });

  it('takes decimal commas for decimals: they do not cut the header', () => {
    const result = cells(read('STT;Tên;Tỷ lệ\n1;Ví Dụ 1;38,5\n2;Ví Dụ 2;40,2\n'));
    expect(result).toMatchObject({ C2: '38,5', C3: '40,2' });
  });

  it('a first line says the delimiter, and is no row', () => {
    expect(cells(read('sep=;\r\na,b;c,d\r\n'))).toEqual({ A1: 'a,b', B1: 'c,d' });
  });

  it('refuses to guess between two delimiters', () => {
    expect(read('a,b;c\nd,e;f\n')).toEqual({
      ok: false,
      fault: { code: 'INPUT_DELIMITER_UNCLEAR', args: { candidates: [',', ';'] } },
    });
  });

  it('takes a letter with commas and semicolons for what it is', () => {
    const letter = [
      'Kính gửi: các trường, các phòng;',
      'Căn cứ a, b, c; d',
      'Đề nghị',
      'Trân trọng',
      'Địa chỉ: số 1',
      'Nơi nhận',
      'Ghi chú',
      'Người lập',
      'x, y; z, t',
      'hết',
    ];
    expect(read(letter.join('\n'))).toMatchObject({ fault: { code: 'INPUT_NOT_WORKBOOK' } });
  });

  it('says where quotes do not match', () => {
    expect(read('a;b\n1;2\n"c;d\n3;4\n')).toEqual({
      ok: false,
      fault: { code: 'INPUT_QUOTE_OPEN', args: { line: 3 } },
    });
    expect(read('sep=;\na;b\n1;"c" d;2\n3;4\n')).toEqual({
      ok: false,
      fault: { code: 'INPUT_QUOTE_OPEN', args: { line: 3 } },
    });
  });

  it('is no table without a delimiter, and refuses what no sheet holds', () => {
    expect(read('Kính gửi các đơn vị\nĐề nghị nộp báo cáo')).toMatchObject({
      fault: { code: 'INPUT_NOT_WORKBOOK', args: { seen: 'text' } },
    });
    expect(read(`x${','.repeat(16_384)}`)).toMatchObject({
      fault: { code: 'INPUT_DAMAGED', args: { reason: 'limit_exceeded' } },
    });
  });

  it('says an assumed encoding and refuses an unknown one', () => {
    expect(readDelimited(Uint8Array.from([0x54, 0xea, 0x6e, 0x3b, 0x31]))).toMatchObject({
      ok: true,
      notices: [{ code: 'FILE_ENCODING_ASSUMED', args: { encoding: 'Windows-1258' } }],
    });
    expect(readDelimited(Uint8Array.from([0x54, 0x90, 0x3b, 0x31]))).toMatchObject({
      fault: { code: 'INPUT_ENCODING_UNKNOWN' },
    });
  });
});
