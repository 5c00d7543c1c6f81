import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage } from '../../src/ooxml/package.ts';
import { makeZip, type ZipFile } from '../support/zip.ts';
import { ROOT, runCli, type CliResult } from '../support/run-cli.ts';

const inFolder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.xls[xm]$/u.test(name))
    .map((name) => `${folder}/${name}`);

export const RICH = 'fixtures/rich-2025.xlsm';
/** Our own workbooks and those of outsiders. */
export const ALL: readonly string[] = [...inFolder('fixtures'), ...inFolder('fixtures/outside')];

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(ROOT, name)));

export interface Annotated extends CliResult {
  readonly bytes: Uint8Array;
}

/** What `check --annotate` makes of a workbook, which has the same name in all tests. */
export async function annotated(bytes: Uint8Array, ...argv: readonly string[]): Promise<Annotated> {
  const output = Buffer.from(bytes).includes('vbaProject.bin') ? 'out.xlsm' : 'out.xlsx';
  const result = await runCli(['check', 'data', '--annotate', output, ...argv], { files: { data: bytes } });
  const written = result.workbooks.get(output);
  if (!written) throw new Error(`nothing written: ${result.stderr}`);
  return { ...result, bytes: new Uint8Array(written) };
}

const textIn = (bytes: Uint8Array, part: string): string =>
  Buffer.from(openPackage(bytes).readPart(part)).toString();

export { textIn as partText };

/** The workbook with parts changed as a person's program would; null takes a part out, a new name adds one. */
export function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((text: string) => string) | null>>,
): Uint8Array {
  const pkg = openPackage(bytes);
  const names = [...pkg.names, ...Object.keys(changes).filter((name) => !pkg.has(name))];
  return makeZip(
    names.flatMap((name): ZipFile[] => {
      const change = changes[name];
      if (change === null) return [];
      if (!change) return [{ name, data: pkg.readPart(name) }];
      return [{ name, data: change(pkg.has(name) ? textIn(bytes, name) : '') }];
    }),
  );
}

/** The same change of a text, which must be there. */
export const replacing =
  (...pairs: readonly (readonly [from: string | RegExp, to: string])[]) =>
  (text: string): string =>
    pairs.reduce((changed, [from, to]) => {
      const next = changed.replace(from, to);
      if (next === changed) throw new Error(`not found: ${from}`);
      return next;
    }, text);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A part as it lies in the archive and as it is read. */
export function partsOf(bytes: Uint8Array): Map<string, { read: string; packed: string }> {
  const pkg = openPackage(bytes);
  return new Map(
    pkg.names.map((name) => {
      const { entry, compressed } = pkg.packedPart(name);
      const fields = `${entry.method} ${entry.crc32} ${entry.dosStamp} ${entry.uncompressedSize}`;
      return [name, { read: sha256(pkg.readPart(name)), packed: `${fields} ${sha256(compressed)}` }];
    }),
  );
}
