import type { Browser, BrowserContext } from 'playwright-core';
import { chromiumFlags } from './chromium.ts';

/** A Chromium for drawing untrusted content: new profile, no network. */
export interface DrawingBrowser {
  /** For new pages. All their requests are aborted. */
  context: BrowserContext;
  /** True if it runs in a sandbox. */
  sandboxed: boolean;
  close(): Promise<void>;
}

/** Blocks names, addresses and proxies, in case a request is not aborted. */
const withoutNetwork = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://0.0.0.0:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Errors that mean that only the sandbox keeps Chromium from starting. */
const sandboxFailed = /sandboxing failed|no usable sandbox|SUID sandbox helper|move to new namespace/i;

/**
 * Starts Chromium in its sandbox; without it only if the sandbox cannot start, as for root or in a container without
 * user namespaces. Rejects with Playwright's error if Chromium does not start at all.
 */
export async function openDrawingBrowser(executablePath: string): Promise<DrawingBrowser> {
  // Loaded only if needed: it takes a quarter of a second and 60 MB.
  const { chromium } = await import('playwright-core');
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
