import { hasAddress, namesIn, type PeopleOptions, peopleOf, withoutAddresses } from './people.ts';
import type { Portfolio } from './portfolio.ts';

type Named = Pick<Portfolio, 'tracks' | 'risks' | 'approvals' | 'questions'>;

/** Every text of a portfolio that names people. */
export function* namesOf({ tracks, risks, approvals, questions }: Named): Generator<string | null> {
  for (const { owners, authors } of tracks) yield* [...owners, ...authors];
  for (const { name } of approvals) yield name;
  for (const { owner } of [...risks, ...questions]) yield owner;
}

/**
 * The portfolio with every e-mail address that stands as a name replaced by the person's name, or by the part before the `@` where no
 * document gives one: pages, feeds and the published JSON never tell an address. Nothing is changed where the team lets its
 * addresses be published. Names without an address stay as written.
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
  // Who decided may stand in a line with the day, so that only the addresses in it are names.
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
