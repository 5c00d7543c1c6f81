import type { PartSource } from '../package.ts';
import { relationshipsPart } from '../relationships.ts';
import { attributesOf, childrenNamed, outlineXml } from './xml-outline.ts';
import { xmlText } from './xml-text.ts';

/** The namespaces of one conformance class of the standard. */
export interface Vocabulary {
  readonly main: string;
  /** Of `r:id`; relationship types lie below it. */
  readonly relationships: string;
  readonly customXml: string;
}

export const TRANSITIONAL: Vocabulary = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  customXml: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
};

export const STRICT: Vocabulary = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  customXml: 'http://purl.oclc.org/ooxml/officeDocument/customXml',
};

/** The vocabulary a package names its main document in. Throws as `readPart` does, `bad_xml`, `dtd_forbidden`. */
export function vocabularyOf(pkg: PartSource): Vocabulary {
  const part = relationshipsPart('');
  const text = xmlText(pkg.readPart(part), part);
  const isStrict = childrenNamed(outlineXml(text, part, 2), 'Relationship').some(
    (element) => attributesOf(text, element).get('Type') === `${STRICT.relationships}/officeDocument`,
  );
  return isStrict ? STRICT : TRANSITIONAL;
}
