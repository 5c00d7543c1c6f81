import { diagnostic, type Diagnostic } from '../domain/diagnostic.ts';
import type { Period } from '../domain/period.ts';
import type { WorkbookReading } from '../domain/reading.ts';
import type { InputFault } from '../workbook/formats/input-fault.ts';
import { inputFault, openWorkbook, type Opened } from '../workbook/open.ts';
import type { WorkbookReader } from '../workbook/read-workbook.ts';
import { outlineOf, type Survey, type SurveyOutline } from '../workbook/survey.ts';
import type { Io } from './io.ts';
import type { Progress } from './progress.ts';
import { byFile, findSources, type Source, type Sources } from './sources.ts';

export interface SurveyedInput {
  readonly file: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly survey: SurveyOutline;
  /** Null past `HELD_BYTES` of files before it, which the first never is. */
  readonly bytes: Uint8Array | null;
  /** The survey with its tables: held, or made again where the bytes are not. Null when the file has changed since. */
  whole(): Promise<Survey | null>;
}

export interface ReadInput {
  readonly file: string;
  readonly sha256: string;
  readonly reading: WorkbookReading;
}

/** `inputs` are in order of their names. */
export interface Surveyed {
  readonly inputs: readonly SurveyedInput[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Of all inputs together, past which none is held any more: opened workbooks take several times their size. */
const HELD_BYTES = 4_000_000;

export interface SurveyOptions {
  /** What this run writes, and its register: no inputs where they lie in a folder or match a pattern. */
  readonly excluded?: readonly string[];
  readonly progress?: Progress | null;
}

/** Finds the input files, those of folders, patterns and archives among them, opens them and finds their tables. */
export async function surveyInputs(
  files: readonly string[],
  reader: WorkbookReader,
  io: Io,
  { excluded = [], progress = null }: SurveyOptions = {},
): Promise<Surveyed> {
  const found = await findSources(files, excluded, io);
  const surveying = new Surveying(reader, io, progress);
  try {
    await surveying.addAll(found);
  } finally {
    progress?.clear();
  }
  const { inputs, diagnostics } = surveying;
  return { inputs: inputs.toSorted(byFile), diagnostics };
}

class Surveying {
  readonly inputs: SurveyedInput[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #reader: WorkbookReader;
  readonly #io: Io;
  readonly #progress: Progress | null;
  /** The first file of each content, by its hash. */
  readonly #first = new Map<string, string>();
  #bytes = 0;
  /** Known so far, and gone through. */
  #files = 0;
  #done = 0;

  constructor(reader: WorkbookReader, io: Io, progress: Progress | null) {
    this.#reader = reader;
    this.#io = io;
    this.#progress = progress;
  }

  async addAll({ sources, diagnostics }: Sources, archive: string | null = null): Promise<void> {
    this.diagnostics.push(...diagnostics);
    this.#files += sources.length;
    for (const source of sources) {
      this.#done += 1;
      this.#progress?.at('opening', this.#done, this.#files);
      const fault = await this.#add(source, archive);
      if (fault) this.diagnostics.push(fault);
    }
  }

  /** What keeps a file from being used; null for one that can be, and for an archive, whose files are added. */
  async #add(source: Source, archive: string | null): Promise<Diagnostic | null> {
    const { file } = source;
    const at = { kind: 'file', file } as const;
    const read = await orFault(() => source.read());
    if (!read.ok) return diagnostic(read.fault.code, read.fault.args, at);
    const bytes = read.value;
    if (!bytes) return diagnostic('INPUT_MISSING', {}, at);
    const sha256 = this.#io.sha256(bytes);
    const other = this.#first.get(sha256);
    if (other !== undefined) return diagnostic('FILE_REPEATED', { other }, at);
    const opened = await openInput(bytes, this.#io);
    if (!opened.ok) {
      if (!isArchive(opened.fault)) return diagnostic(opened.fault.code, opened.fault.args, at);
      if (archive !== null) return diagnostic('INPUT_ZIP_NESTED', { archive }, at);
      this.#first.set(sha256, file);
      const { archivedSources } = await import('./archived-sources.ts');
      await this.addAll(archivedSources(file, bytes), file);
      return null;
    }
    for (const { code, args } of opened.notices) this.diagnostics.push(diagnostic(code, args, at));
    const surveyed = await orFault(() => this.#reader.survey(file, opened.workbook));
    if (!surveyed.ok) return diagnostic(surveyed.fault.code, surveyed.fault.args, at);
    this.#first.set(sha256, file);
    this.#keep(source, sha256, bytes, surveyed.value);
    return null;
  }

  #keep(source: Source, sha256: string, bytes: Uint8Array, survey: Survey): void {
    const isHeld = this.#bytes < HELD_BYTES;
    this.#bytes += bytes.length;
    const input = { file: source.file, sha256, size: bytes.length, survey: outlineOf(survey) };
    const again = { reader: this.#reader, io: this.#io, source, sha256 };
    this.inputs.push(
      isHeld
        ? { ...input, bytes, whole: async () => survey }
        : { ...input, bytes: null, whole: surveyingAgain(again) },
    );
  }
}

/** Opens a file of any format that is read: some in a thread of their own. */
export const openInput = (bytes: Uint8Array, io: Io): Promise<Opened> =>
  openWorkbook(bytes, async (content, format) => {
    const { readInWorker } = await import('./read-in-worker.ts');
    return readInWorker(io.packageRoot, content, format);
  });

const isArchive = ({ code, args }: InputFault): boolean =>
  code === 'INPUT_NOT_WORKBOOK' && args.seen === 'zip';

type OrFault<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: InputFault };

/** What comes of reading an input, or what is wrong with the file. */
export async function orFault<Value>(work: () => Promise<Value>): Promise<OrFault<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const fault = inputFault(error);
    if (!fault) throw error;
    return { ok: false, fault };
  }
}

interface Again {
  readonly reader: WorkbookReader;
  readonly io: Io;
  readonly source: Source;
  readonly sha256: string;
}

/** Made here, so that the function holds nothing of the first time. */
const surveyingAgain =
  ({ reader, io, source, sha256 }: Again) =>
  async (): Promise<Survey | null> => {
    const bytes = await source.read();
    if (!bytes || io.sha256(bytes) !== sha256) return null;
    const opened = await openInput(bytes, io);
    return opened.ok ? reader.survey(source.file, opened.workbook) : null;
  };

/**
 * Reads the surveyed inputs for a period. A large sheet may turn out damaged only now, and a file that is opened again may have
 * changed: such a file is then not used.
 */
export async function readInputs(
  inputs: readonly SurveyedInput[],
  reader: WorkbookReader,
  period: Period,
  ownYearOnly: boolean,
  progress: Progress | null = null,
): Promise<{
  readonly read: readonly ReadInput[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const read: ReadInput[] = [];
  const diagnostics: Diagnostic[] = [];
  try {
    for (const [index, input] of inputs.entries()) {
      progress?.at('reading', index + 1, inputs.length);
      const { file, sha256 } = input;
      const at = { kind: 'file', file } as const;
      const reading = await orFault(async () => {
        const survey = await input.whole();
        return survey && reader.read(survey, period, ownYearOnly);
      });
      if (!reading.ok) diagnostics.push(diagnostic(reading.fault.code, reading.fault.args, at));
      else if (reading.value === null) diagnostics.push(diagnostic('INPUT_CHANGED', {}, at));
      else read.push({ file, sha256, reading: reading.value });
    }
  } finally {
    progress?.clear();
  }
  return { read, diagnostics };
}
