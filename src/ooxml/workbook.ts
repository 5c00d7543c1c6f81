import { readCustomProperties } from './custom-properties.ts';
import { OoxmlFault } from './fault.ts';
import type { PartSource } from './package.ts';
import { partKey } from './part-name.ts';
import { readRelationships, targetOf } from './relationships.ts';
import type { Relationship } from './relationships.ts';
import { sniff } from './sniff.ts';
import { decodeEscapes } from './text-collector.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { scanXml } from './xml-scanner.ts';
import type { XmlHandler } from './xml-scanner.ts';

const MAX_SHEETS = 10_000;
const MACRO_TYPES: ReadonlySet<string> = new Set(['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet']);

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

export interface SheetPart {
  readonly name: string;
  readonly state: SheetState;
  readonly part: string;
  /** `other` is a chart sheet, dialog sheet or macro sheet: it has no grid to read. */
  readonly kind: 'worksheet' | 'other';
}

/** A workbook's sheets in tab order and the parts they share. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Whether dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly customProperties: ReadonlyMap<string, string>;
  /** Whether the package holds macros, whatever its file name says. */
  readonly isMacro: boolean;
}

class WorkbookHandler implements XmlHandler {
  readonly sheets: SheetPart[] = [];
  date1904 = false;
  readonly #part: string;
  readonly #relationships: ReadonlyMap<string, Relationship>;
  readonly #taken = new Set<string>();
  #isInSheets = false;

  constructor(part: string, relationships: readonly Relationship[]) {
    this.#part = part;
    this.#relationships = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  }

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth === 1 && name !== 'workbook') throw notAWorkbook(this.#part);
    if (depth === 2) {
      this.#isInSheets = name === 'sheets';
      if (name === 'workbookPr') this.date1904 = attributes.isTrue('date1904');
    }
    if (depth === 3 && name === 'sheet' && this.#isInSheets) this.#addSheet(attributes);
  }

  text(): void {}

  close(): void {}

  #addSheet(attributes: XmlAttributes): void {
    const name = attributes.get('name');
    const id = attributes.prefixed('id');
    if (name === undefined || id === undefined) {
      throw new OoxmlFault('bad_xml', 'A sheet lacks its name or relationship.', this.#part);
    }
    const relationship = this.#relationships.get(id);
    if (relationship === undefined) {
      throw new OoxmlFault('missing_part', 'A sheet has no part.', this.#part);
    }
    if (this.sheets.length === MAX_SHEETS) {
      throw new OoxmlFault('limit_exceeded', 'The workbook has too many sheets.', this.#part);
    }
    // Every sheet has a part of its own; else ten thousand sheets could each have the same large one read again.
    const key = partKey(relationship.target);
    if (this.#taken.has(key)) throw new OoxmlFault('bad_xml', 'Two sheets share a part.', this.#part);
    this.#taken.add(key);
    const state = attributes.get('state');
    this.sheets.push({
      name: decodeEscapes(name),
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      part: relationship.target,
      kind: relationship.type === 'worksheet' ? 'worksheet' : 'other',
    });
  }
}

function notAWorkbook(part: string | null): OoxmlFault {
  return new OoxmlFault('not_a_workbook', 'The package is not an XML workbook.', part);
}

/**
 * Finds a workbook's parts through the package's relationships.
 * Throws `not_a_workbook` (also for a binary workbook or another kind of document), `missing_part`, and as
 * `readPart` and `scanXml` do.
 */
export function readWorkbook(pkg: PartSource): WorkbookParts {
  const root = readRelationships(pkg, '');
  const part = targetOf(root, 'officeDocument');
  if (part === null) throw notAWorkbook(null);
  const bytes = pkg.readPart(part);
  if (!['xml', 'unknown'].includes(sniff(bytes)) || part.toLowerCase().endsWith('.bin')) {
    throw notAWorkbook(part);
  }
  const relationships = readRelationships(pkg, part);
  const handler = new WorkbookHandler(part, relationships);
  scanXml(bytes, handler, part);
  return {
    sheets: handler.sheets,
    date1904: handler.date1904,
    sharedStrings: targetOf(relationships, 'sharedStrings'),
    styles: targetOf(relationships, 'styles'),
    customProperties: readCustomProperties(pkg, targetOf(root, 'custom-properties', 'customProperties')),
    isMacro: relationships.some(({ type }) => MACRO_TYPES.has(type)),
  };
}
