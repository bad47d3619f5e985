import { type DrawnLane, type LaneLink, type LinkEnd, linksHtml } from '../../chart/lines.ts';
import { pageData } from '../layout/page-data.ts';

/**
 * The dependency lines, redrawn whenever lanes move, hide or fold. Those of a mark are highlighted while it is hovered
 * or focused.
 */
export class Lines {
  readonly #scroll: HTMLElement;
  readonly #links: readonly LaneLink[];
  readonly #layer: SVGGElement | null;
  #mark: Element | null = null;

  constructor(scroll: HTMLElement) {
    this.#scroll = scroll;
    this.#layer = scroll.querySelector<SVGGElement>('[data-lines]');
    this.#links = pageData<LaneLink[]>('links') ?? [];
    scroll.classList.add('linked');
    const lift = ({ target }: Event): void =>
      this.#lift(target instanceof Element ? target.closest('.tl-plot > a') : null);
    for (const event of ['pointerover', 'focusin']) scroll.addEventListener(event, lift);
    for (const event of ['pointerleave', 'focusout']) scroll.addEventListener(event, () => this.#lift(null));
  }

  /** Highlights the lines of a mark; null clears the highlight. */
  #lift(mark: Element | null): void {
    if (mark === this.#mark) return;
    this.#mark = mark;
    this.#show();
  }

  #show(): void {
    const lane = this.#mark?.closest('.tl-lane')?.id;
    const index = this.#mark === null ? -1 : [...this.#mark.parentElement!.children].indexOf(this.#mark);
    const isOwn = (end: LinkEnd): boolean => end.lane === lane && end.mark === index;
    for (const line of this.#layer?.querySelectorAll<SVGGElement>('.dep') ?? []) {
      const link = this.#links[Number(line.dataset.link)];
      line.classList.toggle('lit', link !== undefined && (isOwn(link.from) || isOwn(link.to)));
    }
  }

  /**
   * The visible lanes, measured from the top of the chart. In a dense chart only the first lane's content is measured:
   * the browser has not laid out lanes far off screen, and measuring would force it to, lane by lane.
   */
  #lanes(svg: SVGSVGElement): DrawnLane[] {
    const zero = svg.getBoundingClientRect().top;
    const scale = svg.getScreenCTM()?.a ?? 1;
    const dense = svg.closest('.dense') !== null;
    let inside: number | null = null;
    return [...this.#scroll.querySelectorAll<HTMLElement>('.tl-group[open] > .tl-lane:not([hidden])')].map((lane) => {
      const { top, height } = lane.getBoundingClientRect();
      if (inside === null || !dense)
        inside = (lane.querySelector('.tl-plot')?.getBoundingClientRect().top ?? top) - top;
      const folded = lane.classList.contains('folded');
      return {
        id: lane.id,
        top: (top + inside - zero) / scale,
        height: folded ? height / scale : Number.POSITIVE_INFINITY,
      };
    });
  }

  /** Draws the lines, or removes them. */
  draw(on: boolean): void {
    const svg = this.#layer?.ownerSVGElement;
    if (!this.#layer || !svg) return;
    const shown = on && this.#links.length > 0 && svg.getBoundingClientRect().width > 0;
    this.#layer.innerHTML = shown ? linksHtml(this.#links, this.#lanes(svg)) : '';
    if (this.#mark !== null) this.#show();
  }
}
