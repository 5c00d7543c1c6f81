import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/workbook/formats/encodings.ts';

const TEXT = 'Tên đơn vị;Nữ tiến sĩ\n';
/** "Tiếng Việt" in Windows-1258: tone marks are characters of their own. */
const VIETNAMESE_1258 = Uint8Array.from([
  0x54, 0x69, 0xea, 0xec, 0x6e, 0x67, 0x20, 0x56, 0x69, 0xea, 0xf2, 0x74,
]);

describe('decodeText', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-8, decomposed', Buffer.from(TEXT.normalize('NFD'))],
    ['UTF-16 LE', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    ['UTF-16 LE without a mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE without a mark', Buffer.from(TEXT, 'utf16le').swap16()],
  ])('reads %s, assuming nothing', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, assumed: null });
  });

  it('reads Windows-1258 in composed form and says so', () => {
    expect(decodeText(VIETNAMESE_1258)).toEqual({ text: 'Tiếng Việt', assumed: 'Windows-1258' });
    expect(decodeText(VIETNAMESE_1258, 'windows-1258')).toEqual({ text: 'Tiếng Việt', assumed: null });
  });

  it('believes valid UTF-8 before what a file declares, and no name it does not know', () => {
    expect(decodeText(Buffer.from(TEXT), 'windows-1258')?.text).toBe(TEXT);
    expect(decodeText(VIETNAMESE_1258, 'no-such-encoding')?.assumed).toBe('Windows-1258');
  });

  it('gives nothing for bytes that are no text in any of them', () => {
    expect(decodeText(Uint8Array.from([0x54, 0xea, 0x00, 0x01, 0x6e]))).toBeNull();
    expect(decodeText(Uint8Array.from([0x54, 0x90, 0x6e, 0xff]))).toBeNull();
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x41]))).toBeNull();
  });
});
