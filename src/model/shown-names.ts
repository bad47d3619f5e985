import { hasAddress, namesIn, type PeopleOptions, peopleOf, withoutAddresses } from './people.ts';
import type { Portfolio } from './portfolio.ts';

type Named = Pick<Portfolio, 'tracks' | 'risks' | 'approvals' | 'questions'>;

/** Every text in a portfolio that names people. */
export function* namesOf({ tracks, risks, approvals, questions }: Named): Generator<string | null> {
  for (const { owners, authors } of tracks) yield* [...owners, ...authors];
  for (const { name } of approvals) yield name;
  for (const { owner } of [...risks, ...questions]) yield owner;
}

/**
 * The portfolio without e-mail addresses in place of names: the person's name if a document gives it, else the part
 * before the `@`. Pages, feeds and the published JSON never show an address, unless the team allows it.
 */
export function withShownNames<P extends Named>(portfolio: P, options: PeopleOptions): P {
  const deciders = portfolio.questions.map(({ decidedBy }) => decidedBy);
  if (options.publicEmails || ![...namesOf(portfolio), ...deciders].some((name) => name !== null && hasAddress(name)))
    return portfolio;
  const read = peopleOf(namesOf(portfolio), options);
  const shown = (text: string): string => {
    if (!hasAddress(text)) return text;
    const names = namesIn(text).flatMap((name) => read(name)?.name ?? []);
    return [...new Set(names)].join(', ');
  };
  // `decidedBy` may be a whole line with a date: replace only the addresses in it.
  const decider = (text: string | null): string | null =>
    withoutAddresses(text, (address) => read(address)?.name ?? address);
  const orNull = (text: string | null): string | null => (text === null ? null : shown(text));
  return {
    ...portfolio,
    tracks: portfolio.tracks.map((track) => ({
      ...track,
      owners: track.owners.map(shown),
      authors: track.authors.map(shown),
    })),
    risks: portfolio.risks.map((risk) => ({ ...risk, owner: orNull(risk.owner) })),
    approvals: portfolio.approvals.map((approval) => ({ ...approval, name: orNull(approval.name) })),
    questions: portfolio.questions.map((question) => ({
      ...question,
      owner: orNull(question.owner),
      decidedBy: decider(question.decidedBy),
    })),
  };
}
