/**
 * Distance in pixels that a label inside a bar keeps from the ends of the bar and from the edge of its visible part.
 */
const pad = 6;

/**
 * The labels of a zoomed chart. A title next to its bar moves inside once the bar is wide enough, and labels inside
 * long bars stay in view. CSS truncates what is too long; only lanes in view are measured.
 */
export class Words {
  readonly #scroll: HTMLElement;
  readonly #near = new Set<Element>();

  constructor(scroll: HTMLElement) {
    this.#scroll = scroll;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#near.add(target);
          else this.#near.delete(target);
        }
        this.fit();
      },
      { rootMargin: '300px' },
    );
    for (const lane of scroll.querySelectorAll('.tl-lane')) observer.observe(lane);
    scroll.addEventListener('scroll', () => requestAnimationFrame(() => this.fit()), { passive: true });
  }

  /** Fits the labels of the lanes in view to the width and to the visible stretch of the chart. */
  fit(): void {
    const zoomed = this.#scroll.matches('.zoomed');
    const box = this.#scroll.getBoundingClientRect();
    const plot = this.#scroll.querySelector('.tl-under')?.getBoundingClientRect() ?? box;
    // The names before the plot and the outlooks after it stay in sight and cover what scrolls below them.
    const before = plot.left + this.#scroll.scrollLeft - box.left;
    const after = this.#scroll.scrollWidth - plot.width - before;
    const seen = { left: box.left + before, right: box.right - after };
    const inside = [...this.#near].flatMap((lane) => [...lane.querySelectorAll<SVGElement>('svg > .words')]);
    // Measure everything, then move everything: a single layout.
    const measured = inside.flatMap((words) => {
      const span = words.querySelector<HTMLElement>('span');
      if (span === null) return [];
      const fits = span.clientWidth > 0 && span.scrollWidth <= span.clientWidth;
      return [{ words, span, fits: zoomed && fits, margin: zoomed ? marginOf(words, span, seen) : '' }];
    });
    for (const { words, span, fits, margin } of measured) {
      if (words.matches('.later')) words.closest('a')?.classList.toggle('title-inside', fits);
      if (span.style.marginLeft !== margin) span.style.marginLeft = margin;
    }
  }

  /** Puts every label back where the published page has it, for printing. */
  restore(): void {
    for (const link of this.#scroll.querySelectorAll('.title-inside')) link.classList.remove('title-inside');
    for (const span of this.#scroll.querySelectorAll<HTMLElement>('.words > span')) span.style.marginLeft = '';
  }
}

/** The left margin of a label in a partly visible bar; empty if the style sheet places it. */
function marginOf(words: Element, span: HTMLElement, seen: { left: number; right: number }): string {
  const bar = words.getBoundingClientRect();
  if (bar.left >= seen.left && bar.right <= seen.right) return '';
  const [left, right] = [Math.max(bar.left, seen.left), Math.min(bar.right, seen.right)];
  const room = right - left - span.offsetWidth;
  const wished = words.parentElement?.matches('.mark-span') ? left + room / 2 : left + pad;
  const last = bar.width - span.offsetWidth - pad;
  return `${Math.round(Math.max(pad, Math.min(wished - bar.left, last)))}px`;
}
