import { promises as files, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Writes a file whole, in place of one that is there, or leaves everything as it was; its folder is made if it lacks. */
export async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const target = resolve(path);
  await files.mkdir(dirname(target), { recursive: true });
  await throughPartial(target, async (partial) => {
    const file = await files.open(partial, 'wx');
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
    } finally {
      await file.close();
    }
  });
}

/** Writes a new file whole or not at all; false when it exists already. */
export async function writeNew(path: string, text: string): Promise<boolean> {
  const target = resolve(path);
  if ((await files.readFile(target).catch(() => null)) !== null) return false;
  await throughPartial(target, (partial) => files.writeFile(partial, text, { flag: 'wx' }));
  return true;
}

/** Adds to the end of a file, which is made if it lacks: all of the text, or on an error of the system what it says. */
export const append = (path: string, text: string): Promise<void> =>
  guarded(() => files.appendFile(resolve(path), text), null);

/** Lets a file beside the target be written and puts it in its place; on any fault, and on Ctrl-C, it is gone. */
function throughPartial(target: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${target}.${process.pid}.tmp`;
  const work = async (): Promise<void> => {
    try {
      await write(partial);
      await files.rename(partial, target);
    } catch (error) {
      await files.rm(partial, { force: true });
      throw error;
    }
  };
  return guarded(work, () => rmSync(partial, { force: true }));
}

/** What a shell says of a process that a signal ended. */
const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Work that a signal must not leave half done: it is undone at once, or where that is null finished, and the process then ends. */
async function guarded<Value>(work: () => Promise<Value>, undo: (() => void) | null): Promise<Value> {
  let code: number | null = null;
  const onSignal = (signal: keyof typeof SIGNAL_CODES): void => {
    code = SIGNAL_CODES[signal];
    if (undo === null) return;
    undo();
    process.exit(code);
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    return await work();
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    if (code !== null) process.exit(code);
  }
}
