import type { Diagnostic, DiagnosticLocation, Severity } from './diagnostic.ts';

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Errors first, then by file, sheet, row and column: the order in which a person goes through a workbook. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return RANK[a.severity] - RANK[b.severity] || comparePlaces(a.location, b.location) || text(a.code, b.code);
}

function comparePlaces(a: DiagnosticLocation, b: DiagnosticLocation): number {
  const key = (place: DiagnosticLocation): [string, string, number, number] => {
    if (place.kind === 'argument') return ['', place.name, 0, 0];
    if (place.kind === 'file') return [place.file, '', 0, 0];
    if (place.kind === 'text') return [place.file, '', place.line, place.column];
    return place.kind === 'sheet'
      ? [place.file, place.sheet, 0, 0]
      : [place.file, place.sheet, place.row, place.column];
  };
  const [fileA, sheetA, rowA, columnA] = key(a);
  const [fileB, sheetB, rowB, columnB] = key(b);
  return text(fileA, fileB) || text(sheetA, sheetB) || rowA - rowB || columnA - columnB;
}
