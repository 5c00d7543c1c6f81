import { OoxmlFault } from '../ooxml/fault.ts';
import { openPackage } from '../ooxml/package.ts';
import { decodeText } from './formats/encodings.ts';

/** A file in a zip archive. */
export interface ArchivedFile {
  /** Its path in the archive, with "/". */
  readonly name: string;
  /** Its bytes, inflated within the limits of a package. Throws an `OoxmlFault`. */
  read(): Uint8Array;
}

const ABSOLUTE = /^(?:\/|[a-z]:)/iu;

/**
 * Lists the files of a zip archive in order of their names. These are Unicode where the archive says so or the bytes are valid,
 * else Windows-1258, as archives made by Vietnamese Windows are. Throws an `OoxmlFault` for what is no sound archive, also for
 * names that lead out of it.
 */
export function readArchive(bytes: Uint8Array): ArchivedFile[] {
  const pkg = openPackage(bytes);
  return pkg.names
    .map((part) => {
      const stored = decodeText(pkg.packedPart(part).entry.nameBytes)?.text ?? part;
      const name = stored.replaceAll('\\', '/');
      if (ABSOLUTE.test(name)) throw new OoxmlFault('bad_zip', 'A name leads out of the archive.', name);
      return { name, read: () => pkg.readPart(part) };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
