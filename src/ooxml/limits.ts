/** Bounds on what one package may make the reader do; sizes are bytes really inflated, never declared. */
export interface PackageLimits {
  /** Entries in the zip directory. */
  readonly maxParts: number;
  /** One part read whole by `readPart`. */
  readonly maxWholePart: number;
  /** One part streamed by `inflatePart`. */
  readonly maxStreamedPart: number;
  /** All parts together; a part read twice counts once. */
  readonly maxTotal: number;
  /** All parts together per byte of the package, once they are past `ratioFreeBytes`. */
  readonly maxRatio: number;
  readonly ratioFreeBytes: number;
}

/**
 * Room for the largest sheets offices send. Deflate reaches 1032:1 and real workbooks stay below 25:1, so 50:1 beyond
 * 64 MB catches bombs alone, and bounds the time a file may take by its size.
 */
export const DEFAULT_LIMITS: PackageLimits = {
  maxParts: 10_000,
  maxWholePart: 64_000_000,
  maxStreamedPart: 2_000_000_000,
  maxTotal: 4_000_000_000,
  maxRatio: 50,
  ratioFreeBytes: 64_000_000,
};
