import { describe, expect, it } from 'vitest';

import { OoxmlFault } from '../../src/ooxml/fault.ts';
import { makeZip } from '../support/zip.ts';
import { bookFiles, readFirstSheet } from './make-package.ts';

const rows = Array.from(
  { length: 30 },
  (_, at) => `<row r="${at + 1}"><c t="s"><v>${at % 3}</v></c><c><f>A1</f><v>${at / 7}</v></c></row>`,
);
const files = bookFiles({
  sheet: `<sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
  strings: '<si><t>Hà Nội</t></si><si><r><t>Huế</t></r></si><si><t>Đà Nẵng</t></si>',
  styles: '<cellXfs><xf numFmtId="9"/></cellXfs>',
});

/** Null when the bytes were refused with a fault; any other error fails the test. */
async function outcome(bytes: Uint8Array): Promise<unknown> {
  try {
    return await readFirstSheet(bytes);
  } catch (error) {
    if (error instanceof OoxmlFault) return null;
    throw error;
  }
}

describe.each([true, false])('hostile bytes (stored: %s)', (stored) => {
  const zip = makeZip(files.map((file) => ({ ...file, stored })));

  it('refuses every truncation', async () => {
    for (let length = 0; length < zip.length; length += 1) {
      expect(await outcome(zip.subarray(0, length))).toBeNull();
    }
  });

  it('survives every byte being flipped, and reads a right result or none', async () => {
    const right = JSON.stringify(await outcome(zip));
    for (let at = 0; at < zip.length; at += 1) {
      const changed = zip.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const read = await outcome(changed);
      if (read !== null) expect(JSON.stringify(read)).toBe(right);
    }
  });

  it('survives a piece of the archive repeated or removed', async () => {
    for (let at = 0; at < zip.length; at += 13) {
      await outcome(Buffer.concat([zip.subarray(0, at), zip.subarray(at + 29)]));
      await outcome(Buffer.concat([zip.subarray(0, at + 29), zip.subarray(at)]));
    }
  });
});

describe('broken parts', () => {
  it('refuses or reads each part cut anywhere', async () => {
    for (const cut of files) {
      const data = Buffer.from(cut.data);
      for (let length = 0; length < data.length; length += 7) {
        const shorter = files.map((file) =>
          file === cut ? { ...file, data: data.subarray(0, length) } : file,
        );
        const read = await outcome(makeZip(shorter));
        // Damaged styles alone do not stop a workbook from being read.
        if (cut.name !== 'xl/styles.xml') expect(read).toBeNull();
        else expect(read).not.toBeNull();
      }
    }
  });
});
