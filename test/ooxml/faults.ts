import { expect } from 'vitest';

import { OoxmlFault } from '../../src/ooxml/fault.ts';
import type { OoxmlFaultCode } from '../../src/ooxml/fault.ts';

/** The fault an action ends in; any other error, or none, fails the test. */
export async function faultOf(action: () => unknown): Promise<OoxmlFault> {
  try {
    await action();
  } catch (error) {
    expect(error).toBeInstanceOf(OoxmlFault);
    return error as OoxmlFault;
  }
  throw new Error('expected an OoxmlFault');
}

export async function expectFault(code: OoxmlFaultCode, action: () => unknown): Promise<void> {
  expect((await faultOf(action)).code).toBe(code);
}
