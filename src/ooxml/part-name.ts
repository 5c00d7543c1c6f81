import { OoxmlFault } from './fault.ts';

/** The spelling under which parts are looked up: package part names ignore ASCII case. */
export function partKey(name: string): string {
  return normalPartName(name).toLowerCase();
}

/** Forward slashes, no leading slash. Throws `bad_zip` for a name that climbs (`..`) or holds a NUL. */
export function normalPartName(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/^\/+/, '');
  if (path.includes('\0') || path.split('/').includes('..')) {
    throw new OoxmlFault('bad_zip', 'A part name leaves the package.', path);
  }
  return path;
}
