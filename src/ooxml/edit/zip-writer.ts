import { OoxmlFault } from '../fault.ts';

const VERSION = 20;
const MAX_32 = 0xffff_fffe;
const MAX_MEMBERS = 0xfffe;

/** One file to be written, its bytes already compressed by `method`. */
export interface ZipMember {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: 0 | 8;
  readonly dosStamp: number;
  readonly crc32: number;
  readonly uncompressedSize: number;
  readonly compressed: readonly Uint8Array[];
}

interface WrittenMember {
  readonly fields: Uint8Array;
  readonly nameBytes: Uint8Array;
  readonly offset: number;
}

const lengthOf = (chunks: readonly Uint8Array[]): number =>
  chunks.reduce((length, chunk) => length + chunk.length, 0);

/** What a local header and a directory record have in common, from the version needed to the extra field's length. */
function commonFields(member: ZipMember, compressedSize: number): Uint8Array {
  const fields = new Uint8Array(26);
  const view = new DataView(fields.buffer);
  view.setUint16(0, VERSION, true);
  view.setUint16(2, member.flags, true);
  view.setUint16(4, member.method, true);
  view.setUint32(6, member.dosStamp, true);
  view.setUint32(10, member.crc32, true);
  view.setUint32(14, compressedSize, true);
  view.setUint32(18, member.uncompressedSize, true);
  view.setUint16(22, member.nameBytes.length, true);
  return fields;
}

function directoryRecord({ fields, nameBytes, offset }: WrittenMember): Uint8Array {
  const record = new Uint8Array(46 + nameBytes.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  record.set(fields, 6);
  view.setUint32(42, offset, true);
  record.set(nameBytes, 46);
  return record;
}

/**
 * Lays out a zip archive member by member, sizes and checksums before the bytes they describe.
 * Without zip64: throws `too_large` past 4 GB and `too_many_parts` past 65,534 members.
 */
export class ZipWriter {
  readonly #written: WrittenMember[] = [];
  #offset = 0;

  /** The bytes of the next member. */
  *add(member: ZipMember): Generator<Uint8Array, void, undefined> {
    const compressedSize = lengthOf(member.compressed);
    const size = 30 + member.nameBytes.length + compressedSize;
    if (Math.max(member.uncompressedSize, this.#offset + size) > MAX_32) {
      throw new OoxmlFault('too_large', 'The archive grows past 4 GB.', member.name);
    }
    if (this.#written.length === MAX_MEMBERS) {
      throw new OoxmlFault('too_many_parts', `The archive would hold more than ${MAX_MEMBERS} parts.`);
    }
    const fields = commonFields(member, compressedSize);
    this.#written.push({ fields, nameBytes: member.nameBytes, offset: this.#offset });
    this.#offset += size;
    yield new Uint8Array([0x50, 0x4b, 3, 4, ...fields, ...member.nameBytes]);
    yield* member.compressed;
  }

  /** The directory, once all members are added. */
  *finish(): Generator<Uint8Array, void, undefined> {
    const records = this.#written.map(directoryRecord);
    const size = lengthOf(records);
    if (this.#offset + size > MAX_32) throw new OoxmlFault('too_large', 'The archive grows past 4 GB.');
    yield* records;
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, records.length, true);
    end.setUint16(10, records.length, true);
    end.setUint32(12, size, true);
    end.setUint32(16, this.#offset, true);
    yield new Uint8Array(end.buffer);
  }
}
