import type { Random } from './random.ts';
import { makeZip, type ZipFile, type ZipOptions } from './zip.ts';

type ChangeFile = (file: ZipFile, random: Random, all: readonly ZipFile[]) => ZipFile;

const LYING_SIZES: readonly number[] = [0, 1, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff];

/** What an archive may say of a file that is not so. */
const CHANGES: readonly ChangeFile[] = [
  (file, random) => ({ ...file, method: random.pick([0, 1, 8, 9, 12, 14, 99]) }),
  (file, random) => ({ ...file, crc: random.below(0xffff_ffff) }),
  (file, random) => ({ ...file, declaredSize: random.pick(LYING_SIZES) }),
  (file, random) => ({ ...file, declaredCompressedSize: random.pick(LYING_SIZES) }),
  (file, random) => ({ ...file, headerOffset: random.below(4_000) }),
  (file, random) => ({ ...file, flags: 1 << random.below(16) }),
  (file, random, all) => ({ ...file, localName: random.pick(all).name }),
  (file, random, all) => ({ ...file, name: random.pick(all).name }),
  (file, random) => ({
    ...file,
    name: random.pick(['', '/', '../a', 'a\0b', '__proto__', file.name.toUpperCase()]),
  }),
  (file, random, all) => ({ ...file, data: random.pick(all).data }),
];

/** An archive of these files in which some are not what it says they are. */
export function lyingZip(files: readonly ZipFile[], random: Random): Uint8Array {
  const changed = [...files];
  for (let times = 1 + random.below(2); times > 0; times -= 1) {
    const at = random.below(changed.length);
    changed[at] = random.pick(CHANGES)(changed[at]!, random, files);
  }
  const options: readonly ZipOptions[] = [
    {},
    {},
    {},
    { zip64: true },
    { declaredCount: random.below(0xffff) },
  ];
  return makeZip(changed, random.pick(options));
}

/** The bytes with bits flipped, a piece cut off, taken out, doubled or moved. */
export function brokenBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length);
  const to = Math.min(bytes.length, from + 1 + random.below(200));
  const piece = bytes.subarray(from, to);
  switch (random.below(5)) {
    case 0:
      return bytes.subarray(0, from);
    case 1:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
    case 3: {
      const moved = bytes.slice();
      moved.set(piece, random.below(bytes.length - piece.length + 1));
      return moved;
    }
    default: {
      const flipped = bytes.slice();
      for (let times = 1 + random.below(8); times > 0; times -= 1) {
        const at = random.below(flipped.length);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
      }
      return flipped;
    }
  }
}
