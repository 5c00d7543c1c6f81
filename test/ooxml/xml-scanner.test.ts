import { describe, expect, it } from 'vitest';

import type { XmlAttributes } from '../../src/ooxml/xml-attributes.ts';
import { XmlScanner, scanXml } from '../../src/ooxml/xml-scanner.ts';
import type { XmlHandler, XmlLimits } from '../../src/ooxml/xml-scanner.ts';
import { expectFault } from './faults.ts';

/** Writes down what it is told, texts joined: `<a k=v>`, `text`, `</a>`. */
class Recorder implements XmlHandler {
  events = '';
  readonly #keys: readonly string[];

  constructor(...keys: readonly string[]) {
    this.#keys = keys;
  }

  open(name: string, attributes: XmlAttributes, depth: number): void {
    const shown = this.#keys.flatMap((key) => {
      const value = attributes.get(key);
      return value === undefined ? [] : [` ${key}=${value}`];
    });
    this.events += `<${depth}${name}${shown.join('')}>`;
  }

  text(piece: string): void {
    this.events += piece;
  }

  close(name: string): boolean | void {
    this.events += `</${name}>`;
    if (name === 'enough') return false;
  }
}

function feed(bytes: Uint8Array, size: number, keys: readonly string[], limits?: Partial<XmlLimits>): string {
  const recorder = new Recorder(...keys);
  const scanner = new XmlScanner(recorder, 'part.xml', limits);
  for (let at = 0; at < bytes.length; at += size) scanner.write(bytes.subarray(at, at + size));
  scanner.end();
  return recorder.events;
}

/** Whole, and cut into chunks of one, two, three and seven bytes: the outcome must never differ. */
function record(xml: string | Uint8Array, ...keys: readonly string[]): string {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  const whole = feed(bytes, bytes.length + 1, keys);
  for (const size of [1, 2, 3, 7]) expect(feed(bytes, size, keys)).toBe(whole);
  return whole;
}

async function expectEverySplit(code: Parameters<typeof expectFault>[0], xml: string): Promise<void> {
  const bytes = new TextEncoder().encode(xml);
  for (const size of [bytes.length + 1, 1]) await expectFault(code, () => feed(bytes, size, []));
}

describe('XmlScanner', () => {
  it('reports elements, attributes and text', () => {
    const xml = `<?xml version="1.0"?>\n<a x="1"\n\ty = 'two "2"' ><b/>text<c  ></c \n></a>\n`;
    expect(record(xml, 'x', 'y')).toBe('<1a x=1 y=two "2"><2b></b>text<2c></c></a>');
  });

  it('resolves the five entities and character references', () => {
    const xml = '<a k="&lt;&#65;&#x1F600;&amp;amp;">&gt;&quot;&apos;&#x1EC7;&#10;&amp;lt;</a>';
    expect(record(xml, 'k')).toBe('<1a k=<A😀&amp;>>"\'ệ\n&lt;</a>');
  });

  it('reads CDATA as text and skips comments and instructions', () => {
    const xml = '<!-- - -- > --><?pi a?b > ?><a>1<![CDATA[<&]]]]>2<!--<b>-->3<?x y?>4<![CDATA[]]></a><!---->';
    expect(record(xml)).toBe('<1a>1<&]]234</a>');
  });

  it('knows elements by local name and attributes by full name', () => {
    expect(record('<x:a x:k="1" k="2"><y:b xmlns:y="u"/></x:a>', 'k', 'x:k')).toBe(
      '<1a k=2 x:k=1><2b></b></a>',
    );
  });

  it('keeps characters whole wherever the bytes are cut', () => {
    const text = 'Trường Tiểu học Nguyễn Huệ 😀 ộ\uFEFFx';
    expect(record(`<a k="${text}">${text}</a>`, 'k')).toBe(`<1a k=${text}>${text}</a>`);
  });

  it('keeps a byte-order mark that is not at the beginning', () => {
    const bytes = new TextEncoder().encode('<a>x\uFEFFy</a>');
    expect(feed(bytes, 4, [])).toBe('<1a>x\uFEFFy</a>');
  });

  it.each(['utf8', 'utf16le', 'utf16be'])('reads %s with and without a mark', (encoding) => {
    const text = '<a>Bình Định 😀</a>';
    const encode = (value: string): Uint8Array => {
      const bytes = Buffer.from(value, encoding === 'utf8' ? 'utf8' : 'utf16le');
      return new Uint8Array(encoding === 'utf16be' ? bytes.swap16() : bytes);
    };
    expect(record(encode(`\uFEFF${text}`))).toBe('<1a>Bình Định 😀</a>');
    expect(record(encode(text))).toBe('<1a>Bình Định 😀</a>');
  });

  it('normalises line ends and attribute white space', () => {
    expect(record('<a k="1\r\n2\t3">x\r\ny\rz\n\r</a>', 'k')).toBe('<1a k=1 2 3>x\ny\nz\n\n</a>');
  });

  it('stops when the handler says so, whatever follows', () => {
    expect(record('<a><enough/><b></x>&nonsense;')).toBe('<1a><2enough></enough>');
  });

  it.each([
    '',
    ' ',
    'text',
    '<a>',
    '<a></b>',
    '<a></ab>',
    '<a/><b/>',
    '<a/>text',
    'text<a/>',
    '&#32;<a/>',
    '</a>',
    '<a></a></a>',
    '<a',
    '<a b/>',
    '<a b=c/>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    '<a b="1/>',
    '< a/>',
    '<1a/>',
    '<a/ >',
    '<a>&nbsp;</a>',
    '<a>&amp</a>',
    '<a>&amp &lt;</a>',
    '<a>& b</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&#x110000;</a>',
    '<a>&#1000000000000000000000000000000000000000;</a>',
    '<a b="&x;"/>',
    '<a><!-- </a>',
    '<a><![CDATA[ </a>',
    '<![CDATA[x]]><a/>',
    '<a><!x></a>',
    '<a/><?pi',
    '<a>&amp',
  ])('refuses %j', (xml) => expectEverySplit('bad_xml', xml));

  it.each(['<!DOCTYPE a><a/>', '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])(
    'refuses the document type in %j',
    (xml) => expectEverySplit('dtd_forbidden', xml),
  );

  it('refuses bytes that are neither UTF-8 nor UTF-16', async () => {
    const broken = [
      new Uint8Array([0x3c, 0x61, 0x3e, 0xc3, 0x28, 0x3c]),
      new Uint8Array([0x3c, 0x61, 0x3e, 0xed, 0xa0, 0x80, 0x3c]),
      new Uint8Array([0x3c, 0x61, 0x3e, 0xe1, 0xbb]),
      new Uint8Array([0xff, 0xfe, 0x3c, 0x00, 0x61]),
      new Uint8Array([0xff, 0xfe, 0x3c, 0x00, 0x00, 0xd8]),
    ];
    for (const bytes of broken) {
      for (const size of [1, 100]) await expectFault('bad_xml', () => feed(bytes, size, []));
    }
  });

  it('bounds tags, texts, depth and attributes', async () => {
    const bytes = new TextEncoder().encode(`<a k="${'x'.repeat(300)}">${'y'.repeat(300)}</a>`);
    await expectFault('limit_exceeded', () => feed(bytes, 10, [], { maxTag: 200 }));
    await expectFault('limit_exceeded', () => feed(bytes, 10, [], { maxText: 200 }));
    expect(feed(bytes, 10, [], { maxText: 300, maxTag: 310 })).toContain('yyy');
    await expectEverySplit('limit_exceeded', '<a>'.repeat(257));
    const many = Array.from({ length: 257 }, (_, at) => `a${at}="1"`).join(' ');
    await expectEverySplit('limit_exceeded', `<a ${many}/>`);
  });

  it('lets what the handler throws through', () => {
    const handler = { open: () => {}, text: () => {}, close: () => {} };
    const angry = {
      ...handler,
      open: (): void => {
        throw new TypeError('mine');
      },
    };
    expect(() => scanXml(new TextEncoder().encode('<a/>'), angry)).toThrow(TypeError);
  });
});
