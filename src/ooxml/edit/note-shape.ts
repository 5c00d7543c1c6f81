import { MAX_COLUMN, MAX_ROW } from '../cell-address.ts';
import type { CellPosition } from '../cell-address.ts';
import type { VmlNames } from './vml-shapes.ts';

/** Pixels of Excel's plain columns and rows, and about those of a character and a line of Tahoma 9. */
const COLUMN_WIDTH = 64;
const ROW_HEIGHT = 20;
const CHARACTER_WIDTH = 6;
const LINE_HEIGHT = 15;
const MARGIN = 12;
/** Characters a line. */
const NARROWEST = 24;
const WIDEST = 56;
const MOST_LINES = 50;
const POINTS = 0.75;
/** From the cell's corner, in pixels. */
const GAP = 15;

interface Extent {
  readonly columns: number;
  readonly rows: number;
}

/** The plain cells that a text of this many lines covers. */
function extentOf(text: string): Extent {
  const lines = text.split('\n');
  const longest = Math.max(...lines.map(({ length }) => length));
  const width = Math.min(WIDEST, Math.max(NARROWEST, longest));
  const height = lines.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / (width - 4))), 0);
  return {
    columns: Math.ceil((width * CHARACTER_WIDTH + MARGIN) / COLUMN_WIDTH),
    rows: Math.ceil((Math.min(height, MOST_LINES) * LINE_HEIGHT + MARGIN) / ROW_HEIGHT),
  };
}

/** Beside the cell and a row above it, within the grid: column, pixels in it, row, pixels in it; of both corners. */
function anchorOf({ row, column }: CellPosition, { columns, rows }: Extent): string {
  const left = Math.min(column, MAX_COLUMN - 1 - columns);
  const top = Math.max(0, Math.min(row - 2, MAX_ROW - 1 - rows));
  return [left, GAP, top, 2, left + columns, GAP, top + rows, 2].join(', ');
}

/** The kind of shape that notes are, known by its id. */
export function noteShapeType({ vml, office, declarations }: VmlNames): string {
  return (
    `<${vml}shapetype${declarations} id="_x0000_t202" coordsize="21600,21600" ${office}spt="202" path="m,l,21600r21600,l21600,xe">` +
    `<${vml}stroke joinstyle="miter"/><${vml}path gradientshapeok="t" ${office}connecttype="rect"/></${vml}shapetype>`
  );
}

/** The hidden box of a note, large enough for its text. */
export function noteShapeXml(names: VmlNames, number: number, position: CellPosition, text: string): string {
  const { vml, office, excel, declarations } = names;
  const extent = extentOf(text);
  const width = extent.columns * COLUMN_WIDTH * POINTS;
  const height = extent.rows * ROW_HEIGHT * POINTS;
  return [
    `<${vml}shape${declarations} id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;`,
    `margin-top:1.5pt;width:${width}pt;height:${height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" `,
    `${office}insetmode="auto"><${vml}fill color2="#ffffe1"/><${vml}shadow on="t" color="black" obscured="t"/>`,
    `<${vml}path ${office}connecttype="none"/><${vml}textbox style="mso-direction-alt:auto">`,
    `<div style="text-align:left"></div></${vml}textbox><${excel}ClientData ObjectType="Note"><${excel}MoveWithCells/>`,
    `<${excel}SizeWithCells/><${excel}Anchor>${anchorOf(position, extent)}</${excel}Anchor>`,
    `<${excel}AutoFill>False</${excel}AutoFill><${excel}Row>${position.row - 1}</${excel}Row>`,
    `<${excel}Column>${position.column - 1}</${excel}Column></${excel}ClientData></${vml}shape>`,
  ].join('');
}
