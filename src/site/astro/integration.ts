import { fileURLToPath } from 'node:url';
import type { AstroAdapter, AstroIntegration } from 'astro';
import type { SiteOptions } from '../../render/options.ts';
import { prerenderer } from '../build/prerenderer.ts';
import { mark } from '../build/validate-output-folder.ts';
import { devGuard } from '../dev/guard.ts';
import { Turns } from '../dev/turns.ts';
import { writeFiles } from '../reading/write-files.ts';
import { extraFiles, hasSite } from '../store.ts';
import type { Run } from './run.ts';

const mediaTypes: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.mmd': 'text/plain; charset=utf-8',
};

/**
 * Without an adapter, Astro puts the renderer's bundle into the published folder or the working folder, where parallel
 * builds would collide. This one puts it into `build.server`
 * (docs.astro.build/en/reference/adapter-reference/#preservebuildserverdir).
 */
const adapter: AstroAdapter = {
  name: 'trackway',
  entrypointResolution: 'auto',
  adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
  supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
};

/** Gives pages the portfolio. Reads it if no command did, as in a plain `astro build`. */
export function trackway(options: SiteOptions, run: Run = {}): AstroIntegration {
  return {
    name: 'trackway',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [devGuard(options, extraFiles)] } });
        if (hasSite() || run.reading !== undefined) return;
        const { readInProcess } = await import('../reading/read-in-process.ts');
        await readInProcess(options, console.warn);
      },
      'astro:config:done': ({ setAdapter }) => {
        if (run.bundle !== undefined) setAdapter(adapter);
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const turns = new Turns();
        server.middlewares.use(async (request, response, next) => {
          await turns.request(response);
          const path = decodeURIComponent((request.url ?? '').split('?')[0]!);
          const name = path.startsWith(options.base) ? path.slice(options.base.length) : '';
          const content =
            /^(?:images|diagrams|theme|search\/records|api|go)\/|^theme\.css$|\.(?:md|txt|xml|atom|json|csv|ics|mmd)$/.test(
              name,
            )
              ? (await extraFiles()).get(name.endsWith('/') ? `${name}index.html` : name)
              : undefined;
          if (content === undefined) return next();
          response.setHeader(
            'Content-Type',
            mediaTypes[path.endsWith('/') ? '.html' : path.slice(path.lastIndexOf('.'))] ?? 'application/octet-stream',
          );
          response.end(content);
        });
        const refresh = async (): Promise<void> => {
          await refreshContent?.({});
          // Page modules cache their paths, and would miss new tracks.
          for (const { name, moduleGraph } of Object.values(server.environments)) {
            if (name === 'client') continue;
            for (const [id, module] of moduleGraph.idToModuleMap)
              if (id.includes('/src/pages/')) moduleGraph.invalidateModule(module);
          }
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        run.served?.(() => turns.refresh(refresh));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => prerenderer(standard, options, run));
      },
      'astro:build:done': async ({ dir, pages }) => {
        const folder = fileURLToPath(dir);
        await writeFiles(folder, await extraFiles());
        await mark(folder, options.base);
        run.pagesDone?.(pages.length);
      },
    },
  };
}
