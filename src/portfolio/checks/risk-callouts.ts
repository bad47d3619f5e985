import { builtIn } from '../../dialects/vocabulary/index.ts';
import { guessText } from '../../dialects/vocabulary/nearest.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Risk } from '../../model/risk.ts';
import { scheduleHealthOf } from '../../model/schedule-health.ts';
import { locationText } from '../../model/source-location.ts';
import { trackMentions } from '../../model/track-mentions.ts';
import { diagnosticCatalogue } from '../catalogue/index.ts';
import { report } from '../catalogue/report.ts';
import type { CheckContext } from './check.ts';

/** Ratings without a level: numbers and words that are not on the scale. */
export function* ratings({ portfolio, config }: CheckContext): Generator<Diagnostic> {
  const known = [...builtIn.levels.keys(), ...Object.keys(config.words.levels)];
  for (const { title, source, probability, impact } of portfolio.risks) {
    for (const [name, rating] of [['probability', probability] as const, ['impact', impact] as const]) {
      if (rating === null || rating.level !== null) continue;
      const said = `The ${name} of “${title}” is “${rating.text}”`;
      if (/^[-−+]?\d/.test(rating.text))
        yield report('rating-off-scale', source, `${said}, which is not a whole number from 1 to 5.`);
      else {
        const hint = `${guessText(rating.text, known)}${diagnosticCatalogue['rating-unreadable'].fix}`;
        yield report('rating-unreadable', source, `${said}, which is not on the scale.`, hint);
      }
    }
  }
}

/** Risks that several places of a track state. */
export function* repeated({ portfolio }: CheckContext): Generator<Diagnostic> {
  for (const { title, source, also } of portfolio.risks)
    if (also.length > 0)
      yield report('risk-stated-twice', source, `“${title}” is also in ${also.map(locationText).join(' and ')}.`);
}

/** Mitigations of open risks that name another track. */
export function* leaning({ portfolio }: CheckContext): Generator<Diagnostic> {
  const mentions = trackMentions(portfolio.tracks);
  for (const { title, source, track, mitigation, open } of portfolio.risks) {
    if (mitigation === null || !open) continue;
    const named = new Set(mentions(mitigation, track).flatMap((part) => (part.track === null ? [] : [part.track.id])));
    if (named.size > 0)
      yield report('risk-names-track', source, `The mitigation of “${title}” names ${[...named].join(', ')}.`);
  }
}

/** How many risks of a track a message names. */
const mostNamed = 3;
const scoreOf = (risk: Risk): number => risk.score.computed ?? 0;

/** The worst risks of tracks that are blocked or late. */
export function* troubled({ portfolio }: CheckContext): Generator<Diagnostic> {
  const tracks = new Map(portfolio.tracks.map((track) => [track.id, track]));
  for (const [track, risks] of Map.groupBy(portfolio.risks, (risk) => risk.track)) {
    const why = scheduleHealthOf(tracks.get(track)!);
    const serious = risks
      .filter(({ open, aboveThreshold }) => open && aboveThreshold)
      .sort((a, b) => scoreOf(b) - scoreOf(a));
    const [worst] = serious;
    if (why === null || worst === undefined) continue;
    const state = why.kind === 'blocked' ? 'is blocked' : `is ${why.days} ${why.days === 1 ? 'day' : 'days'} late`;
    const named = serious.slice(0, mostNamed).map((risk) => `“${risk.title}”`);
    const more = serious.length > named.length ? ` and ${serious.length - named.length} more` : '';
    yield report(
      'risk-of-troubled-track',
      worst.source,
      `${track} ${state}; at or above the risk threshold: ${named.join(', ')}${more}.`,
    );
  }
}
