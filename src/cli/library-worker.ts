// The worker that reads one workbook through the library; built as a file of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { readWithLibrary, type LibraryFormat } from '../workbook/formats/library-workbook.ts';

export interface LibraryRequest {
  readonly bytes: Uint8Array;
  readonly format: LibraryFormat;
}

const { bytes, format } = workerData as LibraryRequest;
void readWithLibrary(bytes, format).then((read) => parentPort?.postMessage(read, []));
