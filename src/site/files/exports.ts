import { calendar, hasEvents } from '../../outputs/calendar.ts';
import { mermaidGantt } from '../../outputs/mermaid-gantt.ts';
import { approvalsCsv, milestonesCsv, risksCsv } from '../../outputs/tables.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import { absoluteUrl, href } from '../../render/href.ts';

/** The portfolio for other programs: tables for spreadsheets, calendars of all tracks and of each that has dates, the roadmap as a Mermaid chart. */
export function* exportFiles({ portfolio, config }: Loaded): Generator<[string, string]> {
  const address = (url: string): string => absoluteUrl(url) ?? href(url);
  yield ['risks.csv', risksCsv(portfolio, config.risk, address)];
  yield ['approvals.csv', approvalsCsv(portfolio, address)];
  yield ['milestones.csv', milestonesCsv(portfolio, address)];
  yield ['roadmap.ics', calendar(portfolio, { address: absoluteUrl })];
  yield ['roadmap.mmd', mermaidGantt(portfolio)];
  for (const track of portfolio.tracks) {
    if (!hasEvents(portfolio, track)) continue;
    yield [
      decodeURIComponent(`${track.url.slice(1)}calendar.ics`),
      calendar(portfolio, { track: track.id, address: absoluteUrl }),
    ];
  }
}
