import { dayOfNumber } from '../../text/format.ts';

/** Today by the reader's clock, `YYYY-MM-DD`. */
export function readersDay(): string {
  const now = new Date();
  const local = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  return dayOfNumber(Math.round(local.getTime() / 86_400_000));
}
