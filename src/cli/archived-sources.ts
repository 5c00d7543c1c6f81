import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import { printable } from '../text/printable.ts';
import { readArchive } from '../workbook/archive.ts';
import { inputFault } from '../workbook/open.ts';
import { baseName, isPassedOver, isWanted, lockedBy } from './input-names.ts';
import type { Source, Sources } from './sources.ts';

/** The workbooks of a zip archive, by names such as `drop.zip/ward/a.xlsx`, and what there is to say of the others. */
export function archivedSources(archive: string, bytes: Uint8Array): Sources {
  const at = { kind: 'file', file: archive } as const;
  try {
    const sources: Source[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const { name, read } of readArchive(bytes)) {
      if (!isWanted(name) || name.split('/').some(isPassedOver)) continue;
      const file = `${archive}/${printable(name)}`;
      const locked = lockedBy(baseName(name));
      if (locked === null) sources.push({ file, read: async () => read() });
      else diagnostics.push(diagnostic('FILE_LOCK_PASSED_OVER', { locked }, { kind: 'file', file }));
    }
    if (sources.length === 0) diagnostics.push(diagnostic('INPUT_NONE_FOUND', { where: 'zip' }, at));
    return { sources, diagnostics };
  } catch (error) {
    const fault = inputFault(error);
    if (!fault) throw error;
    return { sources: [], diagnostics: [diagnostic(fault.code, fault.args, at)] };
  }
}
