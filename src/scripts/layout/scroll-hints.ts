/** Says before each table and diagram of a document that it scrolls sideways, for as long as it is wider than its frame. */
const frames = '.prose :is(.table-scroll, .diagram-view)';
const hints = new Map<Element, HTMLElement>();

function hintBefore(frame: Element): void {
  const hint = hints.get(frame) ?? document.createElement('p');
  hint.className = 'scrolls';
  // A reader who does not see the frame is told of it by its role and name.
  hint.setAttribute('aria-hidden', 'true');
  hint.textContent = 'scrolls sideways →';
  frame.before(hint);
  hints.set(frame, hint);
}

function show(frame: Element): void {
  const scrolls = frame.scrollWidth > frame.clientWidth + 1;
  const hint = hints.get(frame);
  // Taken out rather than hidden: the frame keeps the distance to what stands above it that it has without script.
  if (!scrolls) hint?.remove();
  else if (!hint?.isConnected) hintBefore(frame);
}

// A picture that comes late or with another theme changes what is inside its frame, and not the frame.
const sizes = new ResizeObserver((entries) => {
  const changed = new Set(entries.map(({ target }) => (target.matches(frames) ? target : target.parentElement)));
  for (const frame of changed) if (frame) show(frame);
});

/** Says of a frame whether it scrolls, from now on. */
export function watchFrame(frame: Element): void {
  for (const box of [frame, ...frame.children]) sizes.observe(box);
}

for (const frame of document.querySelectorAll(frames)) watchFrame(frame);
