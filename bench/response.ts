import type { Page } from 'playwright';
import { timesAgainst } from './budget.ts';

/** A reader's action: a click, or a value put into a field. */
export interface Act {
  selector: string;
  /** The value for a field; absent for a click. */
  value?: string;
}

/**
 * Milliseconds from an event to the frame that shows its effect, which is painted when the second frame after it
 * begins.
 */
const respond = (page: Page, act: Act): Promise<number> =>
  page.evaluate(async ({ selector, value }) => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`The page has no ${selector}.`);
    const start = performance.now();
    if (value === undefined) element.click();
    else {
      (element as HTMLInputElement | HTMLSelectElement).value = value;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - start;
  }, act);

/** Waits until a page is idle. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => setTimeout(() => requestIdleCallback(() => done(), { timeout: 2000 }), 250)),
  );

/**
 * Does something and undoes it, several times.
 * @returns milliseconds from event to painted frame, in order
 */
async function responses(page: Page, act: Act, back: Act, times = 7): Promise<{ done: number[]; undone: number[] }> {
  const figures = { done: [] as number[], undone: [] as number[] };
  for (let time = 0; time < times; time++) {
    figures.done.push(await respond(page, act));
    await settle(page);
    figures.undone.push(await respond(page, back));
    await settle(page);
  }
  return figures;
}

/** An action and how to undo it. */
export interface TwoWays {
  name: string;
  act: Act;
  back: Act;
}

/** Measures how fast a page responds to actions and their undoing, against a budget in milliseconds. */
export async function actsAgainst(page: Page, acts: readonly TwoWays[], budget: number): Promise<void> {
  for (const { name, act, back } of acts) {
    const { done, undone } = await responses(page, act, back);
    timesAgainst(name, done, budget);
    timesAgainst('  and back', undone, budget);
  }
}
