import { indexOf } from '../model/portfolio-index.ts';
import type { TrackHistory } from '../model/track-history.ts';
import type { Day } from '../model/when.ts';
import type { Config } from '../portfolio/config/config.ts';
import { statusWords } from '../text/labels.ts';
import { type TrackTimeline, trackTimeline } from '../views/roadmap/track-timeline.ts';
import type { Card } from '../views/share/card.ts';
import { trackDescription } from '../views/share/track-description.ts';
import { type TrackPage, trackPage } from '../views/track/page.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Places, placesIn } from './places.ts';
import type { Published } from './published.ts';
import { trackCardOf } from './track-link.ts';

/** All that a track's page shows, as plain data: the page is kept from one build to the next if it is the same. */
export interface TrackProps {
  frame: Frame;
  labels: Config['labels'];
  asOf: Day;
  threshold: number;
  name: string;
  description: string;
  card: Card;
  page: TrackPage;
  timeline: TrackTimeline;
  /** The history of its dates and status; null without one. */
  past: TrackHistory | null;
  places: Places;
}

/** @throws {Error} if the portfolio holds no such track */
export function trackProps(site: Published, id: string): TrackProps {
  const { portfolio, config, documents, changes } = site;
  const page = trackPage(portfolio, config, id);
  const { track, signOffs, around } = page;
  const { asOf } = portfolio;
  const statusWord = statusWords(config.labels)(track.status.value);
  return {
    frame: frameOf(site),
    labels: config.labels,
    asOf,
    threshold: config.risk.line,
    name: indexOf(portfolio).nameOf(track),
    description: trackDescription({ records: page, signOffs, around, asOf, statusWord }),
    card: trackCardOf(site, id),
    page,
    timeline: trackTimeline(portfolio, id),
    past: changes.histories.find((one) => one.track === id) ?? null,
    places: placesIn(page, documents),
  };
}
