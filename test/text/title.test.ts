import { describe, expect, it } from 'vitest';
import { SEVERITIES, type DiagnosticCode } from '../../src/domain/diagnostic.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { titleOf } from '../../src/text/title.ts';

describe.each(LANGUAGES)('titles of codes in %s', (language) => {
  const titles = (Object.keys(SEVERITIES) as DiagnosticCode[]).map((code) => titleOf(code, language));

  it('differ, are short and are no sentences', () => {
    expect(new Set(titles).size).toBe(titles.length);
    expect(
      titles.filter((title) => title.length > 60 || title.endsWith('.') || title !== title.trim()),
    ).toEqual([]);
  });
});
