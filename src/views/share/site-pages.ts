import type { Review } from '../../model/review.ts';
import { longDay, plural } from '../../text/format.ts';

/** A page of the whole site, for the search. */
export interface SitePage {
  title: string;
  /** Site-relative. */
  url: string;
  /** What it shows, in one sentence. */
  about: string;
  /** Other words that people type for it. */
  keywords: string;
  /** Words of its content. */
  text?: string;
}

/** The pages of reviews. Words of decisions find the review that made them. */
export function reviewPages(reviews: readonly Review[]): SitePage[] {
  if (reviews.length === 0) return [];
  return [
    {
      title: 'Reviews',
      url: '/reviews/',
      about: 'Each review: what was decided, and what happened since.',
      keywords: 'meetings minutes decisions agenda presentation pack',
    },
    ...reviews.map(({ day, minutes, snapshot }): SitePage => {
      const decided = minutes?.decisions.map(({ text }) => text) ?? [];
      return {
        title: `Review of ${longDay(day)}`,
        url: `/reviews/${day}/`,
        about: `${snapshot === null ? 'A draft' : 'Closed'}; ${plural(decided.length, 'decision or action', 'decisions and actions')}.`,
        keywords: `meeting minutes ${day}`,
        text: decided.join(' '),
      };
    }),
  ];
}

/** The site's own pages. */
export const sitePages: readonly SitePage[] = [
  {
    title: 'Home',
    url: '/',
    about: 'What needs attention, what changed, and the next six weeks.',
    keywords: 'overview summary start attention changes news',
  },
  {
    title: 'Tracks',
    url: '/tracks/',
    about: 'Every track with its status, owner, progress and target.',
    keywords: 'projects plans list statuses progress draft planned blocked complete superseded cancelled',
  },
  {
    title: 'Roadmap',
    url: '/roadmap/',
    about: 'Phases, targets, deadlines and milestones over time.',
    keywords: 'timeline gantt schedule milestones phases targets deadlines',
  },
  {
    title: 'Risks',
    url: '/risks/',
    about: 'The register and the matrix of all risks.',
    keywords: 'register matrix heat map heatmap mitigations',
  },
  {
    title: 'Approvals',
    url: '/approvals/',
    about: 'What waits for whom, since when, and the open gates.',
    keywords: 'sign-offs signatures gates queue waiting pending unsigned stale',
  },
  {
    title: 'Dependencies',
    url: '/dependencies/',
    about: 'Which track needs which.',
    keywords: 'graph needs blocks blockers',
  },
  {
    title: 'Questions',
    url: '/questions/',
    about: 'Open questions, oldest first, and those that are resolved.',
    keywords: 'decisions undecided unanswered',
  },
  {
    title: 'Changes',
    url: '/changes/',
    about: 'What changed since each review, and in the last days.',
    keywords: 'feeds rss atom news history new since last',
  },
  {
    title: 'Health',
    url: '/health/',
    about: 'What the documents leave open, break or contradict.',
    keywords: 'diagnostics problems errors warnings contradictions quality overdue stale',
  },
];
