/** 1 January 1980, 00:00, as zip writes it. */
const FIRST_DAY = 0x0021_0000;

/** Gives every entry of a zip the same date, so that the same content is the same bytes (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
export function withFixedDates(zip: Buffer): Buffer {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    zip.writeUInt32LE(FIRST_DAY, entry + 12);
    zip.writeUInt32LE(FIRST_DAY, zip.readUInt32LE(entry + 42) + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}
