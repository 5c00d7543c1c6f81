import { cellRanges } from '../domain/cell-ranges.ts';
import type { DiagnosticLocation } from '../domain/diagnostic.ts';
import type { Finding } from '../domain/finding.ts';
import type { CellRef } from '../domain/observation.ts';
import { placeOf, repositoryPath } from './finding.ts';
import { sarifName } from './sarif-text.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
}

interface LogicalLocation {
  readonly name: string;
  readonly fullyQualifiedName?: string;
  readonly kind: 'cell' | 'range' | 'sheet' | 'argument';
}

export interface SarifLocation {
  readonly physicalLocation?: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: Region;
  };
  readonly logicalLocations?: readonly LogicalLocation[];
}

/** Where a result is. What is of the whole run stands at the top of its first file: GitHub takes no result without a file. */
export function sarifLocations(
  finding: Finding,
  firstFile: string | null,
): { locations: readonly SarifLocation[] } {
  const { file, line, column } = placeOf(finding);
  const path = file ?? firstFile;
  const region = { startLine: line ?? 1, ...(column === null ? {} : { startColumn: column }) };
  const logical =
    finding.kind === 'data' ? logicalOf(finding.diagnostic.location) : rangesOf(finding.assessment.evidence);
  const location: SarifLocation = {
    ...(path === null ? {} : { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } }),
    ...(logical.length === 0 ? {} : { logicalLocations: logical }),
  };
  return { locations: [location] };
}

function logicalOf(location: DiagnosticLocation): LogicalLocation[] {
  switch (location.kind) {
    case 'cell':
      return [cellsNamed(location.sheet, location.address, 'cell')];
    case 'sheet':
      return [
        { name: sarifName(location.sheet), fullyQualifiedName: sarifName(location.sheet), kind: 'sheet' },
      ];
    case 'argument':
      return [{ name: sarifName(location.name), kind: 'argument' }];
    case 'file':
    case 'text':
      return [];
  }
}

const rangesOf = (cells: readonly CellRef[]): LogicalLocation[] =>
  cellRanges(cells).map(({ sheet, range }) =>
    cellsNamed(sheet, range, range.includes(':') ? 'range' : 'cell'),
  );

const cellsNamed = (sheet: string, name: string, kind: 'cell' | 'range'): LogicalLocation => ({
  name,
  fullyQualifiedName: sarifName(`${sheet}!${name}`),
  kind,
});

/** A path as a relative reference: no part of it can be taken for a scheme, a query or a fragment. */
const uriOf = (file: string): string => repositoryPath(file).split('/').map(encodeURIComponent).join('/');
