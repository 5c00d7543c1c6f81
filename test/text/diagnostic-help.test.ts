import { describe, expect, it } from 'vitest';
import { diagnosticsPage, PAGE } from '../../scripts/write-diagnostics.ts';
import { DIAGNOSTIC_CODES, SEVERITIES } from '../../src/domain/diagnostic.ts';
import { diagnosticHelp } from '../../src/text/diagnostic-help.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { readText } from '../plan/files.ts';
import { catalogue } from '../support/grid.ts';

describe.each(LANGUAGES)('the help of every code in %s', (language) => {
  const helps = DIAGNOSTIC_CODES.map((code) => diagnosticHelp(code, catalogue, language));

  it('is one to three sentences of its own', () => {
    expect(new Set(helps.map(({ meaning }) => meaning)).size).toBe(helps.length);
    for (const { code, meaning, title } of helps) {
      const sentences = meaning.match(/[.!?](?= |$)/gu)?.length ?? 0;
      expect([code, sentences >= 1 && sentences <= 3], meaning).toEqual([code, true]);
      expect(meaning, code).toMatch(/^\S.*\.$/u);
      expect(meaning.length, code).toBeLessThanOrEqual(330);
      expect(meaning, code).not.toBe(`${title}.`);
    }
  });

  it('says of an error that something is not used', () => {
    const not = {
      vi: /không được|chưa được|Không (?:\S+ ){1,3}được/u,
      en: /\bnot\b|\bcannot\b|\b[Nn]either\b|\b(?:No|[Nn]one|Nothing)\b/u,
    }[language];
    const silent = helps
      .filter(({ code }) => SEVERITIES[code] === 'error')
      .filter(({ meaning }) => !not.test(meaning))
      .map(({ code }) => code);
    expect(silent).toEqual([]);
  });

  it('has a message of the real catalogue for an example, with what to do', () => {
    for (const { code, example, problem, remedy } of helps) {
      expect(example).toMatchObject({ code, severity: SEVERITIES[code] });
      expect(`${problem} ${remedy}`, code).not.toMatch(/undefined|NaN|\[object/u);
      expect(problem.length, code).toBeGreaterThan(10);
      expect(remedy.length, code).toBeGreaterThan(5);
    }
  });

  it('names measures by their labels, so that examples fit the catalogue', () => {
    for (const { code, problem } of helps.filter((one) => /^(?:CELL|COLUMN|HEADER|TOTAL)_/u.test(one.code))) {
      expect(problem, code).not.toMatch(/\b[a-z]+_[a-z_]+\b/u);
    }
  });
});

it('English meanings have Vietnamese words only in quotes', () => {
  for (const code of DIAGNOSTIC_CODES) {
    const { meaning } = diagnosticHelp(code, catalogue, 'en');
    expect(meaning.replace(/"[^"]*"/gu, ''), code).toMatch(/^[ -~…]*$/u);
  }
});

describe('the page of all codes', () => {
  const page = readText(PAGE);

  it('is what the code says; if not: npm run diagnostics', () => {
    expect(page).toBe(diagnosticsPage(catalogue));
  });

  it('has each code once as a heading, and a link to each', () => {
    const headings = [...page.matchAll(/^### (.*)$/gmu)].map(([, code]) => code);
    expect(headings).toEqual(DIAGNOSTIC_CODES.toSorted());
    const links = [...page.matchAll(/^\| \[([A-Z_0-9]+)\]\(#([a-z_0-9]+)\)/gmu)];
    expect(links.map(([, code]) => code)).toEqual(headings);
    // GitHub makes the anchor of a heading from its letters, small, and numbers one that comes again.
    expect(links.map(([, , anchor]) => anchor)).toEqual(headings.map((code) => code?.toLowerCase()));
  });

  it('lets no text of an example become markup', () => {
    const sections = page.slice(page.indexOf('### '));
    expect(sections).not.toMatch(/<[a-zà-ỹ]/iu);
    expect(sections).not.toMatch(/(?<!\\)[`[\]]/u);
    expect(sections.match(/(?<!\\)\*/gu)?.length).toBe(4 * LANGUAGES.length * DIAGNOSTIC_CODES.length);
  });
});
