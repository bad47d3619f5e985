import type { DependencyFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { headDirection, shortName } from './directions.ts';
import { idIn, listIn } from './references.ts';

/** Dependencies that a labelled line of a document's head states: `**Depends on:** TRACK-1, TRACK-2`. Only those that name a track. */
export function labelledDependencies(
  label: string,
  value: string,
  line: number,
  reading: Pick<Reading, 'vocabulary'>,
): DependencyFact[] {
  const direction = headDirection(label, reading);
  if (direction === null || direction.tracks === false || isEmpty(value)) return [];
  return listIn(value).flatMap((text) => {
    const reference = idIn(text.replace(/\s*[(（].*$/u, '')) ?? idIn(text);
    if (reference === null && direction.kind !== 'needs') return [];
    if (reference === null && /\s/.test(text.trim()) && !/\btrack\b/i.test(text)) return [];
    return [
      {
        title: text,
        line,
        endLine: line,
        context: [],
        kind: direction.kind,
        target: reference?.target ?? text,
        isTrack: reference?.sure === true || direction.tracks === true,
        reverse: direction.reverse,
      },
    ];
  });
}

const succession =
  /\b(?:superseded|replaced|folded|merged|absorbed|consolidated|obsoleted|rolled|moved)\s+(?:by|into|in|with|to)\s+(.+)$/i;

/** A status that names its successor (`Superseded by TRACK-112`, `folded into billing-core`) is an edge from that track to this. */
export function successorIn(text: string, line: number): DependencyFact | null {
  const named = succession
    .exec(text)?.[1]
    ?.replace(/[.)\]]+$/, '')
    .trim();
  if (named === undefined || isEmpty(named)) return null;
  const target = idIn(named)?.target ?? shortName(named).replace(/^[`"'[]+|[`"'\]]+$/g, '');
  return { title: text, line, endLine: line, context: [], kind: 'supersedes', target, isTrack: true, reverse: true };
}
