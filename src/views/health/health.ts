import { type Diagnostic, type Severity, severities } from '../../model/diagnostic.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Track, TrackDocument } from '../../model/track.ts';
import { plural } from '../../text/format.ts';
import { figure, joined, type Sentence, warning } from '../../text/sentence.ts';

/** Diagnostics for the documents of one track, or for files that belong to no track (`track` is null). */
export interface HealthGroup {
  track: Track | null;
  diagnostics: Diagnostic[];
}

export interface Health {
  deck: Sentence;
  groups: HealthGroup[];
  codes: { code: string; severity: Severity; count: number }[];
  severities: { severity: Severity; count: number }[];
  /** Documents that still contain template text, the most first. */
  placeholders: { track: Track; document: TrackDocument }[];
}

const rank = (severity: Severity): number => severities.indexOf(severity);

/** The health page: every diagnostic with its place, and which template text has yet to be replaced. */
export function health(portfolio: Portfolio): Health {
  const owners = new Map(
    portfolio.tracks.flatMap((track) => track.documents.map(({ path }) => [path, track] as const)),
  );
  const folders = new Map(portfolio.tracks.map((track) => [folderOf(track), track]));
  const ownerOf = ({ file }: Diagnostic): Track | null =>
    owners.get(file) ?? folders.get(file.slice(0, file.lastIndexOf('/') + 1)) ?? null;
  const sorted = portfolio.diagnostics.toSorted(
    (one, other) =>
      rank(one.severity) - rank(other.severity) ||
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
      one.line - other.line ||
      one.column - other.column,
  );
  const groups = [...Map.groupBy(sorted, ownerOf)].map(([track, diagnostics]) => ({ track, diagnostics }));
  // Files outside any track first, then tracks by their worst severity and number of diagnostics.
  groups.sort(
    (one, other) =>
      Number(one.track !== null) - Number(other.track !== null) ||
      rank(one.diagnostics[0]!.severity) - rank(other.diagnostics[0]!.severity) ||
      other.diagnostics.length - one.diagnostics.length,
  );
  const codes = [...Map.groupBy(sorted, ({ code }) => code)].map(([code, all]) => ({
    code,
    severity: all[0]!.severity,
    count: all.length,
  }));
  const placeholders = portfolio.tracks
    .flatMap((track) =>
      track.documents.filter((document) => document.placeholders > 0).map((document) => ({ track, document })),
    )
    .sort((one, other) => other.document.placeholders - one.document.placeholders);
  const counts = severities.map((severity) => ({
    severity,
    count: sorted.filter((diagnostic) => diagnostic.severity === severity).length,
  }));
  return {
    deck: deck(
      portfolio,
      counts,
      placeholders.map(({ document }) => document.placeholders),
    ),
    groups,
    codes,
    severities: counts,
    placeholders,
  };
}

const folderOf = ({ source }: Track): string => source.file.slice(0, source.file.lastIndexOf('/') + 1);

/** `2 errors and 14 warnings in 31 documents. 58 template placeholders are still empty, in 9 documents.` */
function deck(portfolio: Portfolio, counts: Health['severities'], placeholders: readonly number[]): Sentence {
  const documents = portfolio.tracks.reduce((sum, track) => sum + track.documents.length, 0);
  const words: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };
  const parts: Sentence[] = counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => [
      severity === 'error' ? warning(plural(count, words[severity])) : figure(plural(count, words[severity])),
    ]);
  const found: Sentence = parts.length === 0 ? ['No problems were found'] : joined(parts);
  const sum = placeholders.reduce((total, count) => total + count, 0);
  const open: Sentence =
    sum === 0
      ? [' No template placeholders were found.']
      : [
          ' ',
          figure(plural(sum, 'template placeholder')),
          ` ${sum === 1 ? 'is' : 'are'} still empty, in ${plural(placeholders.length, 'document')}.`,
        ];
  if (documents === 0) return [...found, '; no track has a document.'];
  return [...found, ` in ${plural(documents, 'document')}.`, ...open];
}
