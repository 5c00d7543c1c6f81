import { OoxmlFault } from './fault.ts';
import { builtInFormat, classifyFormatCode } from './number-format.ts';
import type { FormatClass } from './number-format.ts';
import type { OoxmlPackage } from './package.ts';
import { decodeEscapes } from './text-collector.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { scanXml } from './xml-scanner.ts';
import type { XmlHandler } from './xml-scanner.ts';

const MAX_RECORDS = 100_000;
/** UTF-16 units of a number format; Excel's own bound is 255. */
const MAX_CODE = 1_000;

/** How a cell shows its value. */
export interface CellFormat {
  readonly formatClass: FormatClass;
  /** The number format's code; '' where it depends on the language Excel runs in. */
  readonly formatCode: string;
  readonly fontName: string | null;
}

/** The cell formats of a workbook, by the index cells carry. */
export interface Styles {
  readonly count: number;
  /** True when the part was there but not well-formed, so that every format reads as general. */
  readonly isDamaged: boolean;
  /** Never fails: an index outside the table reads as general. */
  format(index: number): CellFormat;
}

const GENERAL: CellFormat = { formatClass: 'general', formatCode: 'General', fontName: null };

class StylesHandler implements XmlHandler {
  readonly #part: string;
  readonly #codes = new Map<number, string>();
  readonly #fonts: (string | null)[] = [];
  readonly #cellFormats: { readonly numberFormat: number; readonly font: number }[] = [];
  #section = '';

  constructor(part: string) {
    this.#part = part;
  }

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth === 2) this.#section = name;
    else if (depth === 3) this.#openRecord(name, attributes);
    else if (depth === 4 && this.#section === 'fonts' && name === 'name') {
      this.#fonts.splice(-1, 1, decodeEscapes(attributes.get('val') ?? ''));
    }
  }

  text(): void {}

  close(): void {}

  formats(): CellFormat[] {
    const formatsById = new Map<string, CellFormat>();
    return this.#cellFormats.map(({ numberFormat, font }) => {
      const key = `${numberFormat} ${font}`;
      const format = formatsById.get(key) ?? this.#format(numberFormat, font);
      formatsById.set(key, format);
      return format;
    });
  }

  #format(numberFormat: number, font: number): CellFormat {
    const formatCode = this.#codes.get(numberFormat);
    const fontName = this.#fonts[font] ?? null;
    if (formatCode === undefined) return { ...builtInFormat(numberFormat), fontName };
    return { formatClass: classifyFormatCode(formatCode), formatCode, fontName };
  }

  #openRecord(name: string, attributes: XmlAttributes): void {
    if (this.#section === 'numFmts' && name === 'numFmt') {
      const code = decodeEscapes(attributes.get('formatCode') ?? '');
      if (code.length > MAX_CODE) throw this.#limit('A number format is too long.');
      this.#codes.set(Number(attributes.get('numFmtId')), code);
    }
    if (this.#section === 'fonts' && name === 'font') this.#fonts.push(null);
    if (this.#section === 'cellXfs' && name === 'xf') {
      const numberFormat = Number(attributes.get('numFmtId') ?? 0);
      this.#cellFormats.push({ numberFormat, font: Number(attributes.get('fontId') ?? 0) });
    }
    const most = Math.max(this.#codes.size, this.#fonts.length, this.#cellFormats.length);
    if (most > MAX_RECORDS) throw this.#limit('There are too many styles.');
  }

  #limit(message: string): OoxmlFault {
    return new OoxmlFault('limit_exceeded', message, this.#part);
  }
}

function stylesOf(formats: readonly CellFormat[], isDamaged: boolean): Styles {
  return { count: formats.length, isDamaged, format: (index) => formats[index] ?? GENERAL };
}

export const NO_STYLES: Styles = stylesOf([], false);

/**
 * Reads the cell formats. Everything is general when `part` is null or absent, or is not well-formed XML.
 * Throws as `readPart` does, `dtd_forbidden`, and `limit_exceeded` past 100,000 records of a kind or
 * 1,000 units in a number format.
 */
export function readStyles(pkg: OoxmlPackage, part: string | null): Styles {
  if (part === null || !pkg.has(part)) return NO_STYLES;
  const handler = new StylesHandler(part);
  try {
    scanXml(pkg.readPart(part), handler, part);
  } catch (cause) {
    if (cause instanceof OoxmlFault && cause.code === 'bad_xml') return stylesOf([], true);
    throw cause;
  }
  return stylesOf(handler.formats(), false);
}
