import { locationText } from '../../model/source-location.ts';
import type { PublicReading } from '../../portfolio/audience/public-reading.ts';
import { listText, plural } from '../../text/format.ts';

/** What the person who builds a site for the public is told: how much is left out, and which marks are not clear. */
export function leftOutLines({ leftOut }: PublicReading): string[] {
  const { tracks, documents, sections, records } = leftOut.counts;
  const counted = [
    [tracks, 'track'],
    [documents, 'document'],
    [sections, 'section'],
    [records, 'record'],
  ] as const;
  const told = counted.flatMap(([count, name]) => (count === 0 ? [] : [plural(count, name)]));
  return [
    told.length === 0
      ? 'For the public: nothing is marked with audience: internal, so nothing is left out.'
      : `For the public: ${listText(told)} left out.`,
    ...leftOut.diagnostics.map((one) => `${locationText(one)}: ${one.message}`),
  ];
}
