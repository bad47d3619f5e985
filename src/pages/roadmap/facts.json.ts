import { indexOf } from '../../model/portfolio-index.ts';
import { href } from '../../render/href.ts';
import { published } from '../../site/astro/published.ts';
import { statusWords } from '../../text/labels.ts';
import { laneFacts } from '../../views/roadmap/facts.ts';
import { laneId } from '../../views/roadmap/records.ts';
import { roadmapTimeline } from '../../views/roadmap/timeline.ts';

/** What each lane of the roadmap says when it is opened, by lane: a file apart, because few readers open many. */
export async function GET(): Promise<Response> {
  const { portfolio, config } = await published();
  const { groups, needs, asOf } = roadmapTimeline(portfolio);
  const statusWord = statusWords(config.labels);
  const { tracks } = indexOf(portfolio);
  const lanes = groups.flatMap((group) => group.lanes);
  return Response.json(
    Object.fromEntries(
      lanes.map(({ track }) => [
        laneId(track),
        laneFacts(tracks.get(track.id)!, needs.get(track) ?? null, statusWord, asOf).map((fact) =>
          fact.url === undefined ? fact : { ...fact, url: href(fact.url) },
        ),
      ]),
    ),
  );
}
