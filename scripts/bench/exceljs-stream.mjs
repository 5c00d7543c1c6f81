// Visits every cell of a workbook by exceljs' streaming reader.
import ExcelJS from 'exceljs';

const reader = new ExcelJS.stream.xlsx.WorkbookReader(process.argv[2], {
  sharedStrings: 'cache',
  styles: 'cache',
  worksheets: 'emit',
});
let cells = 0;
for await (const sheet of reader) {
  for await (const row of sheet) {
    row.eachCell((cell) => {
      if (cell.value !== null) cells += 1;
    });
  }
}
console.log(cells);
