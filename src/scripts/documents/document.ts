import '../layout/scroll-hints.ts';

/** A document's page: adds a copy button to each record, and marks the section in view in the contents. */
const data = document.querySelector('script[data-messages]')?.textContent;
const messages = new Map<string, string>(data ? Object.entries(JSON.parse(data) as Record<string, string>) : []);
const template = document.querySelector<HTMLTemplateElement>('template[data-record-copy]');

if (template) {
  for (const record of document.querySelectorAll<HTMLElement>('[data-record]')) {
    const text = messages.get(record.dataset.record ?? '');
    const button = template.content.firstElementChild?.cloneNode(true);
    if (text === undefined || !(button instanceof HTMLElement)) continue;
    button.querySelector('span')!.dataset.copy = text;
    button.addEventListener('click', (event) => {
      // The site's copy script listens to the label; a click on the icon next to it counts too.
      const label = button.querySelector<HTMLElement>('[data-copy]');
      if (event.target !== label) label?.click();
    });
    // A table row allows nothing between its cells, so the button goes into the first.
    (record instanceof HTMLTableRowElement ? (record.cells[0] ?? record) : record).append(button);
  }
}

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents-list a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

/** Marks the last heading above a third of the window's height. */
function mark(): void {
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3) ?? headings[0];
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

if (headings.length > 0) {
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
