import { fork } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ApartCard } from './draw-card.ts';
import type { CardDrawn } from './worker.ts';

/** So many cards are worth the start of another process. */
const worthProcess = 16;

/** What the renderer leaves when it crashes is tried again, in a process of its own: it is native code, and a crash there cannot be caught. */
const attempts = 2;

/**
 * Draws cards whose letters are in several fonts: with a renderer that shapes and orders scripts of any kind, but takes its fonts from the system's
 * settings alone, which it reads once. So it has processes of its own, whose settings name a folder with the bundled fonts and nothing else.
 * Returns what ended a process before its cards were drawn, or null.
 */
export async function drawInChildProcess(
  cards: ReadonlyMap<string, ApartCard>,
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

/** Draws cards of the queue until it is empty, one after the other: the renderer's fonts are not safe for two at once. */
function runProcess(
  queue: Iterator<[string, ApartCard]>,
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

/** Puts fonts into a folder, and settings that name it. */
function settingsFor(cards: ReadonlyMap<string, ApartCard>, folder: string): string {
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
