/** Namespaces and relationship types of the parts that are written by hand. */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = `${OFFICE}/relationships`;
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
export const PROPERTIES = OFFICE;
export const VT = `${OFFICE}/docPropsVTypes`;
const MICROSOFT = 'http://schemas.microsoft.com/office';
export const X14 = `${MICROSOFT}/spreadsheetml/2009/9/main`;
export const THREADED = `${MICROSOFT}/spreadsheetml/2018/threadedcomments`;

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Link = readonly [id: string, type: string, target: string, mode?: 'External'];

/** A relationships part; types without a colon are those of the standard. */
export function relationships(...links: readonly Link[]): string {
  const items = links.map(([id, type, target, mode]) => {
    const full = type.includes(':') ? type : `${RELATIONSHIPS}/${type}`;
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
  });
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export const PERSON_TYPE = `${MICROSOFT}/2017/10/relationships/person`;
export const THREAD_TYPE = `${MICROSOFT}/2017/10/relationships/threadedComment`;
export const MACROS_TYPE = `${MICROSOFT}/2006/relationships/vbaProject`;
export const CORE_TYPE =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** The files of a package, by name. */
export type Parts = readonly (readonly [name: string, content: string | Uint8Array])[];
