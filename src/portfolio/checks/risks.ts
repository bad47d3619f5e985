import { isFinished } from '../../model/dates/lateness.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Risk } from '../../model/risk.ts';
import { report } from '../catalogue/report.ts';
import type { CheckWorld } from './check.ts';

/** A score beside two numbers that is not their product. A word scale may count otherwise, so words are left alone. */
export function* scores({ portfolio }: CheckWorld): Generator<Diagnostic> {
  for (const { rating, score, probability, impact, title, source } of portfolio.risks) {
    if (rating !== 'scored' || score.stated === null || score.stated === score.computed) continue;
    const product = `${probability?.level} × ${impact?.level} = ${score.computed}`;
    yield report('score-mismatch', source, `The score of “${title}” is ${score.stated}, but ${product}.`);
  }
}

/** Serious risks of live tracks for which nothing is written, or only the template's text. */
export function* mitigations({ portfolio, config }: CheckWorld): Generator<Diagnostic> {
  const live = new Set(
    portfolio.tracks.filter((track) => !track.archived && !isFinished(track.status.value)).map(({ id }) => id),
  );
  for (const risk of portfolio.risks) {
    if (!live.has(risk.track) || isClosed(risk)) continue;
    if (risk.mitigationPlaceholder) {
      yield report(
        'risk-mitigation-placeholder',
        risk.source,
        `The mitigation of “${risk.title}” is the template’s text.`,
      );
    } else if (risk.mitigation === null && risk.score.computed !== null && risk.score.computed >= config.risk.line) {
      const words = `${risk.probability?.text} × ${risk.impact?.text}`;
      const message = `“${risk.title}” (${words}) is on or over the risk line of ${config.risk.line} and has no mitigation.`;
      yield report('risk-without-mitigation', risk.source, message);
    }
  }
}

const isClosed = ({ status }: Risk): boolean =>
  status !== null && /\b(?:closed|resolved|retired|mitigated|done|n\/a)\b|✅/i.test(status);
