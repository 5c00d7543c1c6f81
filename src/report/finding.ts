import type { Assessment } from '../domain/assessment.ts';
import { subjectOf, type Finding } from '../domain/finding.ts';
import type { CellRef } from '../domain/observation.ts';
import type { Plan } from '../domain/plan.ts';
import { gapText, indicatorText, milestoneText, valueLines } from '../text/assessment-texts.ts';
import { verdictText } from '../text/format.ts';
import { sentenceOf } from '../text/message.ts';
import { printable, storable } from '../text/printable.ts';
import { titleOf } from '../text/title.ts';
import { wordsOf } from '../text/words.ts';
import type { RenderContext } from './json.ts';

type FindingContext = Pick<RenderContext, 'catalogue' | 'language' | 'known'>;

/** One line for a person: the place in the workbook, what is wrong, what to do. */
export function findingText(finding: Finding, context: FindingContext): string {
  const note = context.known?.note(subjectOf(finding)) ?? '';
  return line(note === '' ? plainText(finding, context) : `${plainText(finding, context)} (${note})`);
}

function plainText(finding: Finding, context: FindingContext): string {
  const { catalogue, language } = context;
  if (finding.kind === 'target') return targetText(finding.plan, finding.assessment, context);
  const { diagnostic } = finding;
  const { label } = placeOf(finding);
  const sentence = sentenceOf(diagnostic, catalogue, language);
  return label === '' ? sentence : `${label}: ${sentence}`;
}

/** What a baseline keeps of a finding in words: of what cells say only headings, for others may name a person. */
export function recordedText(finding: Finding, context: FindingContext): string {
  if (finding.kind === 'target') return line(targetText(finding.plan, finding.assessment, context));
  const { code, measures, args } = finding.diagnostic;
  const { catalogue, language } = context;
  const { header, line: label, row }: HeadingArgs = { ...(args as HeadingArgs) };
  const headings = [header, label, row].flatMap((one) => (typeof one === 'string' ? `“${one}”` : []));
  const rest = measures.length - MEASURES;
  const names = [
    ...headings,
    ...measures.slice(0, MEASURES).map((id) => catalogue.measures.get(id)?.label[language] ?? id),
    ...(rest > 0 ? [`… (+${rest})`] : []),
  ];
  return line(
    names.length === 0 ? titleOf(code, language) : `${titleOf(code, language)}: ${names.join(', ')}`,
  );
}

/** Named at most; the rest are counted. */
const MEASURES = 3;

/** By these names diagnostics quote a table's own headings. */
interface HeadingArgs {
  readonly header?: unknown;
  readonly line?: unknown;
  readonly row?: unknown;
}

function targetText(plan: Plan, assessment: Assessment, context: FindingContext): string {
  const { language } = context;
  const column = wordsOf(language).column;
  const facts = [
    verdictText(assessment.verdict, assessment.due, language),
    `${column.value.toLowerCase()} ${valueLines(assessment, language).replaceAll('\n', ', ')}`,
    `${column.threshold.toLowerCase()} ${milestoneText(assessment, plan, language)}`,
    ...gapText(assessment, context).split('\n').filter(Boolean),
  ];
  return `${indicatorText(assessment, language)} · ${plan.id}: ${facts.join('; ')}`;
}

const line = (text: string): string => storable(printable(text)).trim();

/** Where a finding stands; what is not known is null. */
export interface FindingPlace {
  readonly file: string | null;
  /** Of a workbook the row, counted from 1. */
  readonly line: number | null;
  readonly column: number | null;
  /** Within the file, as a person calls it: "Biểu 1!D15". */
  readonly label: string;
}

/** A target stands at the first of the cells it was worked out from. */
export function placeOf(finding: Finding): FindingPlace {
  const nowhere = { file: null, line: null, column: null, label: '' };
  if (finding.kind === 'target') {
    const first = firstCell(finding.assessment.evidence);
    return first ? cellPlace(first) : nowhere;
  }
  const { location } = finding.diagnostic;
  switch (location.kind) {
    case 'cell':
      return cellPlace(location);
    case 'sheet':
      return { ...nowhere, file: location.file, label: location.sheet };
    case 'file':
      return { ...nowhere, file: location.file };
    case 'text':
      return { ...nowhere, file: location.file, line: location.line, column: location.column };
    case 'argument':
      return { ...nowhere, label: location.name };
  }
}

const cellPlace = ({ file, sheet, row, column, address }: CellRef): FindingPlace => ({
  file,
  line: row,
  column,
  label: `${sheet}!${address}`,
});

/** In order of file, sheet, row and column, whatever the order the files were given in. */
function firstCell(cells: readonly CellRef[]): CellRef | null {
  let first: CellRef | null = null;
  for (const cell of cells) if (first === null || isBefore(cell, first)) first = cell;
  return first;
}

function isBefore(a: CellRef, b: CellRef): boolean {
  if (a.file !== b.file) return a.file < b.file;
  if (a.sheet !== b.sheet) return a.sheet < b.sheet;
  return a.row === b.row ? a.column < b.column : a.row < b.row;
}

/** A path as a repository's tools want it: with "/", without "./" before it. */
export const repositoryPath = (file: string): string =>
  line(file.replaceAll('\\', '/')).replace(/^(?:\.\/+)+/u, '');
