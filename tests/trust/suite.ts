/**
 * What `npm run trust` asks of a long suite. Each `tests/trust/NAME.ts` exports `run: Run`; files that suites share are in folders below.
 */
export type Run = (options: RunOptions) => Promise<Row[]>;

export interface RunOptions {
  /** `short` is what `npm test` has time for, `long` is the whole. */
  size: 'short' | 'long';
  /** All that is random follows from this number. */
  seed: number;
  /** Tells how far the suite has come. */
  say(line: string): void;
}

/** One line of the table: a kind of attack, how often it was tried, and what each failure was. */
export interface Row {
  /** The name of the suite, as its file has it. */
  suite: string;
  name: string;
  runs: number;
  /** One entry a failure, each with all that is needed to try it again. */
  failures: string[];
}
