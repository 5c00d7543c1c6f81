import { createHash } from 'node:crypto';

import { PackageEdit } from '../../../src/ooxml/edit/package-edit.ts';
import { openPackage } from '../../../src/ooxml/package.ts';
import type { OoxmlPackage } from '../../../src/ooxml/package.ts';
import { makeZip } from '../../support/zip.ts';
import type { ZipFile } from '../../support/zip.ts';

export const editOf = (files: readonly ZipFile[]): PackageEdit =>
  new PackageEdit(openPackage(makeZip(files)));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const textOf = (pkg: Pick<OoxmlPackage, 'readPart'>, name: string): string =>
  Buffer.from(pkg.readPart(name)).toString();

/** The archive an edit makes. */
export async function archiveOf(edit: PackageEdit): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of edit.bytes()) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Opened, changed, written: what a run of the program does to a file. */
export async function changed(bytes: Uint8Array, change: (edit: PackageEdit) => void): Promise<Uint8Array> {
  const edit = new PackageEdit(openPackage(bytes));
  change(edit);
  return archiveOf(edit);
}

/** The SHA-256 of each part by name. */
export function digests(bytes: Uint8Array): Map<string, string> {
  const pkg = openPackage(bytes);
  return new Map(
    pkg.names.map((name) => [name, createHash('sha256').update(pkg.readPart(name)).digest('hex')]),
  );
}
