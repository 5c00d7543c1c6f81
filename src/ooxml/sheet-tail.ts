import { CellSkipper } from './cell-skipper.ts';
import { OoxmlFault } from './fault.ts';
import type { OoxmlPackage } from './package.ts';
import type { SheetContext } from './row-builder.ts';
import { SheetHandler } from './sheet-handler.ts';
import type { SheetFrame } from './sheet-handler.ts';
import { readSheet } from './sheet-reader.ts';
import { NO_STRINGS } from './shared-strings.ts';
import { NO_STYLES } from './styles.ts';
import { XmlScanner } from './xml-scanner.ts';

const NO_COLUMNS: ReadonlySet<number> = new Set();
const NO_ROW = (): void => {};

/**
 * What a worksheet holds around its cells, at about the cost of inflating it: the cells are neither scanned nor checked, though
 * the part's checksum is. Where it cannot be told for certain where they end, the whole part is scanned.
 * Throws as `readSheet` does.
 */
export async function readSheetTail(pkg: OoxmlPackage, part: string): Promise<SheetFrame> {
  const context: SheetContext = { pkg, sharedStrings: NO_STRINGS, styles: NO_STYLES };
  return (await scanAround(context, part)) ?? readSheet(context, part, NO_ROW, { columns: NO_COLUMNS });
}

/** Null when in doubt. */
async function scanAround(context: SheetContext, part: string): Promise<SheetFrame | null> {
  const handler = new SheetHandler(context, part, NO_ROW, NO_COLUMNS);
  const scanner = new XmlScanner(handler, part);
  const skipper = new CellSkipper();
  const scan = (step: () => void): boolean => {
    try {
      step();
      return true;
    } catch (fault) {
      // The whole part says whether it is broken, or what was taken for the end of the cells was not.
      if (fault instanceof OoxmlFault && fault.code === 'bad_xml') return false;
      throw fault;
    }
  };
  for await (const chunk of context.pkg.inflatePart(part, 'bytes')) {
    const bytes = skipper.write(chunk);
    if (bytes === null || !scan(() => scanner.write(bytes))) return null;
  }
  return skipper.isPast && scan(() => scanner.end()) ? handler.tail() : null;
}
