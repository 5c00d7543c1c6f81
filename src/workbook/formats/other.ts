import { OoxmlFault } from '../../ooxml/fault.ts';
import { openPackage } from '../../ooxml/package.ts';
import type { SniffedKind } from '../../ooxml/sniff.ts';
import { notWorkbook, packageFault, refused, type FormatRead } from './input-fault.ts';
import type { LibraryReader } from './library-workbook.ts';
import { zipKind } from './zip-kind.ts';

/** Reads a file that is no XML workbook, or says what it is instead. */
export async function readOther(
  bytes: Uint8Array,
  kind: SniffedKind,
  readLibrary: LibraryReader,
): Promise<FormatRead> {
  switch (kind) {
    case 'zip':
      return readZip(bytes, readLibrary);
    case 'ole2':
      return readLibrary(bytes, 'ole2');
    case 'html': {
      const { readHtml } = await import('./html.ts');
      return readHtml(bytes);
    }
    case 'text': {
      const { readDelimited } = await import('./delimited.ts');
      return readDelimited(bytes);
    }
    default:
      return notWorkbook(kind);
  }
}

async function readZip(bytes: Uint8Array, readLibrary: LibraryReader): Promise<FormatRead> {
  try {
    const kind = zipKind(openPackage(bytes));
    if (kind === 'protected_ods') return refused({ code: 'INPUT_PROTECTED', args: {} });
    return kind === 'xlsb' || kind === 'ods' ? await readLibrary(bytes, kind) : notWorkbook(kind);
  } catch (error) {
    if (!(error instanceof OoxmlFault)) throw error;
    return refused(packageFault(error));
  }
}
