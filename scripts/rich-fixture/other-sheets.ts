import { HEADERS, HEAD_ROW, LAST_ROW, PRIMARY, SECONDARY, UNITS } from './data-sheet.ts';
import { MAIN, RELATIONSHIPS, XML } from './namespaces.ts';
import type { Strings } from './strings.ts';

const sheet = (inner: string): string =>
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${inner}</worksheet>`;

/** What the pivot table shows: masters by level. */
export function pivotSheetXml(strings: Strings): string {
  const sum = (kind: string): number =>
    UNITS.filter((one) => one.kind === kind).reduce((total, { masters }) => total + masters[0], 0);
  const row = (number: number, label: string, value: number | null): string =>
    `<row r="${number}"><c r="A${number}" t="s"><v>${strings.indexOf(label)}</v></c>${value === null ? '' : `<c r="B${number}"><v>${value}</v></c>`}</row>`;
  const [primary, secondary] = [sum(PRIMARY), sum(SECONDARY)];
  return sheet(
    `<dimension ref="A3:B6"/><sheetData><row r="3"><c r="A3" t="s"><v>${strings.indexOf('Nhãn hàng')}</v></c><c r="B3" t="s"><v>${strings.indexOf('Cộng thạc sĩ')}</v></c></row>` +
      `${row(4, PRIMARY, primary)}${row(5, SECONDARY, secondary)}${row(6, 'Tổng', primary + secondary)}</sheetData>` +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
  );
}

/** A sheet of the office's own that has the name of one of ours; a filter hides a row, a cell reads another workbook. */
export function minutesSheetXml(strings: Strings): string {
  const text = (address: string, value: string): string =>
    `<c r="${address}" t="s"><v>${strings.indexOf(value)}</v></c>`;
  return sheet(
    `<dimension ref="A1:B4"/><sheetData><row r="1">${text('A1', 'Nội dung họp')}${text('B1', 'Người lo')}</row>` +
      `<row r="2">${text('A2', 'Rà soát biểu')}${text('B2', 'Phòng Minh Họa')}</row><row r="3" hidden="1">${text('A3', 'Gửi lại')}${text('B3', 'Ban Minh Họa')}</row>` +
      '<row r="4"><c r="A4" t="str"><f>[1]Trang1!$A$1</f><v>từ sổ khác</v></c></row></sheetData>' +
      '<autoFilter ref="A1:B3"><filterColumn colId="1"><filters><filter val="Phòng Minh Họa"/></filters></filterColumn></autoFilter>',
  );
}

/** The hidden list behind a drop-down. */
export function codesSheetXml(strings: Strings): string {
  const rows = ['Cấp', 'Mầm non', PRIMARY, 'Trung học cơ sở', SECONDARY].map(
    (value, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${strings.indexOf(value)}</v></c></row>`,
  );
  return sheet(`<dimension ref="A1:A5"/><sheetData>${rows.join('')}</sheetData>`);
}

const SHARED = HEADERS.map((name, at) =>
  at === 2
    ? `<cacheField name="${name}" numFmtId="0"><sharedItems count="2"><s v="${PRIMARY}"/><s v="${SECONDARY}"/></sharedItems></cacheField>`
    : `<cacheField name="${name}" numFmtId="0"><sharedItems containsBlank="1" containsMixedTypes="1"/></cacheField>`,
);

export const pivotCacheXml = (): string =>
  `${XML}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" r:id="rId1" refreshedBy="Người Minh Họa" refreshedDate="45658" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="${UNITS.length}">` +
  `<cacheSource type="worksheet"><worksheetSource ref="A${HEAD_ROW}:L${LAST_ROW}" sheet="Số liệu"/></cacheSource><cacheFields count="${HEADERS.length}">${SHARED.join('')}</cacheFields></pivotCacheDefinition>`;

export const pivotRecordsXml = (): string => {
  const records = UNITS.map(({ kind, masters }) => {
    const fields = HEADERS.map((_, at) => {
      if (at === 2) return `<x v="${kind === PRIMARY ? 0 : 1}"/>`;
      return at === 3 || at === 4 ? `<n v="${masters[at - 3]}"/>` : '<m/>';
    });
    return `<r>${fields.join('')}</r>`;
  });
  return `${XML}<pivotCacheRecords xmlns="${MAIN}" count="${records.length}">${records.join('')}</pivotCacheRecords>`;
};

export const pivotTableXml = (): string => {
  const fields = HEADERS.map((_, at) => {
    if (at === 2)
      return '<pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField>';
    return at === 3 ? '<pivotField dataField="1" showAll="0"/>' : '<pivotField showAll="0"/>';
  });
  return (
    `${XML}<pivotTableDefinition xmlns="${MAIN}" name="BangXoay1" cacheId="7" dataOnRows="0" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Giá trị" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1">` +
    `<location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="${fields.length}">${fields.join('')}</pivotFields>` +
    '<rowFields count="1"><field x="2"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems>' +
    '<dataFields count="1"><dataField name="Cộng thạc sĩ" fld="3" baseField="0" baseItem="0"/></dataFields><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1"/></pivotTableDefinition>'
  );
};
