import { fork } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ApartCard } from './draw-card.ts';
import type { CardDrawn } from './worker.ts';

/**
 * Draws cards whose letters are in several fonts: with a renderer that shapes and orders scripts of any kind, but takes its fonts from the system's
 * settings alone, which it reads once. So it has a process of its own, whose settings name a folder with the bundled fonts and nothing else.
 * Returns what ended the process before it was done, or null.
 */
export function drawApart(cards: ReadonlyMap<string, ApartCard>, folder: string, drawn: (card: CardDrawn) => void): Promise<string | null> {
  const env = { ...process.env, FONTCONFIG_FILE: settingsFor(cards, folder), PANGOCAIRO_BACKEND: 'fontconfig' };
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./apart-process.ts', import.meta.url)), { env, serialization: 'advanced' });
    const queue = cards.entries();
    let underWay = 0;
    let problem: string | null = null;
    const next = (): void => {
      const { value, done } = queue.next();
      if (!done) {
        underWay++;
        child.send({ name: value[0], svg: value[1].svg });
      } else if (underWay === 0) child.disconnect();
    };
    child.on('message', (message) => {
      underWay--;
      drawn(message as CardDrawn);
      next();
    });
    child.on('error', (error) => {
      problem = error.message;
      resolve(problem);
    });
    child.on('exit', (status, signal) => resolve(problem ?? (status === 0 ? null : `the renderer ended with ${signal ?? status}`)));
    for (let index = 0; index < Math.min(cards.size, availableParallelism()); index++) next();
  });
}

/** Puts fonts into a folder, and settings that name it. */
function settingsFor(cards: ReadonlyMap<string, ApartCard>, folder: string): string {
  const fonts = join(folder, 'apart');
  mkdirSync(fonts);
  for (const file of new Set([...cards.values()].flatMap(({ fonts: files }) => files))) copyFileSync(file, join(fonts, basename(file)));
  const settings = join(folder, 'fonts.conf');
  const escaped = (path: string): string => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  writeFileSync(settings, `<fontconfig><dir>${escaped(fonts)}</dir><cachedir>${escaped(join(folder, 'cache'))}</cachedir></fontconfig>`);
  return settings;
}
