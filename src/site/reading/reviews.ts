import { readDocument } from '../../markdown/read.ts';
import { renderDocument } from '../../markdown/render.ts';
import type { RecentChanges } from '../../model/change-window.ts';
import type { Minutes, Pack } from '../../model/review.ts';
import { heldBefore, lastDecisions, reviewState } from '../../model/review-state.ts';
import type { Day } from '../../model/when.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import { href } from '../../render/href.ts';
import type { PublishedReview } from '../../render/published.ts';
import { reviewPack } from '../../views/reviews/pack.ts';
import { noteFailure, pageFailed } from '../build/failures.ts';

/** The pack of a review that is not closed, from the facts of today. */
export function draftPack(loaded: Loaded, changes: RecentChanges, day: Day): Pack {
  const { portfolio, config, reviews } = loaded;
  const { asOf } = portfolio;
  const held = heldBefore(reviews, day, asOf);
  const window = changes.windows.find(({ key }) => key === held?.day) ?? changes.windows[0] ?? null;
  return reviewPack({ day, portfolio, settings: config, window, last: lastDecisions(reviews, day, asOf) });
}

/** The reviews for their pages, newest first. */
export const publishedReviews = (loaded: Loaded, changes: RecentChanges): PublishedReview[] =>
  loaded.reviews.map((review): PublishedReview => {
    const { day, minutes, snapshot } = review;
    const state = reviewState(review, loaded.reviews, loaded.portfolio.asOf);
    const pack = (): Pack | null => snapshot?.pack ?? (state === 'draft' ? draftPack(loaded, changes, day) : null);
    return {
      ...{ day, state, pack: orNull(pack, `The pack of ${day}`, minutes?.file ?? '.') },
      title: minutes?.title ?? null,
      closedOn: snapshot?.closedOn ?? null,
      commit: snapshot?.commit ?? null,
      decisions: minutes?.decisions ?? [],
      html: minutes === null ? null : orNull(() => minutesHtml(minutes, loaded), 'The minutes', minutes.file),
      file: minutes?.file ?? null,
    };
  });

/** What is made, or null if making it fails: the site has its other pages. */
function orNull<T>(make: () => T, what: string, file: string): T | null {
  try {
    return make();
  } catch (error) {
    noteFailure(pageFailed(what, file, error), () => undefined);
    return null;
  }
}

/** The minutes as safe HTML, their headings below those of the page. Pictures are left out. */
function minutesHtml({ file, text }: Pick<Minutes, 'file' | 'text'>, { config, resolveLink }: Loaded): string {
  return renderDocument(readDocument(file, new TextEncoder().encode(text), config.limits), {
    omitTitle: true,
    headingShift: 1,
    resolveLink(link) {
      const target = resolveLink(file, link);
      return target.kind === 'broken' || target.kind === 'image' ? null : href(target.url);
    },
    resolveImage: () => null,
  }).html;
}
