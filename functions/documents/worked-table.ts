/** A table that is worked out of what somebody wrote, in one language: shown beside the answers, never typed. */
export interface WorkedTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The last line; null where nothing is summed. */
  readonly total: readonly string[] | null;
  /** What a reader should know of it. */
  readonly notes: readonly string[];
}
