import type { OoxmlPackage } from './package.ts';
import { XmlScanner } from './xml-scanner.ts';
import type { XmlHandler } from './xml-scanner.ts';

/** Scans a part while it inflates. Throws as `inflatePart` and `XmlScanner` do, or what the handler throws. */
export async function scanPart(pkg: OoxmlPackage, part: string, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler, part);
  for await (const chunk of pkg.inflatePart(part)) {
    scanner.write(chunk);
    if (scanner.isStopped) return;
  }
  scanner.end();
}
