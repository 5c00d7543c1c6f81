// Writes a zip of deflated files piece by piece, so that a file of any size is never held in memory.
import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const PIECE = 256 * 1024;

export class ZipWriter {
  #file;
  #at = 0;
  #entries = [];

  constructor(path) {
    this.#file = openSync(path, 'w');
  }

  /** Adds a file whose text comes in pieces from an iterable. */
  async add(name, pieces) {
    const entry = { name: Buffer.from(name), offset: this.#at, crc: 0, size: 0, compressed: 0 };
    this.#at += 30 + entry.name.length;
    const deflate = createDeflateRaw({ level: 6 });
    const written = (async () => {
      for await (const chunk of deflate) {
        writeSync(this.#file, chunk, 0, chunk.length, this.#at);
        this.#at += chunk.length;
        entry.compressed += chunk.length;
      }
    })();
    const push = async (text) => {
      const bytes = Buffer.from(text);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
    };
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < PIECE) continue;
      await push(waiting);
      waiting = '';
    }
    await push(waiting);
    deflate.end();
    await written;
    const header = Buffer.concat([numbers([LOCAL, 4], ...common(entry), [0, 2]), entry.name]);
    writeSync(this.#file, header, 0, header.length, entry.offset);
    this.#entries.push(entry);
  }

  close() {
    const central = Buffer.concat(
      this.#entries.flatMap((entry) => [
        numbers(
          [ENTRY, 4],
          [20, 2],
          ...common(entry),
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 4],
          [entry.offset, 4],
        ),
        entry.name,
      ]),
    );
    const count = this.#entries.length;
    const end = numbers([END, 4], [0, 4], [count, 2], [count, 2], [central.length, 4], [this.#at, 4], [0, 2]);
    writeSync(this.#file, central, 0, central.length, this.#at);
    writeSync(this.#file, end, 0, end.length, this.#at + central.length);
    closeSync(this.#file);
  }
}

/** The fields a local header and a directory entry share: UTF-8 names, deflated, 1 January 1980. */
function common({ name, crc, compressed, size }) {
  return [
    [20, 2],
    [0x0800, 2],
    [8, 2],
    [0, 2],
    [0x21, 2],
    [crc, 4],
    [compressed, 4],
    [size, 4],
    [name.length, 2],
  ];
}

function numbers(...fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}
