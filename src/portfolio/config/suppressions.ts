import { placesIn } from '../../markdown/places.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { catalogueEntry } from '../catalogue/index.ts';
import { report } from '../catalogue/report.ts';
import { globMatcher } from '../files/globs.ts';
import type { ReadDocument } from '../merge/sources.ts';
import type { Config } from './config.ts';
import { codeHint } from './nearest-code.ts';

/** The length is bounded, so that unclosed comments cost little. */
const silenceComment = /<!--\s{0,9}trackway:\s{0,9}silence\s([^<>]{0,2000})-->/g;

/** The codes in comments such as `<!-- trackway: silence link-broken, score-mismatch -->`, with their positions. */
export function silenceComments(text: string): ReadDocument['silenced'] {
  if (!text.includes('trackway:')) return [];
  const found: ReadDocument['silenced'] = [];
  const placeOf = placesIn(text);
  for (const comment of text.matchAll(silenceComment)) {
    const { line, column } = placeOf(comment.index);
    for (const code of comment[1]?.split(/[\s,]+/) ?? []) if (code !== '') found.push({ code, line, column });
  }
  return found;
}

/** Comments that silence unknown codes. */
export function* unknownSilences(documents: Iterable<ReadDocument>): Generator<Diagnostic> {
  for (const { path, silenced } of documents) {
    for (const { code, line, column } of silenced) {
      if (catalogueEntry(code) !== undefined) continue;
      yield report(
        'silence-unknown-code',
        { file: path, line, column },
        `The comment silences ${code}, but there is no such code.`,
        codeHint(code),
      );
    }
  }
}

/** Drops diagnostics that `trackway.yaml` or a comment in the document silences. */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  config: Config,
  documents: Iterable<ReadDocument>,
): Diagnostic[] {
  const comments = new Set<string>();
  for (const { path, silenced } of documents) for (const { code } of silenced) comments.add(`${path}\u0000${code}`);
  const byRule = ({ code, file }: Diagnostic): boolean =>
    config.silence.some((rule) => rule.code === code && (rule.path === null || matchesGlob(rule.path, file)));
  return diagnostics.filter(
    (diagnostic) => !byRule(diagnostic) && !comments.has(`${diagnostic.file}\u0000${diagnostic.code}`),
  );
}

/** True if a pattern matches a path: the path itself, a folder above it, or by `*`, `**` and `?`. */
export function matchesGlob(pattern: string, path: string): boolean {
  const plain = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
  return path === plain || path.startsWith(`${plain}/`) || globMatcher(plain)(path);
}
