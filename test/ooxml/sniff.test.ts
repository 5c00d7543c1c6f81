import { describe, expect, it } from 'vitest';

import { sniff } from '../../src/ooxml/sniff.ts';
import { makeZip } from '../support/zip.ts';

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

describe('sniff', () => {
  it.each<[string, string | Uint8Array]>([
    ['zip', makeZip([{ name: 'a', data: 'b' }])],
    ['zip', makeZip([])],
    ['ole2', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['html', '\uFEFF\r\n <!DOCTYPE HTML>'],
    ['html', '<table border=1>'],
    ['html', '<?xml version="1.0"?><html xmlns="x">'],
    ['html', '<!-- saved --><HTML>'],
    ['xml', '<?xml version="1.0"?><Workbook/>'],
    ['xml', utf16('<?xml version="1.0"?><a/>')],
    ['xml', '<tables/>'],
    ['json', ' {"a":1}'],
    ['json', '[1]'],
    ['text', 'STT;Tên;Số lượng\n1;Hà Nội;5'],
    ['text', utf16('STT\tTên')],
    ['text', 'ắ'.repeat(1000)],
    ['text', '<3'],
    ['empty', ''],
    ['empty', ' \r\n'],
    ['unknown', new Uint8Array([0, 1, 2, 3])],
    ['unknown', new Uint8Array([0xff, 0, 0, 0xff])],
    ['image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['pdf', '%PDF-1.7\n'],
    ['archive', 'Rar!\x1A\x07'],
    ['rtf', '{\\rtf1\\ansi'],
    ['mhtml', 'MIME-Version: 1.0\nContent-Type: multipart/related'],
    ['text', Buffer.from('STT\tSố', 'utf16le')],
    ['text', Buffer.from('STT\tSố', 'utf16le').swap16()],
    ['text', new Uint8Array([0x54, 0xea, 0x6e, 0x3b, 0x31])],
    ['html', new Uint8Array([...Buffer.from('<table><td>T'), 0xea])],
  ])('says %s', (kind, content) => {
    expect(sniff(typeof content === 'string' ? new TextEncoder().encode(content) : content)).toBe(kind);
  });
});
