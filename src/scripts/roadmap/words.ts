/** Words inside a bar keep this distance from its ends, and from the edge of what is seen of it, in pixels. */
const pad = 6;

/**
 * The words of the chart on a zoomed page. A title that is beside its bar goes into it when the bar is wide enough, and words inside a long bar
 * stay in sight. CSS cuts what is too long; only lanes in sight are asked.
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

  /** Fits the words of the lanes in sight to the width and the stretch of the chart that is seen. */
  fit(): void {
    const zoomed = this.#scroll.matches('.zoomed');
    const box = this.#scroll.getBoundingClientRect();
    const plot = this.#scroll.querySelector('.tl-under')?.getBoundingClientRect().width ?? 0;
    const seen = { left: box.left + this.#scroll.scrollWidth - plot, right: box.right };
    const inside = [...this.#near].flatMap((lane) => [...lane.querySelectorAll<SVGElement>('svg > .words')]);
    // First everything is measured, then everything is moved: the browser lays out once.
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

  /** Puts all words where the published page has them, for paper. */
  restore(): void {
    for (const link of this.#scroll.querySelectorAll('.title-inside')) link.classList.remove('title-inside');
    for (const span of this.#scroll.querySelectorAll<HTMLElement>('.words > span')) span.style.marginLeft = '';
  }
}

/** Where words begin in a bar of which only a part is seen; empty if the style sheet places them. */
function marginOf(words: Element, span: HTMLElement, seen: { left: number; right: number }): string {
  const bar = words.getBoundingClientRect();
  if (bar.left >= seen.left && bar.right <= seen.right) return '';
  const [left, right] = [Math.max(bar.left, seen.left), Math.min(bar.right, seen.right)];
  const room = right - left - span.offsetWidth;
  const wished = words.parentElement?.matches('.mark-span') ? left + room / 2 : left + pad;
  const last = bar.width - span.offsetWidth - pad;
  return `${Math.round(Math.max(pad, Math.min(wished - bar.left, last)))}px`;
}
