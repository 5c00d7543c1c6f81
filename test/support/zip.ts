import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a made zip. The knobs below `stored` write what an honest archive would not. */
export interface ZipFile {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly declaredSize?: number;
  readonly declaredCompressedSize?: number;
  readonly headerOffset?: number;
  readonly localName?: string;
  /** The name as it is stored, where that is not UTF-8. */
  readonly nameBytes?: Uint8Array;
  /** Compressed bytes used as they are, instead of deflating `data`. */
  readonly raw?: Uint8Array;
}

export interface ZipOptions {
  readonly zip64?: boolean;
  readonly declaredCount?: number;
  readonly comment?: string;
  readonly trailing?: Uint8Array;
}

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

const IN_EXTRA = 0xffffffff;

function zip64End(count: number, size: number, offset: number): Buffer {
  const record = [u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(count), u64(count)];
  const locator = [u32(0x07064b50), u32(0), u64(offset + size), u32(1)];
  return Buffer.concat([...record, u64(size), u64(offset), ...locator]);
}

/** Builds a zip archive in memory. */
export function makeZip(files: readonly ZipFile[], options: ZipOptions = {}): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const data = Buffer.from(file.data);
    const method = file.method ?? (file.stored === true ? 0 : 8);
    const body = Buffer.from(file.raw ?? (method === 8 ? deflateRawSync(data) : data));
    const crc = file.crc ?? crc32(data);
    const size = file.declaredSize ?? data.length;
    const compressedSize = file.declaredCompressedSize ?? body.length;
    const headerOffset = file.headerOffset ?? offset;
    const name = Buffer.from(file.nameBytes ?? Buffer.from(file.name));
    const localName = file.localName === undefined ? name : Buffer.from(file.localName);
    const version = u16(20);
    const common = Buffer.concat([u16(file.flags ?? 0x0800), u16(method), u32(0x21_0000), u32(crc)]);
    const local = Buffer.concat([
      u32(0x04034b50),
      version,
      common,
      u32(compressedSize),
      u32(size),
      u16(localName.length),
      u16(0),
      localName,
    ]);
    const isWide = options.zip64 === true;
    const extra = isWide
      ? Buffer.concat([u16(1), u16(24), u64(size), u64(compressedSize), u64(headerOffset)])
      : Buffer.alloc(0);
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        version,
        version,
        common,
        u32(isWide ? IN_EXTRA : compressedSize),
        u32(isWide ? IN_EXTRA : size),
        u16(name.length),
        u16(extra.length),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(isWide ? IN_EXTRA : headerOffset),
        name,
        extra,
      ]),
    );
    chunks.push(local, body);
    offset += local.length + body.length;
  }
  const central = Buffer.concat(directory);
  const count = options.declaredCount ?? files.length;
  if (options.zip64 === true) chunks.push(central, zip64End(count, central.length, offset));
  else chunks.push(central);
  const isWide = options.zip64 === true;
  const shortCount = isWide ? 0xffff : count;
  const comment = Buffer.from(options.comment ?? '');
  chunks.push(
    Buffer.concat([
      u32(0x06054b50),
      u16(0),
      u16(0),
      u16(shortCount),
      u16(shortCount),
      u32(isWide ? IN_EXTRA : central.length),
      u32(isWide ? IN_EXTRA : offset),
      u16(comment.length),
      comment,
      Buffer.from(options.trailing ?? []),
    ]),
  );
  return new Uint8Array(Buffer.concat(chunks));
}
