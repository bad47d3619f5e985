import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import type { Track } from '../../model/track.ts';
import { trackNeighbours } from './neighbours.ts';
import { type Timeline, timeline } from './timeline.ts';
import type { UndatedLane } from './undated.ts';

/** One track's stretch of the timeline, with what it needs and what needs it on the same scale. */
export interface TrackTimeline {
  track: Track;
  laid: Timeline;
  /** `needs` or `is needed by`, by track. */
  roles: ReadonlyMap<string, string>;
  /** True if the chart has a lane of the track itself. */
  own: boolean;
  /** The track's records that the chart cannot place. */
  undated: UndatedLane[];
  /** True if a mark of the track was computed from durations. */
  computed: boolean;
  /** True if a mark of the track names a day or week, which a calendar can have. */
  exact: boolean;
}

/** The narrowest that the chart is shown at, in pixels (`beside.css`): a wider one has room to spare, and cuts no words. */
const width = 636;

/** @throws {Error} if the portfolio holds no such track */
export function trackTimeline(portfolio: Portfolio, id: string): TrackTimeline {
  const track = indexOf(portfolio).tracks.get(id)?.track;
  if (track === undefined) throw new Error(`The portfolio holds no track ${id}.`);
  const { order, roles } = trackNeighbours(portfolio, id);
  const laid = timeline(portfolio, { only: order, width });
  const own = laid.groups.flatMap(({ lanes }) => lanes.filter((lane) => lane.track.id === id));
  const marks = own.flatMap((lane) => lane.marks);
  return {
    track,
    laid,
    roles,
    own: own.length > 0,
    undated: laid.undated.filter((lane) => lane.track.id === id && lane.parts.length > 0),
    computed: marks.some((mark) => mark.computed),
    exact: marks.some(({ record }) => record.when?.precision === 'day' || record.when?.precision === 'week'),
  };
}
