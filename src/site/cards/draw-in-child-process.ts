import { fork } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MultiFontCard } from './draw-card.ts';
import type { CardDrawn } from './worker.ts';

/** Number of cards that justify another process. */
const worthProcess = 16;

/** Cards left by a crash are tried again in a new process: crashes of native code cannot be caught. */
const attempts = 2;

/**
 * Draws cards that need several fonts, with a renderer that handles all scripts but takes fonts only from the system's
 * settings, once per process. So it runs in child processes whose settings name only the bundled fonts. Returns why a
 * process ended early, or null.
 */
export async function drawInChildProcess(
  cards: ReadonlyMap<string, MultiFontCard>,
  folder: string,
  drawn: (card: CardDrawn) => void,
): Promise<string | null> {
  const env = { ...process.env, FONTCONFIG_FILE: settingsFor(cards, folder), PANGOCAIRO_BACKEND: 'fontconfig' };
  const left = new Map(cards);
  let problem: string | null = null;
  for (let attempt = 0; attempt < attempts && left.size > 0; attempt++) {
    const queue = new Map(left).entries();
    const processes = Math.min(availableParallelism(), Math.ceil(left.size / worthProcess));
    const take = (card: CardDrawn): void => {
      left.delete(card.name);
      drawn(card);
    };
    const problems = await Promise.all(Array.from({ length: processes }, () => runProcess(queue, env, take)));
    problem = problems.find((one) => one !== null) ?? null;
  }
  return left.size === 0 ? null : problem;
}

/** Draws the cards of a queue one after the other: the renderer's fonts are not thread-safe. */
function runProcess(
  queue: Iterator<[string, MultiFontCard]>,
  env: NodeJS.ProcessEnv,
  drawn: (card: CardDrawn) => void,
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./apart-process.ts', import.meta.url)), {
      env,
      serialization: 'advanced',
    });
    let problem: string | null = null;
    const next = (): void => {
      const { value, done } = queue.next();
      if (done) child.disconnect();
      else child.send({ name: value[0], svg: value[1].svg });
    };
    child.on('message', (message) => {
      drawn(message as CardDrawn);
      next();
    });
    child.on('error', (error) => {
      problem = error.message;
      resolve(problem);
    });
    child.on('exit', (status, signal) =>
      resolve(problem ?? (status === 0 ? null : `the renderer ended with ${signal ?? status}`)),
    );
    next();
  });
}

/** Copies fonts into a folder and writes fontconfig settings for it. */
function settingsFor(cards: ReadonlyMap<string, MultiFontCard>, folder: string): string {
  const fonts = join(folder, 'apart');
  mkdirSync(fonts);
  for (const file of new Set([...cards.values()].flatMap(({ fonts: files }) => files)))
    copyFileSync(file, join(fonts, basename(file)));
  const settings = join(folder, 'fonts.conf');
  const escaped = (path: string): string => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  writeFileSync(
    settings,
    `<fontconfig><dir>${escaped(fonts)}</dir><cachedir>${escaped(join(folder, 'cache'))}</cachedir></fontconfig>`,
  );
  return settings;
}
