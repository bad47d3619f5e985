import type { Dependency } from '../../model/dependency.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import type { Track } from '../../model/track.ts';
import { waitsOf } from '../../model/waits.ts';

/** A neighbouring track, and the dependency that leads to it. */
export interface Neighbour {
  track: Track;
  dependency: Dependency;
  /** One step further in the same direction; empty at the second step, and for a track already shown. */
  next: Neighbour[];
}

/** The tracks around one track. */
export interface Neighbourhood {
  /** What it needs, and what that needs in turn. */
  needs: Neighbour[];
  /** What needs it, and what needs that in turn. */
  neededBy: Neighbour[];
  /** Tracks that it relates to or supersedes, and the reverse, one step only. */
  loose: { track: Track; dependency: Dependency }[];
  /** Things outside the portfolio, and references to no track. */
  outside: Dependency[];
  /** The same without `outside`, as a Mermaid flowchart to paste elsewhere; null if the track has no neighbours. */
  mermaid: string | null;
}

/** What a track needs and what needs it, two steps deep, with its looser relations. */
export function trackNeighbourhood(portfolio: Portfolio, id: string): Neighbourhood {
  const { tracks } = indexOf(portfolio);
  const statedOf = (track: string): Dependency[] => {
    const records = tracks.get(track);
    return [...(records?.dependencies ?? []), ...(records?.dependents ?? [])];
  };
  const follow = (start: string, end: 'needed' | 'waiter', steps: number, seen: Set<string>): Neighbour[] => {
    const waits = waitsOf(statedOf(start)).filter((wait) => wait[end === 'needed' ? 'waiter' : 'needed'] === start);
    const near = waits.flatMap((wait) => {
      const track = tracks.get(wait[end])?.track;
      return track === undefined ? [] : [{ track, dependency: wait.dependency, fresh: !seen.has(track.id) }];
    });
    for (const { track } of near) seen.add(track.id);
    return near.map(({ track, dependency, fresh }) => ({
      track,
      dependency,
      next: steps > 1 && fresh ? follow(track.id, end, steps - 1, seen) : [],
    }));
  };
  const needs = follow(id, 'needed', 2, new Set([id]));
  const neededBy = follow(id, 'waiter', 2, new Set([id]));
  const own = statedOf(id);
  const loose = own.flatMap((dependency) => {
    const other = dependency.from === id ? dependency.to : dependency.from;
    const track = other === null ? undefined : tracks.get(other)?.track;
    const isLoose = dependency.kind === 'relates' || dependency.kind === 'supersedes';
    return isLoose && track !== undefined ? [{ track, dependency }] : [];
  });
  const outside = own.filter(({ to, from }) => to === null && from === id);
  const centre = tracks.get(id)?.track;
  const alone = needs.length + neededBy.length + loose.length === 0;
  return {
    needs,
    neededBy,
    loose,
    outside,
    mermaid: centre === undefined || alone ? null : mermaidText(centre, { needs, neededBy, loose }),
  };
}

/**
 * A left-to-right flowchart with what is needed on the left: one node per track, labelled with its title, and one line
 * per dependency.
 */
function mermaidText(
  centre: Track,
  { needs, neededBy, loose }: Pick<Neighbourhood, 'needs' | 'neededBy' | 'loose'>,
): string {
  const names = new Map<string, string>();
  const nodes: string[] = [];
  const edges = new Set<string>();
  const node = (track: Track): string => {
    const known = names.get(track.id);
    if (known !== undefined) return known;
    const name = `t${names.size}`;
    names.set(track.id, name);
    nodes.push(`  ${name}["${label(track.title)}"]`);
    return name;
  };
  const walk = (from: Track, steps: readonly Neighbour[], line: (here: Track, there: Track) => string): void => {
    for (const { track, next } of steps) {
      edges.add(line(from, track));
      walk(track, next, line);
    }
  };
  node(centre);
  walk(centre, needs, (waiter, needed) => `  ${node(needed)} --> ${node(waiter)}`);
  walk(centre, neededBy, (needed, waiter) => `  ${node(needed)} --> ${node(waiter)}`);
  for (const { track, dependency } of loose) {
    const [from, to] = dependency.from === centre.id ? [centre, track] : [track, centre];
    edges.add(
      dependency.kind === 'supersedes'
        ? `  ${node(from)} -. supersedes .-> ${node(to)}`
        : `  ${node(from)} -.- ${node(to)}`,
    );
  }
  return ['flowchart LR', ...nodes, ...edges].join('\n');
}

/** A title escaped for a node's label. Mermaid reads `#…;` as a character and ends a label at a quotation mark. */
const label = (title: string): string =>
  title
    .replaceAll('#', '#35;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;')
    .replace(/[`\s]+/gu, ' ');
