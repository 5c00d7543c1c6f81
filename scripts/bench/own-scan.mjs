// Visits every cell of a workbook's first sheet by this project's own reader; only columns `from`-`to` when they are given.
import { readFileSync } from 'node:fs';
import { openPackage } from '../../src/ooxml/package.ts';
import { readSharedStrings } from '../../src/ooxml/shared-strings.ts';
import { readSheet } from '../../src/ooxml/sheet-reader.ts';
import { readStyles } from '../../src/ooxml/styles.ts';
import { readWorkbook } from '../../src/ooxml/workbook.ts';

const [path, from, to] = process.argv.slice(2);
const pkg = openPackage(readFileSync(path));
const workbook = readWorkbook(pkg);
const sharedStrings = await readSharedStrings(pkg, workbook.sharedStrings);
const context = { pkg, sharedStrings, styles: readStyles(pkg, workbook.styles) };
const columns = from && new Set(Array.from({ length: to - from + 1 }, (_, at) => Number(from) + at));
let cells = 0;
const onRow = (row) => {
  cells += row.cells.length;
};
await readSheet(context, workbook.sheets[0].part, onRow, columns ? { columns } : {});
console.log(cells);
