import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules that axe may be limited to, and the part of the page that it looks at. */
interface Scope {
  rules?: string[];
  include?: string;
}

/**
 * What axe objects to on the page as it is drawn now. Only that is collected: the nodes that pass are more than the page
 * has. It runs in the page itself, whose frames are drawings, instead of in a tab for each question.
 */
export async function violationsOf(page: Page, { rules, include }: Scope = {}) {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rules !== undefined) builder.withRules(rules);
  if (include !== undefined) builder.include(include);
  return (await builder.analyze()).violations;
}
