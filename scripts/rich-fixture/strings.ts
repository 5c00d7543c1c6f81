import { MAIN, XML } from './namespaces.ts';

/** The title: runs with fonts of their own and a reading aid, which is no part of the text. */
const TITLE =
  '<si><r><rPr><b/><sz val="14"/><color theme="4"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">SỐ LIỆU BÌNH ĐẲNG GIỚI </t></r>' +
  '<r><rPr><i/><sz val="14"/><rFont val="Times New Roman"/></rPr><t>NĂM 2025</t></r>' +
  '<rPh sb="0" eb="2"><t>đọc là: số</t></rPh><phoneticPr fontId="0" type="noConversion"/></si>';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The texts of cells, each once, in the order in which they are first used. */
export class Strings {
  readonly #items = [TITLE];
  readonly #known = new Map<string, number>();
  #used = 1;

  static readonly TITLE = 0;

  indexOf(text: string): number {
    this.#used += 1;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.#items.length);
    return this.#items.push(`<si><t>${escaped(text)}</t></si>`) - 1;
  }

  xml(): string {
    return `${XML}<sst xmlns="${MAIN}" count="${this.#used}" uniqueCount="${this.#items.length}">${this.#items.join('')}</sst>`;
  }
}
