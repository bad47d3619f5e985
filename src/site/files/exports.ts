import { calendar, hasEvents } from '../../outputs/calendar.ts';
import { mermaidGantt } from '../../outputs/mermaid-gantt.ts';
import { approvalsCsv, milestonesCsv, risksCsv } from '../../outputs/tables.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import { absoluteUrl, href } from '../../render/href.ts';
import { asFarAsPossible } from '../build/failures.ts';

/** The portfolio for other programs: CSV tables, calendars of all tracks and of each, a Mermaid roadmap. */
export function* exportFiles(
  { portfolio, config }: Loaded,
  log: (message: string) => void,
): Generator<[string, string]> {
  const address = (url: string): string => absoluteUrl(url) ?? href(url);
  const whole: [string, () => string][] = [
    ['risks.csv', () => risksCsv(portfolio, config.risk, address)],
    ['approvals.csv', () => approvalsCsv(portfolio, address)],
    ['milestones.csv', () => milestonesCsv(portfolio, address)],
    ['roadmap.ics', () => calendar(portfolio, { address: absoluteUrl })],
    ['roadmap.mmd', () => mermaidGantt(portfolio)],
  ];
  for (const [name, text] of whole) yield* asFarAsPossible(`The file ${name}`, '.', log, () => [[name, text()]]);
  for (const track of portfolio.tracks) {
    yield* asFarAsPossible('The calendar of the track', track.source.file, log, () =>
      hasEvents(portfolio, track)
        ? [
            [
              decodeURIComponent(`${track.url.slice(1)}calendar.ics`),
              calendar(portfolio, { track: track.id, address: absoluteUrl }),
            ],
          ]
        : [],
    );
  }
}
