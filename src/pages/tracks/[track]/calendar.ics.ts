import { calendar, hasEvents } from '../../../outputs/calendar.ts';
import { absoluteUrl } from '../../../site/href.ts';
import { lastSegment } from '../../../site/paths.ts';
import { loaded } from '../../../site/store.ts';

/** `tracks/<id>/calendar.ics`: the dates of one track, for a track that has any. */
export function getStaticPaths() {
  const { portfolio } = loaded();
  return portfolio.tracks
    .filter((track) => hasEvents(portfolio, track))
    .map(({ id, url }) => ({ params: { track: lastSegment(url) }, props: { id } }));
}

export const GET = ({ props }: { props: { id: string } }): Response =>
  new Response(calendar(loaded().portfolio, { track: props.id, address: absoluteUrl }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
