// The page of all diagnostic codes. To write it: node scripts/run-ts.mjs scripts/write-diagnostics.ts --write
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIAGNOSTIC_CODES, type DiagnosticCode } from '../src/domain/diagnostic.ts';
import type { Catalogue } from '../src/domain/measure.ts';
import { parseCatalogueFile } from '../src/plan/parse.ts';
import { toCatalogue } from '../src/plan/to-catalogue.ts';
import { placeText } from '../src/report/diagnostic-list.ts';
import { markdownText } from '../src/report/markdown-text.ts';
import { diagnosticHelp } from '../src/text/diagnostic-help.ts';
import { LANGUAGES, type Language } from '../src/text/language.ts';
import { titleOf } from '../src/text/title.ts';
import { wordsOf } from '../src/text/words.ts';

export const PAGE = 'docs/diagnostics.md';
const CATALOGUE = 'targets/measures/1.0.0.yaml';

const INTRO = `# Mã thông báo · Diagnostic codes

Mỗi điều chương trình nói về số liệu, tệp hay kế hoạch có một mã trong dấu ngoặc vuông, như \`[CELL_NEGATIVE]\`. Trang này nói mỗi mã có
nghĩa gì, chương trình đã làm gì với số liệu, một ví dụ, và cách sửa ví dụ đó. Trên dòng lệnh: \`vstbpn explain CELL_NEGATIVE\`. Trường và số liệu
trong ví dụ đều tự đặt.

- **LỖI**: không dùng được như đã ghi; giá trị, dòng, trang hoặc tệp không được dùng.
- **CẢNH BÁO**: việc kiểm tra vẫn tiếp tục, nhưng cần người xem lại.
- **GHI CHÚ**: điều chương trình đã tự hiểu hoặc bỏ qua, nói ra để không có gì diễn ra trong im lặng.

Everything said of data, files or plans has a code in square brackets, such as \`[CELL_NEGATIVE]\`. This page tells what each one means, what
became of the data, an example, and how to fix that example. On the command line: \`vstbpn explain CELL_NEGATIVE --lang en\`. The schools
and figures are invented. A code's anchor is the code in small letters: \`diagnostics.md#cell_negative\`.

- **ERROR**: cannot be used as it stands; the value, row, sheet or file is not used.
- **WARNING**: the check goes on, but a person should look.
- **NOTE**: what was understood or passed over, said so that nothing happens in silence.

What each means for the exit code: [README](../README.md#exit-codes). This page is generated; see [CONTRIBUTING](../CONTRIBUTING.md).
`;

/** The page: an index, then a section for each code, in the order of the alphabet. */
export function diagnosticsPage(catalogue: Catalogue): string {
  const codes = DIAGNOSTIC_CODES.toSorted();
  const index = codes.map((code) => {
    const { severity } = diagnosticHelp(code, catalogue, 'vi');
    const cells = LANGUAGES.map(
      (language) =>
        `${wordsOf(language).severity[severity].toLowerCase()} · ${markdownText(titleOf(code, language))}`,
    );
    return `| [${code}](#${code.toLowerCase()}) | ${cells.join(' | ')} |\n`;
  });
  return [
    INTRO,
    `## Danh mục · Index\n\n| | Tiếng Việt | English |\n|---|---|---|\n${index.join('')}`,
    '## Từng mã · Each code\n',
    ...codes.map((code) => section(code, catalogue)),
  ].join('\n');
}

const section = (code: DiagnosticCode, catalogue: Catalogue): string =>
  `### ${code}\n\n${LANGUAGES.map((language) => paragraphs(code, catalogue, language)).join('\n')}`;

function paragraphs(code: DiagnosticCode, catalogue: Catalogue, language: Language): string {
  const help = diagnosticHelp(code, catalogue, language);
  const { severity, explain } = wordsOf(language);
  const place = placeText(help.example.location);
  return `**${severity[help.severity]} · ${markdownText(help.title)}.** ${markdownText(help.meaning)}

- ${explain.example}, ${markdownText(place)}: ${markdownText(help.problem)}
- ${explain.remedy}: ${markdownText(help.remedy)}
`;
}

function main(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const parsed = parseCatalogueFile(readFileSync(join(root, CATALOGUE), 'utf8'), CATALOGUE);
  if (!parsed.ok) throw new Error(`${CATALOGUE} is not valid`);
  writeFileSync(join(root, PAGE), diagnosticsPage(toCatalogue(parsed.value)));
  console.log(`wrote ${PAGE}`);
}

if (process.argv.includes('--write')) main();
