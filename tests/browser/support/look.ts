import type { Page } from '@playwright/test';

/** The widths at which pages are looked at, in px: phones, tablets, both sides of each change of the layout, desktops. */
export const widths = [360, 480, 640, 721, 768, 900, 1024, 1100, 1280, 1440, 1920] as const;

/**
 * The pages of a site that are looked at: those of the navigation, and of the kinds below them the first that `/tracks/`
 * and `/approvals/` lead to.
 */
export async function pagesOf(page: Page, origin: string): Promise<string[]> {
  const first = async (from: string, pattern: RegExp): Promise<string[]> => {
    await page.goto(`${origin}${from}`);
    const links = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    return links.filter((link) => pattern.test(link)).slice(0, 1);
  };
  const [track] = await first('/tracks/', /^\/tracks\/[^/#?]+\/$/);
  const document = track === undefined ? [] : await first(track, /^\/tracks\/[^/#?]+\/[^#?]+\/$/);
  return [
    ...['/', '/tracks/', '/roadmap/', '/risks/', '/approvals/', '/dependencies/', '/questions/', '/health/'],
    ...['/search/?q=plan', ...(track === undefined ? [] : [track]), ...document],
    ...(await first('/approvals/', /^\/approvals\/[^/#?]+\/$/)),
  ];
}

/**
 * What is wrong with the look of the page as it is drawn now, each in a line: wider than the window, text over other text,
 * a word broken inside, a line of a chart through a label without a ground, today's line out of sight.
 */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    interface Piece {
      node: Text;
      element: Element;
      text: string;
      box: DOMRect;
    }
    const faults = new Set<string>();
    const root = document.documentElement;
    const short = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 48);
    const name = (element: Element): string =>
      `${element.localName}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''}`;

    const beyond = root.scrollWidth - root.clientWidth;
    if (beyond > 0) faults.add(`the page is ${beyond} px wider than its window`);

    /** The part of an element's content that its ancestors do not cut off; null for the whole plane. */
    const clips = new Map<Element, DOMRect | null>();
    const meet = (one: DOMRect | null, other: DOMRect): DOMRect => {
      if (one === null) return other;
      const left = Math.max(one.left, other.left);
      const top = Math.max(one.top, other.top);
      return new DOMRect(
        left,
        top,
        Math.max(0, Math.min(one.right, other.right) - left),
        Math.max(0, Math.min(one.bottom, other.bottom) - top),
      );
    };
    const clipOf = (element: Element | null): DOMRect | null => {
      if (element === null || element === document.body || element === root) return null;
      const known = clips.get(element);
      if (known !== undefined) return known;
      const style = getComputedStyle(element);
      const around = style.position === 'fixed' ? null : clipOf(element.parentElement);
      const cuts = style.overflowX !== 'visible' || style.clipPath !== 'none';
      const own = cuts ? meet(around, element.getBoundingClientRect()) : around;
      clips.set(element, own);
      return own;
    };

    /** The names before a chart and the outlooks after it stay in sight, and cover what scrolls below them. */
    const plotClip = (element: Element, clip: DOMRect | null): DOMRect | null => {
      const scroll = element.closest('.tl-plot, .tl-axis') === null ? null : element.closest('.tl-scroll');
      const axis = scroll?.querySelector('.tl-axis') ?? null;
      if (scroll === null || axis === null) return clip;
      const [before, after] = ['::before', '::after'].map((part) => {
        const { display, width } = getComputedStyle(axis, part);
        return display === 'none' ? 0 : Number.parseFloat(width) || 0;
      });
      const { left, top, width, height } = scroll.getBoundingClientRect();
      return meet(clip, new DOMRect(left + before!, top, width - before! - after!, height));
    };

    const pieces: Piece[] = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
      const element = node.parentElement;
      if (
        element === null ||
        node.data.trim() === '' ||
        element.closest('script, style, title, desc, option, [hidden]')
      )
        continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }))
        continue;
      range.selectNodeContents(node);
      const clip = plotClip(element, clipOf(element));
      let seen = false;
      for (const drawn of element.getBoundingClientRect().width === 0 ? [] : range.getClientRects()) {
        const box = meet(clip, drawn);
        if (box.width <= 2 || box.height <= 4) continue;
        seen = true;
        pieces.push({ node, element, text: short(node.data), box });
      }
      if (!seen) continue;
      // A word of letters that goes on in the next line. Scripts without spaces may break anywhere.
      if (
        range.getClientRects().length < 2 ||
        /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(node.data)
      )
        continue;
      // In names of files and addresses that are longer than a column any place will do.
      for (const { 0: word, index } of node.data.matchAll(/(?<![^\s“”"(])\p{L}+(?![^\s“”".,:;)?!])/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (word.length < 24 && lines.size > 1) faults.add(`“${word}” is broken inside, in ${name(element)}`);
      }
    }

    /** The ground of a label: nothing that lies under it can be seen through it. */
    const isOpaque = (element: Element): boolean => {
      const { backgroundColor, opacity } = getComputedStyle(element);
      return opacity === '1' && !/transparent|\/ 0|, 0\)$/.test(backgroundColor);
    };
    /** True if a part of the page that stays in sight while others scroll covers a text at this point. */
    const isCovered = (text: Element, x: number, y: number): boolean => {
      for (const one of document.elementsFromPoint(x, y)) {
        if (one === text || one.contains(text)) return false;
        const fixed = one.closest('.tl-name, .tl-outlook, .tl-axis, .tl-head, .bar, dialog, [popover]');
        if (fixed !== null && !fixed.contains(text)) return true;
      }
      return false;
    };

    // The letters of a line are lower than its box.
    const letters = ({ box }: Piece): { left: number; right: number; top: number; bottom: number } => {
      const spare = Math.min(4, box.height * 0.22);
      return { left: box.left + 1, right: box.right - 1, top: box.top + spare, bottom: box.bottom - spare };
    };
    const sorted = pieces.map((piece) => ({ ...piece, ...letters(piece) })).sort((one, other) => one.top - other.top);
    const open: typeof sorted = [];
    const pairs: [(typeof sorted)[number], (typeof sorted)[number]][] = [];
    for (const piece of sorted) {
      for (let at = open.length - 1; at >= 0; at--) if (open[at]!.bottom <= piece.top) open.splice(at, 1);
      for (const other of open)
        if (other.node !== piece.node && other.left < piece.right - 1 && piece.left < other.right - 1)
          pairs.push([other, piece]);
      open.push(piece);
    }
    for (const [one, other] of pairs.slice(0, 400)) {
      const x = (Math.max(one.left, other.left) + Math.min(one.right, other.right)) / 2;
      const y = (Math.max(one.top, other.top) + Math.min(one.bottom, other.bottom)) / 2;
      const [dx, dy] = [scrollX, scrollY];
      if (y < 0 || y > innerHeight) scrollTo(dx, dy + y - innerHeight / 2);
      const [atX, atY] = [x - (scrollX - dx), y - (scrollY - dy)];
      const hidden = isCovered(one.element, atX, atY) || isCovered(other.element, atX, atY);
      scrollTo(dx, dy);
      if (!hidden)
        faults.add(`“${one.text}” (${name(one.element)}) lies over “${other.text}” (${name(other.element)})`);
    }

    // Lines of a chart, and the labels that they cross.
    const lines = [
      ...document.querySelectorAll<SVGElement>('.tl-now, line.review, .tl-under .dep :is(line, path), line.late'),
    ]
      .filter((line) => line.checkVisibility({ visibilityProperty: true }) && line.getBoundingClientRect().height < 1e5)
      .map((line) => ({ line, box: meet(clipOf(line), line.getBoundingClientRect()) }))
      .filter(({ box }) => box.width < 4 || box.height < 4);
    const labels = pieces.filter(({ element }) => element.closest('.tl-scroll') !== null);
    for (const { line, box } of lines) {
      for (const { element, text, box: words } of labels) {
        const inside = box.left < words.right - 2 && box.right > words.left + 2;
        if (!inside || box.top >= words.bottom - 4 || box.bottom <= words.top + 4) continue;
        let ground: Element | null = element;
        let grounded = element.closest('.mark-bar, .mark-span, .tl-axis, .tl-flag') !== null;
        for (; !grounded && ground !== null && !ground.matches('.tl-lanes'); ground = ground.parentElement)
          grounded = isOpaque(ground);
        if (!grounded) faults.add(`a line (${name(line)}) crosses “${text}” (${name(element)})`);
      }
    }

    const now = [...document.querySelectorAll('[data-chart] .tl-now')].at(-1)?.getBoundingClientRect();
    const chart = document.querySelector('[data-chart]')?.getBoundingClientRect();
    if (now !== undefined && chart !== undefined && chart.height > 0) {
      const names = document.querySelector('[data-chart] .tl-axis')!.firstElementChild!.getBoundingClientRect();
      const from = Math.max(chart.left, innerWidth > 720 ? chart.left + 100 : 0, Math.min(names.left, now.left));
      if (now.left < from || now.left > Math.min(innerWidth, chart.right))
        faults.add(`today's line is at ${Math.round(now.left)} px, out of sight`);
    }
    return [...faults];
  });
}

/** How much there is of a page: its height in windows, and its elements. */
export const sizeOf = (page: Page): Promise<{ screens: number; elements: number }> =>
  page.evaluate(() => ({
    screens: document.documentElement.scrollHeight / innerHeight,
    elements: document.querySelectorAll('*').length,
  }));
