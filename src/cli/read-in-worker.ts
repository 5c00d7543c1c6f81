import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { refused, type FormatRead } from '../workbook/formats/input-fault.ts';
import type { LibraryFormat } from '../workbook/formats/library-workbook.ts';
import type { LibraryRequest } from './library-worker.ts';

export interface WorkerLimits {
  readonly heapMb: number;
  /** For each 10 MB of the file, begun ones whole. */
  readonly milliseconds: number;
}

export const WORKER_LIMITS: WorkerLimits = { heapMb: 224, milliseconds: 10_000 };

const STEP_BYTES = 10_000_000;

/** Reads a workbook through the library in a thread of its own, which ends when it takes too long or too much memory. */
export function readInWorker(
  packageRoot: string,
  bytes: Uint8Array,
  format: LibraryFormat,
  { heapMb, milliseconds }: WorkerLimits = WORKER_LIMITS,
): Promise<FormatRead> {
  const request: LibraryRequest = { bytes, format };
  // What the library prints is nobody's business.
  const worker = new Worker(join(packageRoot, 'dist', 'library-worker.cjs'), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    stdout: true,
    stderr: true,
  });
  return new Promise<FormatRead>((resolve, reject) => {
    const timer = setTimeout(
      () => resolve(refused({ code: 'INPUT_TOO_HEAVY', args: { limit: 'time' } })),
      milliseconds * Math.max(1, Math.ceil(bytes.length / STEP_BYTES)),
    );
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        resolve(refused({ code: 'INPUT_TOO_HEAVY', args: { limit: 'memory' } }));
      } else reject(error);
    });
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}
