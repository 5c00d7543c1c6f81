import { MAIN, THREADED, XML } from './namespaces.ts';

const PERSON = '{A0000000-0000-4000-8000-000000000001}';
const THREAD = '{B0000000-0000-4000-8000-000000000001}';
const REPLY = '{B0000000-0000-4000-8000-000000000002}';

/** Cells with a note: one that is right, one with a fault, and one (a fault too) whose note stands in for a thread. */
const NOTED = { plain: 'B5', faulty: 'H7', threaded: 'K8' } as const;

const note = (address: string, author: number, text: string): string =>
  `<comment ref="${address}" authorId="${author}" shapeId="0">${text}</comment>`;

export const commentsXml = (): string =>
  `${XML}<comments xmlns="${MAIN}"><authors><author>Người Minh Họa</author><author>tc=${THREAD}</author></authors><commentList>` +
  note(NOTED.plain, 0, '<text><t>Đã gọi điện hỏi lại.</t></text>') +
  note(
    NOTED.faulty,
    0,
    '<text><r><rPr><b/><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t>Người Minh Họa:</t></r><r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">\nHỏi lại trường số này.</t></r></text>',
  ) +
  note(
    NOTED.threaded,
    1,
    '<text><t>[Threaded comment]\n\nComment:\n    Chữ hay số?\nReply:\n    Đang hỏi.</t></text>',
  ) +
  '</commentList></comments>';

export const threadXml = (): string =>
  `${XML}<ThreadedComments xmlns="${THREADED}" xmlns:x="${MAIN}">` +
  `<threadedComment ref="${NOTED.threaded}" dT="2025-01-01T08:00:00.00" personId="${PERSON}" id="${THREAD}"><text>Chữ hay số?</text></threadedComment>` +
  `<threadedComment ref="${NOTED.threaded}" dT="2025-01-01T09:00:00.00" personId="${PERSON}" id="${REPLY}" parentId="${THREAD}"><text>Đang hỏi.</text></threadedComment></ThreadedComments>`;

export const personsXml = (): string =>
  `${XML}<personList xmlns="${THREADED}" xmlns:x="${MAIN}"><person displayName="Người Minh Họa" id="${PERSON}" userId="minh-hoa" providerId="None"/></personList>`;

/** Row and column from 0. */
function noteShape(number: number, row: number, column: number): string {
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style='position:absolute;
  margin-left:200pt;margin-top:50pt;width:108pt;height:59.25pt;z-index:${number - 1024};visibility:hidden'
  fillcolor="#ffffe1" o:insetmode="auto">
  <v:fill color2="#ffffe1"/>
  <v:shadow on="t" color="black" obscured="t"/>
  <v:path o:connecttype="none"/>
  <v:textbox style='mso-direction-alt:auto'>
   <div style='text-align:left'></div>
  </v:textbox>
  <x:ClientData ObjectType="Note">
   <x:MoveWithCells/>
   <x:SizeWithCells/>
   <x:Anchor>${column + 1}, 15, ${row}, 10, ${column + 3}, 15, ${row + 4}, 4</x:Anchor>
   <x:AutoFill>False</x:AutoFill>
   <x:Row>${row}</x:Row>
   <x:Column>${column}</x:Column>
  </x:ClientData>
 </v:shape>`;
}

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\n xmlns:o="urn:schemas-microsoft-com:office:office"\n xmlns:x="urn:schemas-microsoft-com:office:excel">';

export const notesVml = (): string => `${VML}
 <o:shapelayout v:ext="edit">
  <o:idmap v:ext="edit" data="1"/>
 </o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"
  path="m,l,21600r21600,l21600,xe">
  <v:stroke joinstyle="miter"/>
  <v:path gradientshapeok="t" o:connecttype="rect"/>
 </v:shapetype>${noteShape(1025, 4, 1)}${noteShape(1026, 6, 7)}${noteShape(1027, 7, 10)}</xml>`;

/** The picture in the header of the printed page. */
export const headerVml = (): string => `${VML}
 <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="2"/></o:shapelayout>
 <v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" o:preferrelative="t" path="m@4@5l@4@11@9@11@9@5xe" filled="f" stroked="f"><v:stroke joinstyle="miter"/><v:path o:extrusionok="f" gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
 <v:shape id="LH" o:spid="_x0000_s2049" type="#_x0000_t75" style='position:absolute;margin-left:0;margin-top:0;width:24pt;height:24pt;z-index:1'><v:imagedata o:relid="rId1" o:title="bieu-trung"/><o:lock v:ext="edit" rotation="t"/></v:shape></xml>`;
