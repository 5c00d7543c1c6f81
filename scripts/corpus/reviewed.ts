export interface Reviewed {
  readonly whole?: string;
  readonly cells: ReadonlyMap<string, string>;
}
export const reviewed = (_file: string): Reviewed | null => null;
