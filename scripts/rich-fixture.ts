import { constants, crc32, deflateRawSync } from 'node:zlib';
import { ZipWriter } from '../src/ooxml/edit/zip-writer.ts';
import { bookParts, contentTypesXml } from './rich-fixture/book.ts';
import { dataSheetXml, tableXml } from './rich-fixture/data-sheet.ts';
import { chartXml, drawingXml, PNG } from './rich-fixture/drawings.ts';
import { relationships, THREAD_TYPE, type Parts } from './rich-fixture/namespaces.ts';
import { commentsXml, headerVml, notesVml, personsXml, threadXml } from './rich-fixture/notes.ts';
import {
  codesSheetXml,
  minutesSheetXml,
  pivotCacheXml,
  pivotRecordsXml,
  pivotSheetXml,
  pivotTableXml,
} from './rich-fixture/other-sheets.ts';
import { Strings } from './rich-fixture/strings.ts';
import { stylesXml, themeXml } from './rich-fixture/styles.ts';

/** 1 January 1980, 00:00, as zip writes it. */
const FIRST_DAY = 0x0021_0000;

/** Matches that a deflater finds differ between builds of zlib; letters by their frequency do not. */
const deflated = (bytes: Uint8Array): Uint8Array =>
  deflateRawSync(bytes, { strategy: constants.Z_HUFFMAN_ONLY });

/** Pictures are stored as Excel does. */
function zipped(parts: Parts): Buffer {
  const writer = new ZipWriter();
  const chunks: Uint8Array[] = [];
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content);
    const isStored = name.endsWith('.png');
    const member = {
      name,
      nameBytes: Buffer.from(name),
      flags: 0,
      method: isStored ? 0 : 8,
      dosStamp: FIRST_DAY,
      crc32: crc32(bytes),
      uncompressedSize: bytes.length,
      compressed: [isStored ? bytes : deflated(bytes)],
    } as const;
    chunks.push(...writer.add(member));
  }
  return Buffer.concat([...chunks, ...writer.finish()]);
}

/**
 * A workbook with macros as an office may send it, part by part: what a general library would lose when it saves it must come back
 * from marking as it was. Names in it are invented.
 */
export function richFixture(): Buffer {
  const strings = new Strings();
  const sheets = [dataSheetXml, pivotSheetXml, minutesSheetXml, codesSheetXml].map(
    (sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(strings)] as const,
  );
  return zipped([
    ['[Content_Types].xml', contentTypesXml()],
    ...bookParts(),
    ...sheets,
    [
      'xl/worksheets/_rels/sheet1.xml.rels',
      relationships(
        ['rId1', 'hyperlink', 'https://example.org/', 'External'],
        ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
        ['rId3', 'drawing', '../drawings/drawing1.xml'],
        ['rId4', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId5', 'vmlDrawing', '../drawings/vmlDrawing2.vml'],
        ['rId6', 'table', '../tables/table1.xml'],
        ['rId7', 'comments', '../comments1.xml'],
        ['rId8', THREAD_TYPE, '../threadedComments/threadedComment1.xml'],
      ),
    ],
    [
      'xl/worksheets/_rels/sheet2.xml.rels',
      relationships(['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']),
    ],
    ['xl/theme/theme1.xml', themeXml()],
    ['xl/styles.xml', stylesXml()],
    ['xl/sharedStrings.xml', strings.xml()],
    ['xl/tables/table1.xml', tableXml()],
    ['xl/printerSettings/printerSettings1.bin', Uint8Array.from({ length: 64 }, (_, at) => at * 3)],
    ['xl/drawings/drawing1.xml', drawingXml()],
    [
      'xl/drawings/_rels/drawing1.xml.rels',
      relationships(['rId1', 'chart', '../charts/chart1.xml'], ['rId2', 'image', '../media/image1.png']),
    ],
    ['xl/charts/chart1.xml', chartXml()],
    ['xl/media/image1.png', PNG],
    ['xl/media/image2.png', PNG],
    ['xl/drawings/vmlDrawing1.vml', notesVml()],
    ['xl/drawings/vmlDrawing2.vml', headerVml()],
    ['xl/drawings/_rels/vmlDrawing2.vml.rels', relationships(['rId1', 'image', '../media/image2.png'])],
    ['xl/comments1.xml', commentsXml()],
    ['xl/threadedComments/threadedComment1.xml', threadXml()],
    ['xl/persons/person.xml', personsXml()],
    ['xl/pivotCache/pivotCacheDefinition1.xml', pivotCacheXml()],
    [
      'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels',
      relationships(['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']),
    ],
    ['xl/pivotCache/pivotCacheRecords1.xml', pivotRecordsXml()],
    ['xl/pivotTables/pivotTable1.xml', pivotTableXml()],
    [
      'xl/pivotTables/_rels/pivotTable1.xml.rels',
      relationships(['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']),
    ],
  ]);
}
