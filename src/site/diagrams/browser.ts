import type { Browser, BrowserContext } from 'playwright';
import { chromiumFlags } from './chromium.ts';

/** A Chromium for drawing what untrusted documents hold: without network, in a new profile. */
export interface DrawingBrowser {
  /** Its pages are made here. Nothing that they ask for arrives. */
  context: BrowserContext;
  /** Whether the system confines it. */
  sandboxed: boolean;
  close(): Promise<void>;
}

/** No name and no address leads anywhere; what gets past the pages' own barriers ends here. */
const withoutNetwork = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://0.0.0.0:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** What Chromium and Playwright say when the sandbox is all that keeps Chromium from starting. */
const sandboxFailed = /sandboxing failed|no usable sandbox|SUID sandbox helper|move to new namespace/i;

/**
 * Starts it in Chromium's sandbox; without only if the sandbox itself is what cannot start, as for root or in a container without user
 * namespaces. Rejects with Playwright's error if Chromium does not start at all.
 */
export async function openDrawingBrowser(executablePath: string): Promise<DrawingBrowser> {
  // Loaded only if something is to be drawn: it takes a quarter of a second and 60 MB.
  const { chromium } = await import('playwright');
  const launch = (chromiumSandbox: boolean): Promise<Browser> =>
    chromium.launch({ executablePath, chromiumSandbox, args: [...chromiumFlags, ...withoutNetwork] });
  let sandboxed = true;
  const browser = await launch(true).catch((error: unknown) => {
    if (!sandboxFailed.test(String(error))) throw error;
    sandboxed = false;
    return launch(false);
  });
  try {
    const context = await browser.newContext({ offline: true, serviceWorkers: 'block', acceptDownloads: false });
    await context.route('**/*', (route) => route.abort());
    return { context, sandboxed, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
