import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { ROOT, runCli } from '../support/run-cli.ts';
import { makeZip } from '../support/zip.ts';

const EXAMPLE = new Uint8Array(readFileSync(join(ROOT, 'fixtures/readme-2025.xlsx')));

function ole2(stream: string): Uint8Array {
  const container = library.CFB.utils.cfb_new();
  library.CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(600, 1));
  return new Uint8Array(library.CFB.write(container, { type: 'buffer' }));
}

const xls = (): Uint8Array => {
  const book = library.utils.book_new();
  const rows = Array.from({ length: 300 }, (_, index) => [index, `Trường Ví Dụ ${index}`]);
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet(rows), 'A');
  return new Uint8Array(library.write(book, { bookType: 'biff8', type: 'buffer' }));
};

const part = (name: string, data = 'x'): { name: string; data: string } => ({ name, data });
const odf = (type: string): { name: string; data: string } =>
  part('mimetype', `application/vnd.oasis.opendocument.${type}`);

type Wrong = readonly [what: string, content: string | Uint8Array, code: string, vi: RegExp, en: RegExp];

const WRONG: readonly Wrong[] = [
  ['an empty file', '', 'INPUT_NOT_WORKBOOK', /tệp rỗng/u, /it is empty/u],
  ['a JSON error', '{"rc":-10,"msg":"hết phiên"}', 'INPUT_NOT_WORKBOOK', /JSON/u, /JSON/u],
  ['a login page', '<!DOCTYPE html><form>Đăng nhập</form>', 'INPUT_NOT_WORKBOOK', /trang web/u, /web page/u],
  ['a web archive', 'MIME-Version: 1.0\nX-Document-Type: Workbook', 'INPUT_NOT_WORKBOOK', /MHTML/u, /MHTML/u],
  ['an XML file', '<?xml version="1.0"?><a/>', 'INPUT_NOT_WORKBOOK', /XML/u, /XML/u],
  ['a letter', 'Kính gửi các đơn vị\n', 'INPUT_NOT_WORKBOOK', /văn bản thường/u, /plain text/u],
  ['a PDF', '%PDF-1.7\n', 'INPUT_NOT_WORKBOOK', /PDF/u, /PDF/u],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'INPUT_NOT_WORKBOOK', /ảnh/u, /picture/u],
  ['an RTF letter', '{\\rtf1 x}', 'INPUT_NOT_WORKBOOK', /RTF/u, /RTF/u],
  ['a RAR archive', 'Rar!\x1A\x07\x01', 'INPUT_NOT_WORKBOOK', /tệp nén/u, /archive/u],
  ['a zip of other files', makeZip([part('a.txt')]), 'INPUT_NONE_FOUND', /tệp nén này/u, /this archive/u],
  ['a .docx', makeZip([part('word/document.xml', '<a/>')]), 'INPUT_NOT_WORKBOOK', /Word/u, /Word/u],
  ['a .pptx', makeZip([part('ppt/presentation.xml')]), 'INPUT_NOT_WORKBOOK', /PowerPoint/u, /PowerPoint/u],
  ['an .odt', makeZip([odf('text')]), 'INPUT_NOT_WORKBOOK', /OpenDocument/u, /OpenDocument/u],
  ['a .numbers', makeZip([part('Index/Document.iwa')]), 'INPUT_NOT_WORKBOOK', /Numbers/u, /Numbers/u],
  ['an old .doc', ole2('WordDocument'), 'INPUT_NOT_WORKBOOK', /Word/u, /Word/u],
  ['other OLE2', ole2('Contents'), 'INPUT_NOT_WORKBOOK', /OLE2/u, /OLE2/u],
  ['noise', Uint8Array.from([0, 1, 2, 3]), 'INPUT_NOT_WORKBOOK', /không nhận ra/u, /not known/u],
  ['a protected .xlsx', ole2('EncryptedPackage'), 'INPUT_PROTECTED', /mật khẩu/u, /password/u],
  ['a cut .xlsx', EXAMPLE.subarray(0, 3000), 'INPUT_DAMAGED', /cắt cụt/u, /cut off/u],
  ['a cut .xls', xls().subarray(0, 6000), 'INPUT_DAMAGED', /Không đọc được/u, /cannot be read/u],
  ['half an .ods', makeZip([odf('spreadsheet')]), 'INPUT_DAMAGED', /content\.xml/u, /content\.xml/u],
  ['half an .xlsb', makeZip([part('xl/workbook.bin')]), 'INPUT_DAMAGED', /hỏng/u, /damaged/u],
  ['two delimiters', 'a,b;c\nd,e;f\n', 'INPUT_DELIMITER_UNCLEAR', /dấu phẩy hay dấu chấm phẩy/u, /comma or/u],
  ['an open quote', 'a;b\n"c;d\n', 'INPUT_QUOTE_OPEN', /dòng 2/u, /line 2/u],
  [
    'no known encoding',
    Uint8Array.from([0x54, 0x90, 0x3b, 0x31]),
    'INPUT_ENCODING_UNKNOWN',
    /Bảng mã/u,
    /neither Unicode/u,
  ],
];

describe('a wrong file, whatever its name', () => {
  it.each(WRONG)('%s: one clear sentence, what to do, and code 3', async (_, content, code, vi, en) => {
    for (const [language, sentence] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      const { exit, stdout, stderr } = await runCli(['check', 'data.xlsx', '--lang', language], {
        files: { 'data.xlsx': content },
      });
      expect([exit, stdout]).toEqual([3, '']);
      expect(stderr).toContain(`[${code}]`);
      expect(stderr.match(/\[[A-Z_]+\]/gu)).toHaveLength(1);
      expect(stderr.replace(/\s+/gu, ' ')).toMatch(sentence);
      expect(stderr.match(/→/gu)).toHaveLength(1);
    }
  });
});
