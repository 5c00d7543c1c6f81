import type { OoxmlPackage } from '../../ooxml/package.ts';

/** What a zip that is no XML workbook holds. */
export type ZipKind =
  | 'xlsb'
  | 'ods'
  | 'protected_ods'
  | 'word'
  | 'powerpoint'
  | 'opendocument'
  | 'numbers'
  | 'zip';

const ODS_TYPE = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/u;

export function zipKind(pkg: OoxmlPackage): ZipKind {
  if (pkg.has('mimetype')) {
    const type = new TextDecoder().decode(pkg.readPart('mimetype').subarray(0, 200)).trim();
    if (ODS_TYPE.test(type)) return isEncrypted(pkg) ? 'protected_ods' : 'ods';
    if (type.startsWith('application/vnd.oasis.opendocument')) return 'opendocument';
  }
  if (pkg.has('xl/workbook.bin')) return 'xlsb';
  if (pkg.has('word/document.xml')) return 'word';
  if (pkg.has('ppt/presentation.xml')) return 'powerpoint';
  return pkg.names.some((name) => name.endsWith('.iwa') || name === 'Index.zip') ? 'numbers' : 'zip';
}

function isEncrypted(pkg: OoxmlPackage): boolean {
  const manifest = 'META-INF/manifest.xml';
  return pkg.has(manifest) && new TextDecoder().decode(pkg.readPart(manifest)).includes('encryption-data');
}
