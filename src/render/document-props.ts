import type { Milestone } from '../model/milestone.ts';
import { indexOf } from '../model/portfolio-index.ts';
import type { Track, TrackDocument } from '../model/track.ts';
import type { Config } from '../portfolio/config/config.ts';
import { statusWords } from '../text/labels.ts';
import { documentLink } from '../views/documents/link.ts';
import type { Card } from '../views/share/card.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Places, placesIn } from './places.ts';
import type { DocumentView, Published } from './published.ts';
import { trackCardOf } from './track-link.ts';

/** All that a document's page shows, as plain data: the page is kept from one build to the next if it is the same. */
export interface DocumentProps {
  frame: Frame;
  labels: Config['labels'];
  path: string;
  title: string;
  url: string;
  /** Address of its Markdown; null if it has none. */
  markdown: string | null;
  /** The name of its track, which may have to tell it from another of the same title. */
  name: string;
  track: Pick<Track, 'title' | 'url' | 'status' | 'source'>;
  commit: TrackDocument['commit'];
  link: { title: string; description: string };
  card: Card;
  /** The milestones of a roadmap. */
  items: Milestone[];
  view: DocumentView;
  places: Places;
}

/** @throws {Error} if the portfolio has no such document */
export function documentProps(site: Published, path: string, view: DocumentView): DocumentProps {
  const { portfolio, config, documents } = site;
  const document = documents.get(path);
  const records = indexOf(portfolio).tracks.get(document?.track ?? '');
  if (document === undefined || records === undefined) throw new Error(`The portfolio has no document ${path}.`);
  const { title, url, status, source } = records.track;
  const name = indexOf(portfolio).nameOf(records.track);
  return {
    frame: { ...frameOf(site), asOf: null },
    labels: config.labels,
    path,
    title: document.title,
    url: document.url,
    markdown: document.markdown,
    name,
    track: { title, url, status, source },
    commit: records.track.documents.find((one) => one.path === path)?.commit ?? null,
    link: documentLink({ path, ...view }, records.track, name, statusWords(config.labels)),
    card: trackCardOf(site, records.track.id),
    items: document.dialect === 'roadmap' ? records.milestones.filter((one) => one.source.file === path) : [],
    view,
    places: placesIn(view.page, documents),
  };
}
