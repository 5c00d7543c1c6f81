/** A block of GitHub's Markdown as far as the reports use it: a heading, a paragraph or a table of texts as they are shown. */
export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Reads what is written, and fails on markup that no report makes. */
export function readMarkdown(text: string): MarkdownBlock[] {
  return text
    .trimEnd()
    .split(/\n\n+/u)
    .map((block): MarkdownBlock => {
      const heading = /^#{1,2} (.*)$/u.exec(block);
      if (heading) return { kind: 'heading', text: inline(heading[1] ?? '') };
      if (!block.startsWith('|'))
        return { kind: 'paragraph', text: inline(block.replace(/^\*\*(.*)\*\*$/su, '$1')) };
      const [head = '', rule = '', ...rows] = block.split('\n');
      const names = cells(head);
      if (rule.split('---').length - 1 !== names.length) throw new Error(`no rule: ${rule}`);
      return { kind: 'table', head: names, rows: rows.map(cells) };
    });
}

/** A bar ends a cell unless a backslash stands before it; one before a backslash is none to the bar. */
function cells(row: string): string[] {
  const fields = [...row.matchAll(/\|((?:[^\\|]|\\.)*)(?=\|)/gu)].map(([, field = '']) =>
    inline(field.trim()),
  );
  if (!row.endsWith('|')) throw new Error(`no row: ${row}`);
  return fields;
}

function inline(text: string): string {
  return text.replace(
    /\\([!-/:-@[-`{-~])|(&\w+;)|<br>|([\\`*_~[\]|<>&\n])/gu,
    (all, escaped, entity, markup) => {
      if (markup !== undefined) throw new Error(`markup ${markup} in: ${text}`);
      if (entity !== undefined) return ENTITIES[entity] ?? all;
      return escaped ?? '\n';
    },
  );
}
