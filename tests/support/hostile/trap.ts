import type { Browser, BrowserContext, Page } from '@playwright/test';

/** A browser in which whatever a payload could do is noted. */
export interface Trap {
  context: BrowserContext;
  /** What happened: a dialog, a call, a request that left the origin, a policy that was broken; with the page on which it did. */
  fired: string[];
  /** Names of the frames in which something was called. */
  frames: Set<string>;
}

/** The calls by which payloads show that they run; each is noted instead. */
const calls = ['alert', 'confirm', 'prompt', 'print', 'open'];

/** A proxy that does not exist: what is not this machine cannot be reached. */
const nowhere = { server: 'http://127.0.0.1:9', bypass: '127.0.0.1,localhost' };

/**
 * Opens a context whose every page and frame notes calls and broken policies. Nothing leaves `origin`: it is noted, and
 * there is no way out. To stop each request by a route would take half of the time, for that turns the cache off.
 */
export async function setTrap(browser: Browser, origin: string): Promise<Trap> {
  const context = await browser.newContext({ serviceWorkers: 'block', proxy: nowhere });
  const trap: Trap = { context, fired: [], frames: new Set() };
  await context.exposeBinding('noteFired', ({ frame, page }, what: string) => {
    trap.fired.push(`${page.url()}: ${what}`);
    trap.frames.add(frame.name());
  });
  await context.addInitScript((names) => {
    const note = (what: string) => (window as unknown as { noteFired(what: string): void }).noteFired(what);
    for (const name of names)
      Object.defineProperty(window, name, { value: (...given: unknown[]) => note(`${name}(${given.join()})`) });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile }) =>
      note(`policy ${violatedDirective} ${blockedURI} ${sample} ${sourceFile}`),
    );
  }, calls);
  context.on('page', (page) => {
    page.on('request', (request) => {
      const url = URL.parse(request.url());
      if (url?.protocol.startsWith('http') && url.origin !== origin)
        trap.fired.push(`${page.url()}: request ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      trap.fired.push(`${page.url()}: dialog ${dialog.type()}`);
      return dialog.dismiss();
    });
  });
  return trap;
}

/** Events that inline handlers wait for and a test can give without leaving the page. */
const events = [
  'mouseover',
  'mouseenter',
  'mousemove',
  'mousedown',
  'mouseup',
  'pointerover',
  'focus',
  'focusin',
  'toggle',
  'error',
  'load',
  'wheel',
  'copy',
  'cut',
  'paste',
  'animationstart',
  'animationend',
  'transitionend',
  'keydown',
  'begin',
  'scroll',
];

/** Gives every element of the page, and of frames of its origin, the events that a reader's hand would. */
export const provoke = (page: Page): Promise<void> =>
  page.evaluate((names) => {
    const give = (page: Document): void => {
      for (const element of page.querySelectorAll('*')) {
        for (const name of names) element.dispatchEvent(new Event(name));
        const inner = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
        if (inner !== null) give(inner);
      }
    };
    give(document);
  }, events);

/** What of a page could run, embed, send or lead where no document may lead. */
export const suspects = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const addresses = [
      'href',
      'src',
      'srcset',
      'action',
      'formaction',
      'data',
      'poster',
      'ping',
      'background',
      'cite',
      'xlink:href',
    ];
    for (const element of document.querySelectorAll('*')) {
      const say = (what: string) => found.push(`<${element.localName}> ${what}`);
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) say(`${name}=${value}`);
        if (
          addresses.includes(name) &&
          !['http:', 'https:', 'mailto:'].includes(URL.parse(value, location.href)?.protocol ?? 'http:')
        )
          say(`${name}=${value}`);
        if (name === 'srcdoc') say(name);
      }
      if (
        /^(?:base|object|embed|applet|frame|frameset|portal|marquee|math|style|animate|set|foreignobject)$/.test(
          element.localName,
        )
      )
        say('stands on the page');
      if (element.localName === 'iframe' && element.getAttribute('sandbox') !== 'allow-scripts')
        say('without a sandbox');
      if (
        element instanceof HTMLScriptElement &&
        !/^application\/(?:ld\+)?json$/.test(element.type) &&
        !element.src.startsWith(`${location.origin}/`)
      )
        say('is no file of the site');
      if (
        element instanceof HTMLMetaElement &&
        element.httpEquiv !== '' &&
        element.httpEquiv !== 'Content-Security-Policy'
      )
        say(element.httpEquiv);
      if (element instanceof HTMLImageElement && URL.parse(element.src)?.origin !== location.origin)
        say(`from ${element.src}`);
    }
    return found;
  });
