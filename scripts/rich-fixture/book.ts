import { FIRST_ROW, LAST_ROW } from './data-sheet.ts';
import {
  CORE_TYPE,
  MACROS_TYPE,
  MAIN,
  PERSON_TYPE,
  PROPERTIES,
  RELATIONSHIPS,
  VT,
  XML,
} from './namespaces.ts';
import { relationships, type Parts } from './namespaces.ts';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TYPES: Readonly<Record<string, string>> = {
  'xl/workbook.xml': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  ...Object.fromEntries([1, 2, 3, 4].map((at) => [`xl/worksheets/sheet${at}.xml`, `${SHEET}.worksheet+xml`])),
  'xl/styles.xml': `${SHEET}.styles+xml`,
  'xl/sharedStrings.xml': `${SHEET}.sharedStrings+xml`,
  'xl/calcChain.xml': `${SHEET}.calcChain+xml`,
  'xl/theme/theme1.xml': 'application/vnd.openxmlformats-officedocument.theme+xml',
  'xl/tables/table1.xml': `${SHEET}.table+xml`,
  'xl/comments1.xml': `${SHEET}.comments+xml`,
  'xl/externalLinks/externalLink1.xml': `${SHEET}.externalLink+xml`,
  'xl/pivotCache/pivotCacheDefinition1.xml': `${SHEET}.pivotCacheDefinition+xml`,
  'xl/pivotCache/pivotCacheRecords1.xml': `${SHEET}.pivotCacheRecords+xml`,
  'xl/pivotTables/pivotTable1.xml': `${SHEET}.pivotTable+xml`,
  'xl/drawings/drawing1.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
  'xl/charts/chart1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  'xl/threadedComments/threadedComment1.xml': 'application/vnd.ms-excel.threadedcomments+xml',
  'xl/persons/person.xml': 'application/vnd.ms-excel.person+xml',
  'xl/vbaProject.bin': 'application/vnd.ms-office.vbaProject',
  'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  'docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
};
const DEFAULTS = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  png: 'image/png',
  bin: `${SHEET}.printerSettings`,
};

export const contentTypesXml = (): string => {
  const defaults = Object.entries(DEFAULTS).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const overrides = Object.entries(TYPES).map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
};

const SHEETS = [
  ['Số liệu', 1, ''],
  ['Bảng xoay', 5, ''],
  ['Kết quả', 9, ''],
  ['Danh mục', 3, ' state="hidden"'],
] as const;

export const workbookXml = (): string =>
  [
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/>`,
    '<workbookPr codeName="SoLamViec" defaultThemeVersion="124226"/><workbookProtection lockWindows="0"/>',
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="9600" activeTab="0"/></bookViews><sheets>',
    ...SHEETS.map(
      ([name, id, state], at) => `<sheet name="${name}" sheetId="${id}"${state} r:id="rId${at + 1}"/>`,
    ),
    '</sheets><externalReferences><externalReference r:id="rId5"/></externalReferences><definedNames>',
    '<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">\'Kết quả\'!$A$1:$B$3</definedName>',
    '<definedName name="_xlnm.Print_Area" localSheetId="0">\'Số liệu\'!$A$1:$L$17</definedName>',
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Số liệu\'!$4:$4</definedName>',
    '<definedName name="DanhMucCapHoc">\'Danh mục\'!$A$2:$A$5</definedName>',
    '<definedName name="NguongRieng" localSheetId="0">0.6</definedName>',
    '</definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="7" r:id="rId6"/></pivotCaches></workbook>',
  ].join('');

const workbookLinks = (): string =>
  relationships(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
    ['rId4', 'worksheet', 'worksheets/sheet4.xml'],
    ['rId5', 'externalLink', 'externalLinks/externalLink1.xml'],
    ['rId6', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['rId7', 'theme', 'theme/theme1.xml'],
    ['rId8', 'styles', 'styles.xml'],
    ['rId9', 'sharedStrings', 'sharedStrings.xml'],
    ['rId10', 'calcChain', 'calcChain.xml'],
    ['rId11', MACROS_TYPE, 'vbaProject.bin'],
    ['rId12', PERSON_TYPE, 'persons/person.xml'],
    ['rId13', 'customXml', '../customXml/item1.xml'],
  );

const calcChainXml = (): string => {
  const ratios = Array.from({ length: LAST_ROW - FIRST_ROW + 1 }, (_, at) => `F${FIRST_ROW + at}`);
  const cells = [...ratios, 'J12', 'D17', 'E17'].map((address) => `<c r="${address}" i="1"/>`);
  return `${XML}<calcChain xmlns="${MAIN}">${cells.join('')}<c r="A4" i="9"/></calcChain>`;
};

const ITEM = '{C0000000-0000-4000-8000-000000000001}';

/** The parts around the sheets: what the document is, what it refers to, what programs keep in it. */
export const bookParts = (): Parts => [
  [
    '_rels/.rels',
    relationships(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', CORE_TYPE, 'docProps/core.xml'],
      ['rId3', 'extended-properties', 'docProps/app.xml'],
      ['rId4', 'custom-properties', 'docProps/custom.xml'],
    ),
  ],
  ['xl/workbook.xml', workbookXml()],
  ['xl/_rels/workbook.xml.rels', workbookLinks()],
  [
    'xl/externalLinks/externalLink1.xml',
    `${XML}<externalLink xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><externalBook r:id="rId1"><sheetNames><sheetName val="Trang1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>từ sổ khác</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  ],
  [
    'xl/externalLinks/_rels/externalLink1.xml.rels',
    relationships(['rId1', 'externalLinkPath', 'so-khac.xlsx', 'External']),
  ],
  ['xl/calcChain.xml', calcChainXml()],
  // No program of anybody's: bytes that must come back as they are.
  ['xl/vbaProject.bin', Uint8Array.from({ length: 512 }, (_, at) => (at * 37) % 256)],
  ['customXml/item1.xml', '<phieu xmlns="urn:vi-du:phieu"><so>01/VD</so></phieu>'],
  ['customXml/_rels/item1.xml.rels', relationships(['rId1', 'customXmlProps', 'itemProps1.xml'])],
  [
    'customXml/itemProps1.xml',
    `${XML}<ds:datastoreItem ds:itemID="${ITEM}" xmlns:ds="${PROPERTIES}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:vi-du:phieu"/></ds:schemaRefs></ds:datastoreItem>`,
  ],
  [
    'docProps/core.xml',
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Người Minh Họa</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:created></cp:coreProperties>`,
  ],
  [
    'docProps/app.xml',
    `${XML}<Properties xmlns="${PROPERTIES}/extended-properties" xmlns:vt="${VT}"><Application>Microsoft Excel</Application><Company>Phòng Minh Họa</Company></Properties>`,
  ],
  [
    'docProps/custom.xml',
    `${XML}<Properties xmlns="${PROPERTIES}/custom-properties" xmlns:vt="${VT}"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Mã biểu"><vt:lpwstr>VD-01</vt:lpwstr></property></Properties>`,
  ],
];
