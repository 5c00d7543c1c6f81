// Visits every cell of a workbook's first sheet by exceljs' full read.
import ExcelJS from 'exceljs';

const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(process.argv[2]);
let cells = 0;
workbook.worksheets[0].eachRow((row) => {
  row.eachCell((cell) => {
    if (cell.value !== null) cells += 1;
  });
});
console.log(cells);
