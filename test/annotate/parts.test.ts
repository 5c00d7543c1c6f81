import { describe, expect, it } from 'vitest';
import { ALL, annotated, fixture, partsOf, partText, replacing, RICH } from './annotated.ts';

/** The names of parts that changed, that are new and that are gone. */
function changes(before: Uint8Array, after: Uint8Array) {
  const [old, now] = [partsOf(before), partsOf(after)];
  const kept = [...old.keys()].filter((name) => now.has(name));
  return {
    read: kept.filter((name) => old.get(name)?.read !== now.get(name)?.read),
    packed: kept.filter((name) => old.get(name)?.packed !== now.get(name)?.packed),
    added: [...now.keys()].filter((name) => !old.has(name)),
    gone: [...old.keys()].filter((name) => !now.has(name)),
  };
}

const SHEET = 'xl/worksheets/sheet1.xml';
const RECORD = ['customXml/_rels/item2.xml.rels', 'customXml/item2.xml', 'customXml/itemProps2.xml'];
/** What holds the marks of the rich workbook: its sheet of units, their formats and notes. */
const MARKS = ['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/styles.xml', SHEET];

describe('the parts of a workbook with all that an office may have in it', () => {
  it('change where marks are, and are otherwise the same bytes, packed ones too', async () => {
    const before = fixture(RICH);
    const { read, packed, added, gone } = changes(before, (await annotated(before)).bytes);
    const changed = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', ...MARKS];
    expect(read.toSorted()).toEqual(changed.toSorted());
    expect(packed).toEqual(read);
    expect(added.toSorted()).toEqual([...RECORD, 'xl/worksheets/sheet5.xml', 'xl/worksheets/sheet6.xml']);
    expect(gone).toEqual([]);
    for (const untouched of [
      'xl/vbaProject.bin',
      'xl/calcChain.xml',
      'xl/sharedStrings.xml',
      'xl/drawings/drawing1.xml',
      'xl/charts/chart1.xml',
      'xl/media/image1.png',
      'xl/drawings/vmlDrawing2.vml',
      'xl/threadedComments/threadedComment1.xml',
      'xl/pivotTables/pivotTable1.xml',
      'xl/tables/table1.xml',
      'xl/printerSettings/printerSettings1.bin',
      'xl/externalLinks/externalLink1.xml',
      'customXml/item1.xml',
      'docProps/custom.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
    ]) {
      expect(partsOf(before).has(untouched), untouched).toBe(true);
      expect(read, untouched).not.toContain(untouched);
    }
  });

  it('with --mark-only the workbook part too is as it was', async () => {
    const before = fixture(RICH);
    const { read, added } = changes(before, (await annotated(before, '--mark-only')).bytes);
    expect(read.toSorted()).toEqual(
      ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', ...MARKS].toSorted(),
    );
    expect(added.toSorted()).toEqual(RECORD);
  });

  it('the sheet differs in formats of cells and in the missing cell alone', async () => {
    const before = fixture(RICH);
    const after = (await annotated(before)).bytes;
    const unformatted = (text: string): string => text.replace(/(<c r="[A-Z]+\d+") s="\d+"/gu, '$1');
    const sheet = replacing([/<c r="B9" s="\d+"\/>/u, ''])(partText(after, SHEET));
    expect(unformatted(sheet)).toBe(unformatted(partText(before, SHEET)));
  });

  it('the workbook, its links and types only grow', async () => {
    const before = fixture(RICH);
    const after = (await annotated(before)).bytes;
    for (const [part, closing] of [
      ['[Content_Types].xml', '</Types>'],
      ['xl/_rels/workbook.xml.rels', '</Relationships>'],
    ] as const) {
      const old = partText(before, part);
      expect(partText(after, part).startsWith(old.slice(0, old.lastIndexOf(closing))), part).toBe(true);
    }
    const book = partText(after, 'xl/workbook.xml');
    const without = book
      .replace(/<sheet name="(?:Kết quả \(2\)|Lỗi số liệu)"[^>]*>/gu, '')
      .replace(/<definedName name="[^"]+" localSheetId="[45]"[^>]*>[^<]*<\/definedName>/gu, '');
    expect(without).toBe(partText(before, 'xl/workbook.xml'));
  });

  it('formats are added behind those that are there', async () => {
    const before = fixture(RICH);
    const styles = (bytes: Uint8Array): string[] =>
      [
        .../<cellXfs[^>]*>(.*)<\/cellXfs>/u
          .exec(partText(bytes, 'xl/styles.xml'))![1]!
          .matchAll(/<xf .*?(?:\/>|<\/xf>)/gu),
      ].map(([xml]) => xml);
    const old = styles(before);
    expect(styles((await annotated(before)).bytes).slice(0, old.length)).toEqual(old);
  });
});

describe('every example workbook', () => {
  const MAY_CHANGE =
    /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/(?:sheet\d+\.xml|_rels\/sheet\d+\.xml\.rels)|xl\/comments\d*\.xml|xl\/drawings\/vmlDrawing\d+\.vml)$/u;
  const MAY_BE_NEW =
    /^(?:xl\/worksheets\/(?:sheet\d+\.xml|_rels\/sheet\d+\.xml\.rels)|xl\/comments\d*\.xml|xl\/drawings\/vmlDrawing\d+\.vml|customXml\/.*|xl\/styles\.xml)$/u;

  it.each(ALL)('%s keeps its other parts, byte for byte, in their order', async (name) => {
    const before = fixture(name);
    const copy = before.slice();
    const { bytes } = await annotated(before);
    expect(before).toEqual(copy);
    const { read, packed, added, gone } = changes(before, bytes);
    expect(packed).toEqual(read);
    expect(gone).toEqual([]);
    expect(read.filter((part) => !MAY_CHANGE.test(part))).toEqual([]);
    expect(added.filter((part) => !MAY_BE_NEW.test(part))).toEqual([]);
    const order = [...partsOf(bytes).keys()];
    expect(order.slice(0, order.length - added.length)).toEqual([...partsOf(before).keys()]);
  });
});
