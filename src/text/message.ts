import type { Diagnostic, DiagnosticArgs, DiagnosticCode } from '../domain/diagnostic.ts';
import type { Catalogue } from '../domain/measure.ts';
import { enMessages } from './en/messages.ts';
import type { Language } from './language.ts';
import { viMessages } from './vi/messages.ts';

/** What is wrong, and what to do about it. */
export interface Message {
  readonly problem: string;
  readonly remedy: string;
}

/** Names a measure in the language of the message. */
export type NameMeasure = (id: string) => string;

/** One sentence maker per code: a code without one does not compile. */
export type MessageTable = {
  readonly [Code in DiagnosticCode]: (args: DiagnosticArgs[Code], name: NameMeasure) => Message;
};

const TABLES: Record<Language, MessageTable> = { vi: viMessages, en: enMessages };

export function messageOf(diagnostic: Diagnostic, catalogue: Catalogue, language: Language): Message {
  const name: NameMeasure = (id) => catalogue.measures.get(id)?.label[language] ?? id;
  // Code and args belong together by construction; TypeScript cannot follow that through a lookup.
  const make = TABLES[language][diagnostic.code] as (args: unknown, name: NameMeasure) => Message;
  return make(diagnostic.args, name);
}

/** Both halves as one line of text. */
export function sentenceOf(diagnostic: Diagnostic, catalogue: Catalogue, language: Language): string {
  const { problem, remedy } = messageOf(diagnostic, catalogue, language);
  return `${problem} ${remedy}`;
}
