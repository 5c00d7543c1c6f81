/** Whether the record stream of an .xls is whole; `encrypted` ones cannot be looked into further. */
export type BiffStream = 'whole' | 'encrypted' | 'cut';

/** Record ids (MS-XLS 2.3): begin and end of a substream in any version, what a password adds, and one for each sheet. */
const BOF: ReadonlySet<number> = new Set([0x0009, 0x0409, 0x0809]);
const EOF = 0x000a;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const HEADER = 4;

/**
 * Goes through the records of a workbook stream: the globals and every sheet they name must begin and end. The library reads
 * what is left of a cut stream without a word, and rows would be missing.
 */
export function checkBiffStream(stream: Uint8Array): BiffStream {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = 0;
  let open = 0;
  let ended = 0;
  let sheets = 0;
  while (at + HEADER <= view.byteLength) {
    const id = view.getUint16(at, true);
    if (id === FILE_PASS) return 'encrypted';
    // Zeros pad a short stream to its smallest size.
    if (id === 0) break;
    if (BOF.has(id)) open += 1;
    else if (id === BOUND_SHEET) sheets += 1;
    else if (id === EOF) {
      open -= 1;
      if (open === 0) ended += 1;
    }
    at += HEADER + view.getUint16(at + 2, true);
  }
  return at <= view.byteLength && open === 0 && ended > sheets ? 'whole' : 'cut';
}
