import type { XmlElement } from './xml-outline.ts';

/** Where an attribute stands in the text of its part, its name and quotes included. */
export interface RawAttribute {
  readonly name: string;
  /** As spelled: references are not resolved. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

export function rawAttributes(
  text: string,
  element: Pick<XmlElement, 'name' | 'start' | 'openEnd'>,
): RawAttribute[] {
  const start = element.start + 1 + element.name.length;
  const tag = text.slice(start, element.openEnd);
  return [...tag.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => {
    const [whole, name = '', inDouble, inSingle = ''] = match;
    const from = start + match.index;
    return { name, value: inDouble ?? inSingle, from, to: from + whole.length };
  });
}

/** The prefix, its colon included, that one of these elements declares for a namespace; null when none does. */
export function declaredPrefix(
  text: string,
  elements: readonly XmlElement[],
  namespace: string,
): string | null {
  const found = elements
    .flatMap((element) => rawAttributes(text, element))
    .find(({ name, value }) => name.startsWith('xmlns:') && value === namespace);
  return found ? `${found.name.slice('xmlns:'.length)}:` : null;
}
