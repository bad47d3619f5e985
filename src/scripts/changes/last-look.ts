/** What this reader saw last: the commit of the site, and the day of the visit by the reader's clock. */
export interface Look {
  /** The moment of that commit (ISO 8601). */
  moment: string;
  day: string;
}

/** Sites of one origin are kept apart by their path. */
const key = (): string => `trackway.look ${document.querySelector<HTMLAnchorElement>('.brand')?.pathname ?? '/'}`;

/** The last look; null on a first visit, or if storage is blocked or its content unusable. */
export function lastLook(): Look | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key()) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { moment, day } = kept as Partial<Look>;
    return typeof moment === 'string' &&
      Number.isFinite(Date.parse(moment)) &&
      typeof day === 'string' &&
      /^\d{4}-\d{2}-\d{2}$/.test(day)
      ? { moment, day }
      : null;
  } catch {
    return null;
  }
}

/** Keeps a look for the next visit. */
export function keepLook(look: Look): void {
  try {
    localStorage.setItem(key(), JSON.stringify(look));
  } catch {
    // Storage may be blocked; then nothing is ever new.
  }
}
