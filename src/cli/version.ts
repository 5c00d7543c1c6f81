import type { Io } from './io.ts';

/** The version in the package's own package.json. */
export async function toolVersion(io: Io): Promise<string> {
  const bytes = await io.readFile(`${io.packageRoot}/package.json`);
  const data: unknown = bytes ? JSON.parse(new TextDecoder().decode(bytes)) : null;
  if (typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'string') {
    return data.version;
  }
  throw new Error('package.json of vstbpn has no version');
}
