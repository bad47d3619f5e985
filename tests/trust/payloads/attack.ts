import type { Browser } from '@playwright/test';
import type { Row } from '../suite.ts';

/** What each part of the suite is given. */
export interface Attack {
  browser: Browser;
  /** A folder for swarms and sites. */
  root: string;
  payloads: readonly string[];
  long: boolean;
  say(line: string): void;
}

export const row = (name: string, runs: number, failures: string[]): Row => ({
  suite: 'payloads',
  name,
  runs,
  failures,
});
