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
  /** Inflated bytes per compressed byte, once a part is past `ratioFreeBytes`. */
  readonly maxRatio: number;
  readonly ratioFreeBytes: number;
}

/**
 * Room for the largest sheets Excel can save. Deflate cannot pass 1032:1 and real sheets stay below 100:1,
 * so 400:1 beyond 100 MB catches bombs alone.
 */
export const DEFAULT_LIMITS: PackageLimits = {
  maxParts: 10_000,
  maxWholePart: 256_000_000,
  maxStreamedPart: 2_000_000_000,
  maxTotal: 4_000_000_000,
  maxRatio: 400,
  ratioFreeBytes: 100_000_000,
};
