/** Breaks text at spaces into lines of at most `width` characters, later ones indented; a longer word stays whole. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = /^ */u.exec(text)?.[0] ?? '';
  for (const word of text.trimStart().split(' ')) {
    const next = line.trim() === '' ? line + word : `${line} ${word}`;
    if (next.length > width && line.trim() !== '') {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = next;
  }
  lines.push(line);
  return lines.join('\n');
}
