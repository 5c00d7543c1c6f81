// What XML 1.0 cannot hold in any form: control characters, halves of characters, and two that are none.
const UNHOLDABLE = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const entity = (character: string): string => ENTITIES[character] ?? character;

/** A text as it stands between tags. */
export const xmlText = (text: string): string => text.replace(UNHOLDABLE, '').replace(/[&<>\r]/gu, entity);

/** Attributes with a space before each; those without a value are left out. */
export const xmlAttributes = (attributes: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === null ? [] : ` ${name}="${attributeText(String(value))}"`))
    .join('');

/** Line breaks as references: a parser would make spaces of them. */
const attributeText = (text: string): string =>
  text.replace(UNHOLDABLE, '').replace(/[&<>"\t\n\r]/gu, entity);
