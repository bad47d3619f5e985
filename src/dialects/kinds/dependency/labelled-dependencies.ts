import type { DependencyFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { isLibrary } from '../../vocabulary/libraries.ts';
import { headDirection, shortName } from './directions.ts';
import { idIn, listIn } from './references.ts';

/**
 * Dependencies in a labelled line of a document's head: `**Depends on:** TRACK-1, TRACK-2`. Only those that name a
 * track.
 */
export function labelledDependencies(
  label: string,
  value: string,
  line: number,
  reading: Pick<Reading, 'vocabulary'>,
): DependencyFact[] {
  const direction = headDirection(label, reading);
  // `Timeline: Feb 17 - Apr 17, 2026`
  if (direction?.strict === true) return [];
  if (direction === null || direction.tracks === false || isEmpty(value) || /^\[\s*\]$/u.test(value)) return [];
  return partsOf(value).flatMap((text) => {
    if (isEmpty(text) || isLibrary(text) || ownFile(text) || /^(?:next|within|after|before|q[1-4])\s/iu.test(text))
      return [];
    const reference = idIn(text.replace(/\s*[(（].*$/u, '')) ?? idIn(text);
    const isPlace =
      reference === null &&
      /^(?:#?\d{3,6}$|\.{0,2}\/|https?:\/\/)\S+$|^[\w./-]+\.md$|^(?:RFC|ADR|TEP|KEP|FIP|PEP|OTEP|EIP|PR|issue)[ -]?#?\d+\b/iu.test(
        text.trim(),
      );
    if (reference === null && !isPlace && direction.kind !== 'needs') return [];
    const isThing = reference === null && !isPlace && /\s/.test(text.trim()) && !/\btrack\b/i.test(text);
    if (isThing && text.length > 90) return [];
    return [
      {
        title: text,
        line,
        endLine: line,
        context: [],
        kind: direction.kind,
        target: isThing ? null : (reference?.target ?? text.trim()),
        isTrack: !isThing && !isPlace && (reference?.sure === true || direction.tracks === true),
        reverse: direction.reverse,
      },
    ];
  });
}

/** True for a file of the same piece of work, such as its plan or tasks. */
const ownFile = (text: string): boolean => {
  const path = text.replace(/[`\s✅✔☑]|[(（].*$/gu, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    /^(?:spec|plan|research|data-model|tasks?|quickstart|design|requirements|proposal|readme|api)\.(?:md|ya?ml|json)$/iu.test(
      name,
    ) || /(?:^|\/)contracts\//.test(path)
  );
};

/** The parts of a value that lists several IDs or short names. */
function partsOf(value: string): string[] {
  const listed = listIn(value);
  if (listed.length > 1) return listed;
  const parts = value.split(/\s*[;；、]\s*|,\s+(?![^()（）]*[)）])/u).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => part.length <= 60) ? parts : listed;
}

const succession =
  /\b(?:superseded|replaced|folded|merged|absorbed|consolidated|obsoleted|rolled|moved|reverted)\s+(?:by|into|in|with|to)\s+(.+)$/i;

/**
 * A status that names its successor (`Superseded by TRACK-112`, `folded into billing-core`), as an edge from that track
 * to this one; null for any other.
 */
export function successorIn(text: string, line: number): DependencyFact | null {
  const named = succession
    .exec(text)?.[1]
    ?.replace(/[.)\]]+$/, '')
    .trim();
  if (named === undefined || isEmpty(named)) return null;
  const target = idIn(named)?.target ?? shortName(named).replace(/^[`"'[]+|[`"'\]]+$/g, '');
  return { title: text, line, endLine: line, context: [], kind: 'supersedes', target, isTrack: true, reverse: true };
}
