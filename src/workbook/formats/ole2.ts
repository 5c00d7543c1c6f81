import { checkBiffStream } from './biff-stream.ts';

/** The part of an opened container that is looked at; the library has no types for it. */
export interface Ole2Container {
  readonly FileIndex: readonly {
    readonly name: string;
    /** Bytes the directory promises. */
    readonly size: number;
    /** Absent when they are not where the directory says. */
    readonly content?: ArrayLike<number>;
  }[];
}

/** What an OLE2 container holds: an .xls, an encrypted workbook of either kind, or something else. */
export type Ole2Kind = 'xls' | 'cut_xls' | 'protected' | 'word' | 'powerpoint' | 'other_ole2';

export function ole2Kind(container: Ole2Container): Ole2Kind {
  const entries = new Map(container.FileIndex.map((entry) => [entry.name.toLowerCase(), entry] as const));
  if (entries.has('encryptedpackage') || entries.has('encryptioninfo')) return 'protected';
  const book = entries.get('workbook') ?? entries.get('book');
  if (book) {
    const content = Uint8Array.from(book.content ?? []);
    const stream = checkBiffStream(content);
    if (stream === 'encrypted') return 'protected';
    return stream === 'whole' && content.length >= book.size ? 'xls' : 'cut_xls';
  }
  if (entries.has('worddocument')) return 'word';
  return entries.has('powerpoint document') ? 'powerpoint' : 'other_ole2';
}
