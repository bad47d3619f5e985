import type { Risk } from '../../model/risk.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { Status } from '../../model/status.ts';
import { isAbandonedOrArchived, isLive } from '../../model/track-lifecycle.ts';
import { listText, plural, statusQuote, words } from '../../text/format.ts';
import { contradictsItself, ratingText } from '../../text/rating.ts';
import { ageText } from '../approvals/words.ts';
import { questionBoard } from '../questions/questions.ts';
import { cellOf, scoreOf } from '../risks/scale.ts';
import type { AttentionRule, Finding } from './attention-rule.ts';

export const highRisk: AttentionRule = {
  name: 'high-risk-without-mitigation',
  label: 'High risk, no mitigation',
  reason: 'A risk is at or above the threshold, and no mitigation was found.',
  glyph: 'risk',
  tone: 'plain',
  find({ portfolio, settings, tracks }) {
    const threshold = settings.risk.line;
    return portfolio.risks.flatMap((risk): Finding[] => {
      const cell = cellOf(risk);
      const track = tracks.get(risk.track);
      if (cell === null || track === undefined || !risk.open || !risk.aboveThreshold || !risk.unmitigated) return [];
      return [
        {
          track: track.id,
          subject: risk.title,
          detail: riskSentence(risk, track.status.value === 'blocked', scoreOf(cell) === threshold),
          measure: measureOf(risk),
          weight: scoreOf(cell),
          url: risk.url,
          source: risk.source,
        },
      ];
    });
  },
};

function riskSentence(risk: Risk, blocked: boolean, atThreshold: boolean): string {
  const parts = [
    `${risk.category === 'other' ? 'Risk' : `${words(risk.category)} risk`}${blocked ? ' of a blocked track' : ''}`,
    ...(atThreshold ? ['exactly at the threshold'] : []),
    ...(risk.rating === 'banded' ? ['rated in words'] : []),
    ...(risk.mitigationPlaceholder ? ['the mitigation is still template text'] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** `3 × 3 = 9` if the author wrote numbers, `High × Critical` if words. */
function measureOf(risk: Risk): string | null {
  const { product, factors, contradicts } = ratingText(risk);
  if (risk.rating !== 'scored' || factors === null) return factors;
  return `${factors} = ${contradicts ?? product}`;
}

export const riskScore: AttentionRule = {
  name: 'score-contradicts',
  label: 'Documents contradict',
  reason: 'A risk’s written score is not the product of its own numbers.',
  glyph: 'contradiction',
  tone: 'plain',
  find({ portfolio, tracks }) {
    return portfolio.risks.flatMap((risk): Finding[] => {
      const track = tracks.get(risk.track);
      if (track === undefined || !risk.open || !contradictsItself(risk)) return [];
      const { stated, computed } = risk.score;
      return [
        {
          track: track.id,
          subject: risk.title,
          detail: `The score is written as ${stated}; ${ratingText(risk).factors} is ${computed}.`,
          measure: null,
          weight: Math.abs((stated ?? 0) - (computed ?? 0)),
          url: risk.url,
          source: risk.source,
        },
      ];
    });
  },
};

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** The meaning of a check box, ` (planned)` for `“[ ]”`; empty for text that speaks for itself. */
function meaningOf(text: string, { file, line }: SourceLocation, status: Status): string {
  if (/\p{L}/u.test(text)) return '';
  const said = [status, ...status.conflicts].find(({ source }) => source?.file === file && source.line === line);
  return said === undefined ? '' : ` (${said.value.replace('-', ' ')})`;
}

export const contradiction: AttentionRule = {
  name: 'documents-contradict',
  label: 'Documents contradict',
  reason: 'Documents of one track state the same fact differently.',
  glyph: 'contradiction',
  tone: 'plain',
  find({ portfolio }) {
    return portfolio.tracks
      .filter((track) => !isAbandonedOrArchived(track))
      .flatMap((track) => {
        const { status } = track;
        const found = track.conflicts.map(({ field, taken, others }) => ({ field, said: [taken, ...others] }));
        if (status.conflicts.length > 0 && status.source !== null && !found.some(({ field }) => field === 'status')) {
          found.unshift({
            field: 'status',
            said: [{ text: status.text ?? status.value, source: status.source }, ...status.conflicts],
          });
        }
        return found.map(({ field, said }): Finding => {
          const shown = said
            .slice(0, 3)
            .map(
              ({ text, source }) =>
                `${baseName(source.file)} says “${field === 'status' ? statusQuote(text) : text}”${field === 'status' ? meaningOf(text, source, status) : ''}`,
            );
          return {
            track: track.id,
            subject: words(field),
            detail: `${listText(said.length > 3 ? [...shown, `${said.length - 3} more`] : shown)}.`,
            measure: null,
            // A track's status is what readers ask about first.
            weight: field === 'status' ? 1 : 0,
            url: track.url,
            source: said[1]?.source ?? track.source,
          };
        });
      });
  },
};

/** Statuses under which work is under way, so that an open question holds someone up. */
const begun = new Set(['in-progress', 'in-review', 'blocked']);

export const undecided: AttentionRule = {
  name: 'undecided',
  label: 'Undecided',
  reason: 'Work is under way while a question of its document is open.',
  glyph: 'question',
  tone: 'plain',
  find({ portfolio, settings }) {
    const open = questionBoard(portfolio, settings).open.filter(
      ({ track }) => isLive(track) && begun.has(track.status.value),
    );
    return [...Map.groupBy(open, ({ track }) => track.id)].map(([id, [oldest, ...others]]): Finding => {
      const { question, owner, age } = oldest!;
      const hangs =
        question.impact ?? (owner === null ? 'No one has been asked to answer it.' : `${owner.name} has to answer it.`);
      const more =
        others.length === 0 ? '' : ` ${plural(others.length, 'more question is', 'more questions are')} open.`;
      return {
        track: id,
        subject: question.title,
        detail: `${hangs}${/[.!?…]$/u.test(hangs) ? '' : '.'}${more}`,
        measure: age === null ? null : ageText(age.days),
        weight: age?.days ?? -1,
        url: question.url,
        source: question.source,
      };
    });
  },
};
