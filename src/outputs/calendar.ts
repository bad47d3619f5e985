import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { stateWords } from '../chart/marks.ts';
import { stateOf } from '../model/dates/lateness.ts';
import { isSound } from '../model/dates/overrun.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { indexOf } from '../model/portfolio-index.ts';
import { locationText } from '../model/source-location.ts';
import type { Track } from '../model/track.ts';
import { addDays, daysText, words } from '../text/format.ts';
import { printable } from '../text/printable.ts';

export interface CalendarOptions {
  /** Only this track; by default all. */
  track?: string;
  /** Makes an address absolute; null if the site's address is unknown. */
  address: (url: string) => string | null;
}

/** Refresh interval for calendar programs, in seconds. */
const refresh = 12 * 3600;

/** Escapes TEXT (RFC 5545, 3.3.11). The library does so for events, but not for the name of the calendar. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');

/** Calendars only have dates known to the day or week; a quarter is not an appointment. */
const isKnown = ({ when }: Milestone): boolean =>
  when !== null && isSound(when) && (when.precision === 'day' || when.precision === 'week');

const abandoned = new Set(['superseded', 'cancelled']);

const summary = (record: Milestone, track: Track): string => {
  const title = record.title.toLowerCase() === record.kind ? words(record.kind) : record.title;
  return record.kind === 'target' || record.kind === 'deadline' || record.kind === 'review'
    ? `${track.title}: ${title} (${record.kind})`
    : `${track.title}: ${title}`;
};

function description(record: Milestone, track: Track, asOf: string): string {
  const { late } = record;
  const facts = [
    `${words(record.kind)}, ${stateWords(stateOf(record, track))}.`,
    record.when!.basis === 'computed' ? 'Computed from Created and the durations before it.' : null,
    late === null ? null : `${daysText(late.days)} late on ${asOf}.`,
    record.description,
    `Read from ${locationText(record.source)}.`,
  ];
  return facts.filter((fact) => fact !== null).join('\n');
}

const knownRecords = (portfolio: Portfolio, track: Track): Milestone[] =>
  (indexOf(portfolio).tracks.get(track.id)?.dated ?? []).filter(isKnown);

/** True for a track with a date for the calendar. */
export const hasEvents = (portfolio: Portfolio, track: Track): boolean => knownRecords(portfolio, track).length > 0;

/** When the record's document last changed (ISO 8601); null outside git. */
function changedAt(record: Milestone, track: Track): string | null {
  return track.documents.find(({ path }) => path === record.source.file)?.commit?.committedAt ?? null;
}

/**
 * The dates of a portfolio as iCalendar (RFC 5545; REFRESH-INTERVAL of RFC 7986): an all-day event for each record
 * known to the day or week. The UID is the record's id, so a changed date moves the event. DTSTAMP is the time of the
 * commit, else the portfolio's day, never the clock: equal input gives equal bytes. SEQUENCE, the minute of the
 * document's last change, only grows.
 */
export function calendar(portfolio: Portfolio, { track: only, address }: CalendarOptions): string {
  const { asOf, source, title } = portfolio;
  const stamp = new Date(source?.committedAt ?? `${asOf}T00:00:00Z`);
  const tracks = portfolio.tracks.filter(({ id }) => only === undefined || id === only);
  const name = only === undefined ? `${title} roadmap` : `${tracks[0]?.title ?? only} · ${title}`;
  const result = ical({
    name: escaped(printable(name)),
    prodId: { company: 'Trackway', product: 'Roadmap', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refresh,
  });
  for (const track of tracks) {
    for (const record of knownRecords(portfolio, track)) {
      const changed = changedAt(record, track);
      result.createEvent({
        id: `${record.id}@trackway`,
        sequence: changed === null ? 0 : Math.floor(Date.parse(changed) / 60_000),
        stamp,
        ...(changed === null ? {} : { lastModified: new Date(changed) }),
        allDay: true,
        start: new Date(`${record.when!.start}T00:00:00Z`),
        end: new Date(`${addDays(record.when!.end, 1)}T00:00:00Z`),
        summary: printable(summary(record, track)),
        description: printable(description(record, track, asOf)),
        url: address(record.url),
        transparency: ICalEventTransparency.TRANSPARENT,
        status: abandoned.has(stateOf(record, track)) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        categories: [{ name: record.kind }],
      });
    }
  }
  return `${result.toString().trimEnd()}\r\n`;
}
