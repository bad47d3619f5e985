import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { isMarkedPage } from '../../portfolio/audience/cut-document.ts';
import type { Config } from '../../portfolio/config/config.ts';
import { loadConfig } from '../../portfolio/config/load-config.ts';
import type { SiteOptions } from '../../render/options.ts';
import { projectRoot } from '../project-root.ts';
import { componentStyles } from './component-styles.ts';

const listId = 'virtual:trackway/team-pages';
const components = 'trackway/components';
const stylesId = 'virtual:trackway/components.css';

/** The address of a page: `how-we-work` for `how-we-work.mdx`, `guide` for `guide/index.mdx`. */
const nameOf = (file: string): string =>
  file
    .replaceAll(sep, '/')
    .replace(/\.mdx$/, '')
    .replace(/(^|\/)index$/, '');

/**
 * Provides the list of team pages as a module. Lets pages import packages and `trackway/components`, wherever the swarm
 * folder is.
 */
function teamPagesPlugin(folder: string, isShown: (file: string) => boolean): Plugin {
  return {
    name: 'trackway:team-pages',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === listId || id === components || id === stylesId) return `\0${id}`;
      if (importer === undefined || !importer.startsWith(folder)) return null;
      return /^[\w@]/.test(id) && !id.startsWith('astro:')
        ? this.resolve(id, join(projectRoot, 'src', 'pages', 'index.astro'))
        : null;
    },
    load(id) {
      if (id === `\0${stylesId}`) return componentStyles(false);
      if (id === `\0${components}`)
        return `import '${stylesId}'; export * from ${JSON.stringify(join(projectRoot, 'src/components/embed/index.ts'))};`;
      if (id !== `\0${listId}`) return null;
      const pages = globSync('**/*.mdx', { cwd: folder }).filter(isShown).sort();
      const entries = pages.map(
        (file) =>
          `{ name: ${JSON.stringify(nameOf(file))}, load: () => import(${JSON.stringify(join(folder, file))}) }`,
      );
      return `export default [${entries.join(', ')}];`;
    },
  };
}

/** True for a page without a mark for another audience than the public. */
const isUnmarked =
  (folder: string, { limits }: Pick<Config, 'limits'>) =>
  (file: string): boolean =>
    !isMarkedPage(readFileSync(join(folder, file), 'utf8'), file, limits);

/**
 * Publishes the team's MDX pages in `pages/` of the swarm folder: `pages/how-we-work.mdx` at `/how-we-work/`. MDX runs
 * code, so `trackway.yaml` must allow it (`pages: { mdx: true }`). Documents are never MDX.
 */
export function teamPages({ swarm, audience }: Pick<SiteOptions, 'swarm' | 'audience'>): AstroIntegration {
  return {
    name: 'trackway-team-pages',
    hooks: {
      'astro:config:setup': async ({ injectRoute, updateConfig }) => {
        const folder = join(swarm, 'pages');
        if (!existsSync(folder)) return;
        const config = await loadConfig(swarm);
        if (!config.pages.mdx) return;
        const isShown = (audience ?? config.audience) === 'public' ? isUnmarked(folder, config) : () => true;
        updateConfig({ vite: { plugins: [teamPagesPlugin(folder, isShown)] } });
        injectRoute({
          pattern: '/[...page]',
          entrypoint: join(projectRoot, 'src/pages/_team/TeamPage.astro'),
          prerender: true,
        });
      },
    },
  };
}
