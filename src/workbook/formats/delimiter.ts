import Papa from 'papaparse';

const DELIMITERS = [',', ';', '\t'] as const;

export type DelimiterChoice =
  | { readonly kind: 'delimiter'; readonly delimiter: string }
  /** No line has a delimiter, or those it has separate no columns: this is no table. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly candidates: readonly string[] };

const SAMPLE_RECORDS = 500;

interface Candidate {
  readonly delimiter: string;
  /** Records with the most common number of fields, where that is more than one. */
  readonly alike: number;
  readonly records: number;
}

/**
 * Finds the delimiter by how many records it cuts into the same number of fields, quoted ones respected. The true one cuts the
 * header too, where decimal commas do not occur. Two that do equally well are left to a person.
 */
export function chooseDelimiter(text: string): DelimiterChoice {
  const candidates = DELIMITERS.filter((delimiter) => text.includes(delimiter))
    .map((delimiter) => tryDelimiter(text, delimiter))
    .filter(({ alike }) => alike > 0)
    .toSorted((a, b) => b.alike - a.alike);
  const [best, next] = candidates;
  if (!best) return { kind: 'none' };
  if (!next || (best.alike > next.alike && best.alike * 2 >= best.records)) {
    return { kind: 'delimiter', delimiter: best.delimiter };
  }
  // The commas and semicolons of a letter cut few of its lines alike.
  if (best.alike * 3 < best.records) return { kind: 'none' };
  return { kind: 'unclear', candidates: candidates.map(({ delimiter }) => delimiter) };
}

function tryDelimiter(text: string, delimiter: string): Candidate {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: SAMPLE_RECORDS });
  const filled = data.filter((record) => record.some((field) => field.trim() !== ''));
  const byWidth = new Map<number, number>();
  for (const { length } of filled) if (length > 1) byWidth.set(length, (byWidth.get(length) ?? 0) + 1);
  return { delimiter, alike: Math.max(0, ...byWidth.values()), records: filled.length };
}
