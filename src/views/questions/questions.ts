import type { Person } from '../../model/people.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Question } from '../../model/question.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import { daysBetween, plural } from '../../text/format.ts';
import { figure, type Lasting, lasted, type Sentence } from '../../text/sentence.ts';
import { type ApprovalSettings, approvalEntries } from '../approvals/entries.ts';

/** A question as its page shows it. */
export interface QuestionRow {
  question: Question;
  track: Track;
  /** Null if no one is named to answer it. */
  owner: Person | null;
  /** Whole days it has been open, and what dates its start; null if unknown or answered. */
  age: { days: number; basis: 'document' | 'commit' } | null;
}

export interface QuestionBoard {
  /** Open questions of live tracks, oldest first; those of unknown age last, in document order. */
  open: QuestionRow[];
  /** Unanswered questions of tracks that are over. They are not counted as open. */
  over: QuestionRow[];
  resolved: QuestionRow[];
  /** Open questions by who should answer them, including no one; the owner of the oldest first. */
  owners: { owner: Person | null; count: number; oldest: number | null }[];
  oldest: number | null;
}

/** Open and resolved questions of the portfolio, including those asked in roadmaps and PRDs. */
export function questionBoard(portfolio: Portfolio, settings: ApprovalSettings): QuestionBoard {
  const { tracks, readPerson } = approvalEntries(portfolio, settings);
  const rows = portfolio.questions.flatMap((question): QuestionRow[] => {
    const track = tracks.get(question.track);
    if (track === undefined) return [];
    const asked = question.status === 'open' ? question.askedOn : null;
    const age =
      asked === null ? null : { days: Math.max(0, daysBetween(asked.date, portfolio.asOf)), basis: asked.basis };
    return [{ question, track, owner: readPerson(question.owner), age }];
  });
  const rank = ({ age }: QuestionRow): number => age?.days ?? -1;
  const unanswered = rows
    .filter(({ question }) => question.status === 'open')
    .sort((one, other) => rank(other) - rank(one));
  const open = unanswered.filter(({ track }) => isLive(track));
  const owners = [...Map.groupBy(open, ({ owner }) => owner?.key ?? null).values()].map((own) => ({
    owner: own[0]!.owner,
    count: own.length,
    oldest: oldestOf(own),
  }));
  return {
    open,
    over: unanswered.filter(({ track }) => !isLive(track)),
    resolved: rows.filter(({ question }) => question.status === 'resolved'),
    owners: owners.sort((one, other) => (other.oldest ?? -1) - (one.oldest ?? -1) || other.count - one.count),
    oldest: oldestOf(open),
  };
}

const oldestOf = (rows: readonly QuestionRow[]): number | null =>
  rows.reduce<number | null>((oldest, { age }) => (age === null ? oldest : Math.max(oldest ?? 0, age.days)), null);

/** The questions page's opening sentences: how many are open, for how long, and how many have no owner. */
export function questionSentence(board: QuestionBoard, lasting: Lasting = lasted): Sentence {
  const { over } = board;
  const rest: Sentence =
    over.length === 0
      ? []
      : [
          ' ',
          figure(`${over.length} more`, '#over'),
          ` ${over.length === 1 ? 'is unanswered in a closed track.' : 'are unanswered in closed tracks.'}`,
        ];
  return [...openSentence(board, lasting), ...rest];
}

function openSentence({ open, resolved, oldest, owners }: QuestionBoard, lasting: Lasting): Sentence {
  if (open.length === 0) {
    const answered = plural(resolved.length, 'question');
    return resolved.length === 0
      ? ['No open questions were found.']
      : ['No questions are open; ', figure(answered), resolved.length === 1 ? ' is answered.' : ' are answered.'];
  }
  const nobody = owners.find(({ owner }) => owner === null)?.count ?? 0;
  const sentence: Sentence = [
    figure(plural(open.length, 'question'), '#open'),
    open.length === 1 ? ' is open' : ' are open',
  ];
  if (oldest !== null) sentence.push(open.length === 1 ? ' ' : ', the oldest ', ...lasting(oldest));
  if (nobody === open.length && nobody > 1) sentence.push('; none has an owner');
  else if (nobody > 0) sentence.push('; ', figure(nobody), ` ${nobody === 1 ? 'has' : 'have'} no owner`);
  sentence.push('.');
  if (resolved.length > 0)
    sentence.push(
      ' ',
      figure(resolved.length, '#resolved'),
      resolved.length === 1 ? ' is resolved.' : ' are resolved.',
    );
  return sentence;
}
