import { describe, expect, it } from 'vitest';
import { cellAddress } from '../../../src/ooxml/cell-address.ts';
import { readHtml } from '../../../src/workbook/formats/html.ts';
import type { SheetGrid } from '../../../src/workbook/grid.ts';

function grid(html: string | Uint8Array): SheetGrid {
  const read = readHtml(typeof html === 'string' ? new TextEncoder().encode(html) : html);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.grids[0]!;
}

const cells = ({ rows }: SheetGrid): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap((row) =>
      row.cells.map(({ row: at, column, content }) => [
        cellAddress(at, column),
        content.kind === 'number' ? `#${content.text}` : content.kind === 'text' ? content.text : '',
      ]),
    ),
  );

describe('an HTML table saved as .xls', () => {
  it('is read with its title, entities, spans, line breaks and hidden rows', () => {
    const read = grid(`<html><head><title>export</title><style>td{color:red}</style></head><body>
      <h3>BÁO CÁO NĂM&nbsp;2025</h3><p>Phường <b>Ví</b> Dụ</p>
      <table><thead><tr><th rowspan=2>STT<th rowspan="2">Tên đơn vị<th colspan=2>Tiến s&#297;</tr><tr><th>Tổng số<th>Nữ</thead>
      <tbody><tr><td>01</td><td>Trường &amp; lớp <i>Ví Dụ</i><br>cơ sở 2</td><td>1.234</td><td>5</td></tr>
      <tr style="DISPLAY: none"><td>02</td><td> </td><td>7</td></tr></tbody></table><script>alert("x")</script></body></html>`);
    expect(cells(read)).toEqual({
      A1: 'BÁO CÁO NĂM 2025',
      A2: 'Phường Ví Dụ',
      A3: 'STT',
      B3: 'Tên đơn vị',
      C3: 'Tiến sĩ',
      C4: 'Tổng số',
      D4: 'Nữ',
      A5: '01',
      B5: 'Trường & lớp Ví Dụ\ncơ sở 2',
      C5: '1.234',
      D5: '#5',
      A6: '02',
      C6: '#7',
    });
    expect(read.merges).toEqual([
      { top: 3, left: 1, bottom: 4, right: 1 },
      { top: 3, left: 2, bottom: 4, right: 2 },
      { top: 3, left: 3, bottom: 3, right: 4 },
    ]);
    expect(read.rows.map(({ hidden }) => hidden)).toEqual([false, false, false, false, false, true]);
  });

  it('puts a table inside a table below it, and keeps every word', () => {
    const read = grid(
      '<table><tr><td>Tiêu đề<table><tr><td>a<td>1</table>cuối</td></tr></table><table><tr><td>b</table>sau',
    );
    expect(cells(read)).toEqual({ A1: 'Tiêu đềcuối', A2: 'a', B2: '#1', A3: 'b', A4: 'sau' });
  });

  it('reads an encoding the page declares, and says one it assumes', () => {
    const page = (charset: string): Uint8Array =>
      Buffer.concat([
        Buffer.from(`<meta ${charset}><table><tr><td>Ti`),
        Uint8Array.from([0xea, 0xec]),
        Buffer.from('ng</table>'),
      ]);
    expect(cells(grid(page('charset=windows-1258')))).toEqual({ A1: 'Tiếng' });
    expect(readHtml(page('charset=windows-1258'))).toMatchObject({ notices: [] });
    expect(readHtml(page('name=x'))).toMatchObject({ notices: [{ code: 'FILE_ENCODING_ASSUMED' }] });
  });

  it('is an error page without a table that has rows', () => {
    for (const html of [
      '<html><body>Phiên đăng nhập đã hết</body></html>',
      '<table></table>',
      '<table><tr></table>',
    ]) {
      expect(readHtml(new TextEncoder().encode(html))).toMatchObject({
        fault: { code: 'INPUT_NOT_WORKBOOK', args: { seen: 'html' } },
      });
    }
  });

  it('bounds what spans may cost', () => {
    const wide = `<table><tr>${'<td colspan=1000 rowspan=65534>'.repeat(16)}</tr>${'<tr><td>'.repeat(100_000)}</table>`;
    const started = performance.now();
    expect(readHtml(new TextEncoder().encode(wide))).toMatchObject({
      fault: { code: 'INPUT_DAMAGED', args: { reason: 'limit_exceeded' } },
    });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(readHtml(new TextEncoder().encode(`<table><tr>${'<td>'.repeat(20_000)}x</table>`))).toMatchObject({
      fault: { code: 'INPUT_DAMAGED' },
    });
  });
});
