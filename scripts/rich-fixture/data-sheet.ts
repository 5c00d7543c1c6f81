import { MAIN, RELATIONSHIPS, X14, XML } from './namespaces.ts';
import { Strings } from './strings.ts';
import { STYLE } from './styles.ts';

export const HEADERS = [
  'STT',
  'Tên đơn vị',
  'Cấp học',
  'Số thạc sĩ',
  'Nữ thạc sĩ',
  'Tỷ lệ nữ thạc sĩ (%)',
  'Số tiến sĩ',
  'Nữ tiến sĩ',
  'Có nữ trong quy hoạch',
  'Nữ trong quy hoạch',
  'Nữ trong quy hoạch đã tập huấn',
  'Ghi chú',
];
export const HEAD_ROW = 4;
export const FIRST_ROW = 5;
export const LAST_ROW = 16;
const TOTAL_ROW = 17;
export const PRIMARY = 'Tiểu học';
export const SECONDARY = 'Trung học phổ thông';

type Value = number | string | null;
interface Unit {
  readonly name: string | null;
  readonly kind: string;
  readonly masters: readonly [total: number, female: number];
  readonly phds: readonly [total: number, female: Value];
  readonly answer: Value;
  readonly planned: readonly [female: Value, trained: Value];
}

const unit = (number: number, changes: Partial<Unit> = {}): Unit => ({
  name: `Trường ${number % 2 === 0 ? 'THPT' : 'Tiểu học'} Minh Họa ${number}`,
  kind: number % 2 === 0 ? SECONDARY : PRIMARY,
  masters: [230, 138],
  phds: [10, 4],
  answer: 'x',
  planned: [10, 9],
  ...changes,
});

/** Masters: 1.499 women of 2.500, which is 59,96 % and no 60 %. Faults: rows 7 to 10, 12 and 14. */
export const UNITS: readonly Unit[] = [
  unit(1, { masters: [200, 119] }),
  unit(2, { phds: [10, 2] }),
  unit(3, { phds: [10, 12] }),
  unit(4, { planned: [10, 'chín'] }),
  unit(5, { name: null }),
  unit(6, { planned: ['1.204', 1100] }),
  unit(7),
  unit(8, { planned: ['#REF!', 9] }),
  unit(9, { answer: 'Không' }),
  unit(10, { phds: [-1, 0] }),
  unit(11),
  unit(12, { planned: [10, 6] }),
];

/** Writes a cell as Excel does; `#REF!` is an error. */
function cell(address: string, style: number, value: Value, strings: Strings): string {
  const start = `<c r="${address}" s="${style}"`;
  if (value === null) return `${start}/>`;
  if (value === '#REF!') return `${start} t="e"><f>#REF!+1</f><v>#REF!</v></c>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  return `${start} t="s"><v>${strings.indexOf(value)}</v></c>`;
}

function unitRow(
  { name, kind, masters, phds, answer, planned }: Unit,
  row: number,
  strings: Strings,
): string {
  const put = (column: string, style: number, value: Value): string =>
    cell(`${column}${row}`, style, value, strings);
  // The ratio is one formula shared by the column.
  const shared =
    row === FIRST_ROW
      ? `<f t="shared" ref="F${FIRST_ROW}:F${LAST_ROW}" si="0">IF(D${row}=0,"",E${row}/D${row})</f>`
      : '<f t="shared" si="0"/>';
  const cells = [
    put('A', STYLE.count, row - HEAD_ROW),
    name === null ? '' : put('B', STYLE.text, name),
    put('C', STYLE.text, kind),
    put('D', STYLE.input, masters[0]),
    put('E', STYLE.input, masters[1]),
    `<c r="F${row}" s="${STYLE.share}">${shared}<v>${masters[1] / masters[0]}</v></c>`,
    put('G', STYLE.stripes, phds[0]),
    put('H', STYLE.fade, phds[1]),
    put('I', STYLE.text, answer),
    put('J', STYLE.count, planned[0]),
    put('K', STYLE.input, planned[1]),
    `<c r="L${row}" s="${STYLE.text}" t="inlineStr"><is><t xml:space="preserve"> ghi chú ${row} </t></is></c>`,
    `<c r="M${row}"/>`,
  ];
  const state =
    row === 14 ? ' hidden="1"' : row === 15 ? ' ht="24.75" customHeight="1" outlineLevel="1"' : '';
  return `<row r="${row}" spans="1:14"${state}>${cells.join('')}</row>`;
}

function totals(strings: Strings): string {
  const sum = (pick: (unit: Unit) => number): number => UNITS.reduce((total, one) => total + pick(one), 0);
  const array = (column: string, value: number): string =>
    `<c r="${column}${TOTAL_ROW}" s="${STYLE.count}"><f t="array" ref="${column}${TOTAL_ROW}">SUM(${column}${FIRST_ROW}:${column}${LAST_ROW}*1)</f><v>${value}</v></c>`;
  return (
    `<row r="${TOTAL_ROW}">${cell(`B${TOTAL_ROW}`, STYLE.title, 'Tổng cộng', strings)}` +
    `${array(
      'D',
      sum(({ masters }) => masters[0]),
    )}${array(
      'E',
      sum(({ masters }) => masters[1]),
    )}</row>`
  );
}

const head = (strings: Strings): string =>
  `<row r="${HEAD_ROW}" ht="90" customHeight="1">${HEADERS.map((text, column) =>
    cell(`${String.fromCharCode(65 + column)}${HEAD_ROW}`, STYLE.head, text, strings),
  ).join('')}</row>`;

const area = (column: string): string => `${column}${FIRST_ROW}:${column}${LAST_ROW}`;

/** Icons, bars (whose newer half is in the extensions) and a format for cells. */
const CONDITIONAL = [
  `<conditionalFormatting sqref="${area('G')}"><cfRule type="iconSet" priority="1"><iconSet iconSet="3TrafficLights1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>`,
  `<conditionalFormatting sqref="${area('D')}"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>{5A1C7E01-0000-4000-8000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>`,
  `<conditionalFormatting sqref="${area('E')}"><cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan"><formula>130</formula></cfRule></conditionalFormatting>`,
];

const VALIDATIONS =
  `<dataValidations count="1"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" errorTitle="Sai" error="Nhập số nguyên." sqref="${area('D')} ${area('E')}">` +
  '<formula1>0</formula1><formula2>9999</formula2></dataValidation></dataValidations>';

const EXTENSIONS = [
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{5A1C7E01-0000-4000-8000-000000000001}"><x14:dataBar minLength="0" maxLength="100" border="1" negativeBarBorderColorSameAsPositive="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF638EC6"/><x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>${area('D')}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`,
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>'Danh mục'!$A$2:$A$5</xm:f></x14:formula1><xm:sqref>${area('C')}</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`,
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>'Số liệu'!D5:E5</xm:f><xm:sqref>M5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
];

/** The sheet of units, with all that an office may have put on it. */
export const dataSheetXml = (strings: Strings): string =>
  [
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    '<sheetPr codeName="TrangSoLieu"><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:N${TOTAL_ROW}"/>`,
    `<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="2" ySplit="${HEAD_ROW}" topLeftCell="C5" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="D5" sqref="D5"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    `<cols><col min="1" max="1" width="6.5" customWidth="1"/><col min="2" max="2" width="34" style="${STYLE.text}" customWidth="1"/><col min="3" max="12" width="13" customWidth="1"/><col min="14" max="14" width="9" hidden="1" customWidth="1"/></cols>`,
    '<sheetData>',
    `<row r="1" spans="1:12">${cell('A1', STYLE.title, 'SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI', strings)}</row>`,
    `<row r="2"><c r="A2" s="${STYLE.title}" t="s"><v>${Strings.TITLE}</v></c></row>`,
    head(strings),
    ...UNITS.map((one, index) => unitRow(one, FIRST_ROW + index, strings)),
    totals(strings),
    '</sheetData>',
    '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1" formatCells="0"/>',
    '<mergeCells count="2"><mergeCell ref="A1:L1"/><mergeCell ref="A2:L2"/></mergeCells>',
    '<phoneticPr fontId="0" type="noConversion"/>',
    ...CONDITIONAL,
    VALIDATIONS,
    '<hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="Trang của Sở"/></hyperlinks>',
    '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId2"/>',
    '<headerFooter><oddHeader>&amp;L&amp;G&amp;CVí dụ</oddHeader><oddFooter>&amp;R&amp;P/&amp;N</oddFooter></headerFooter>',
    '<drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><legacyDrawingHF r:id="rId5"/>',
    '<tableParts count="1"><tablePart r:id="rId6"/></tableParts>',
    ...EXTENSIONS,
    '</worksheet>',
  ].join('');

export const tableXml = (): string => {
  const columns = HEADERS.map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`);
  const reference = `A${HEAD_ROW}:L${LAST_ROW}`;
  return `${XML}<table xmlns="${MAIN}" id="1" name="BangSoLieu" displayName="BangSoLieu" ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight9" showRowStripes="1"/></table>`;
};
