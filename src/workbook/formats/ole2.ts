/** The part of an opened container that is looked at; the library has no types for it. */
export interface Ole2Container {
  readonly FileIndex: readonly { readonly name: string; readonly content?: ArrayLike<number> }[];
}

/** What an OLE2 container holds: an .xls, an encrypted workbook of either kind, or something else. */
export type Ole2Kind = 'xls' | 'protected' | 'word' | 'powerpoint' | 'other_ole2';

/** Record ids of MS-XLS: what a protected workbook begins with, and where its globals end. */
const FILEPASS = 0x2f;
const EOF = 0x0a;

export function ole2Kind(container: Ole2Container): Ole2Kind {
  const names = new Map(container.FileIndex.map((entry) => [entry.name.toLowerCase(), entry] as const));
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) return 'protected';
  const book = names.get('workbook') ?? names.get('book');
  if (book) return isEncrypted(Uint8Array.from(book.content ?? [])) ? 'protected' : 'xls';
  if (names.has('worddocument')) return 'word';
  return names.has('powerpoint document') ? 'powerpoint' : 'other_ole2';
}

/** Whether the globals of a workbook stream have a FilePass record: what follows it is encrypted. */
function isEncrypted(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = 0;
  while (at + 4 <= view.byteLength) {
    const id = view.getUint16(at, true);
    if (id === FILEPASS) return true;
    if (id === EOF) return false;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}
