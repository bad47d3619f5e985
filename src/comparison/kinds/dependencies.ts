import { isFinished } from '../../model/dates/lateness.ts';
import type { Dependency } from '../../model/dependency.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import { titleKey } from '../../model/title-key.ts';
import type { Track } from '../../model/track.ts';
import { adjacency, components, waitsOf } from '../../model/waits.ts';
import { type Draft, linked, quoted } from '../draft.ts';
import { type Matched, matchUnique } from '../match-records.ts';
import { arrived, departed, type Pair, places, type World } from '../pair.ts';

const verbs: Record<Dependency['kind'], { now: string; no: string }> = {
  needs: { now: 'Now needs', no: 'No longer needs' },
  blocks: { now: 'Now blocks', no: 'No longer blocks' },
  relates: { now: 'Now related to', no: 'No longer related to' },
  supersedes: { now: 'Now supersedes', no: 'No longer supersedes' },
};

/** What the dependency is on: the other track's title, else the author's words. */
function otherEnd({ to, text, dangling }: Dependency, track: (id: string) => Track | null): string {
  const other = to === null ? null : track(to);
  return other?.title ?? dangling ?? text;
}

const link = (dependency: Dependency, track: (id: string) => Track | null) => {
  const other = dependency.to === null ? null : track(dependency.to);
  return other === null ? quoted(otherEnd(dependency, track)) : linked(other.title, other.url);
};

/** Dependencies that a track states. `A needs B` and `B blocks A` are the track A's and B's own. */
export function* dependencyChanges({ before, now, world }: Pair): Generator<Draft> {
  const idNow = (id: string | null): string | null => (id === null ? null : (world.nowId.get(id) ?? `gone ${id}`));
  const old = new Set(before.dependencies);
  const target = (one: Dependency): string =>
    (old.has(one) ? idNow(one.to) : one.to) ?? titleKey(one.dangling ?? one.text);
  const { matched, gone, added } = matchUnique(before.dependencies, now.dependencies, [
    ['ends', (one) => `${one.kind}\0${target(one)}\0${titleKey(one.text)}`],
    ['ends', (one) => `${one.kind}\0${target(one)}`],
    ['title', (one) => `${one.kind}\0${titleKey(one.text)}`],
  ]);
  const [{ trackNow, trackBefore }, severity] = [world, 'notice'] as const;
  for (const one of added)
    yield {
      ...arrived(one),
      ...(one.dangling === null
        ? { kind: 'dependency.added', direction: 'neutral' }
        : { kind: 'dependency.broken', direction: 'worse' }),
      severity,
      title: otherEnd(one, trackNow),
      says:
        one.dangling === null
          ? [`${verbs[one.kind].now} `, link(one, trackNow), '.']
          : [`${verbs[one.kind].now} ${quoted(one.dangling)}, which names no track.`],
    };
  for (const one of gone)
    yield {
      ...departed(one),
      kind: 'dependency.removed',
      severity,
      direction: 'neutral',
      title: otherEnd(one, trackBefore),
      url: null,
      says: [`${verbs[one.kind].no} ${quoted(otherEnd(one, trackBefore))}.`],
    };
  for (const pair of matched) {
    const part = changed(pair, world);
    if (part === null) continue;
    yield {
      ...places(pair.before, pair.now),
      matchedBy: pair.by,
      record: pair.now.id,
      title: otherEnd(pair.now, trackNow),
      url: pair.now.url,
      ...part,
    };
  }
}

function changed(
  { before, now }: Matched<Dependency>,
  { trackBefore, trackNow }: World,
): Pick<Draft, 'kind' | 'severity' | 'direction' | 'says'> | null {
  if (before.dangling === null && now.dangling !== null)
    return {
      kind: 'dependency.broken',
      severity: 'major',
      direction: 'worse',
      says: [`${quoted(now.dangling)} names no track any more.`],
    };
  if (before.dangling !== null && now.dangling === null && now.to !== null)
    return {
      kind: 'dependency.mended',
      severity: 'note',
      direction: 'better',
      says: [`${quoted(before.dangling)} names a track again.`],
    };
  if (now.kind !== 'needs' || now.to === null || before.to === null) return null;
  const [was, is] = [trackBefore(before.to), trackNow(now.to)];
  if (was === null || is === null || isFinished(was.status.value) || is.status.value !== 'complete') return null;
  return { kind: 'dependency.met', severity: 'note', direction: 'better', says: ['What it needs is complete.'] };
}

/** Circles of tracks that wait for each other, closed or opened; told on the first of their tracks. */
export function cycleChanges({ before, now, nowId, trackNow }: World): { track: Track; draft: Draft }[] {
  const circles = (side: World['now'], idOf: (id: string) => string): Set<string>[] =>
    components(adjacency(waitsOf(side.portfolio.dependencies)))
      .filter((group) => group.length > 1)
      .map((group) => new Set(group.map(idOf)));
  const [old, current] = [circles(before, (id) => nowId.get(id) ?? id), circles(now, (id) => id)];
  const known = (circle: ReadonlySet<string>, among: readonly ReadonlySet<string>[]): boolean =>
    among.some((other) => [...circle].every((id) => other.has(id)));
  const tell = (circle: ReadonlySet<string>, closed: boolean): { track: Track; draft: Draft }[] => {
    const tracks = [...indexOf(now.portfolio).tracks.values()]
      .map(({ track }) => track)
      .filter(({ id }) => circle.has(id));
    const track = tracks[0] ?? trackNow([...circle][0]!);
    if (track == null) return [];
    const names = tracks.flatMap((one, index) => [index === 0 ? '' : ', ', linked(one.title, one.url)]);
    const text = tracks.map(({ title }) => title).join(', ');
    return [
      {
        track,
        draft: {
          kind: closed ? 'cycle.closed' : 'cycle.opened',
          severity: closed ? 'major' : 'notice',
          direction: closed ? 'worse' : 'better',
          [closed ? 'after' : 'before']: text,
          says: [
            closed
              ? 'These tracks now wait for each other in a circle: '
              : 'These tracks no longer wait for each other in a circle: ',
            ...names,
            '.',
          ],
        },
      },
    ];
  };
  return [
    ...current.filter((circle) => !known(circle, old)).flatMap((circle) => tell(circle, true)),
    ...old.filter((circle) => !known(circle, current)).flatMap((circle) => tell(circle, false)),
  ];
}
