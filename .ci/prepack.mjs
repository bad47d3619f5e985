#!/usr/bin/env node
// `npm pack` and `npm publish` run this first. It makes lib/, which only the package has:
//   *.js        what Node runs, compiled from src/, because Node strips no types below node_modules
//   *.d.ts      types of what the package exports: src/index.ts, src/loader.ts, src/astro.ts, src/components/embed/
//   components.* the components for other sites with their styles; Vite compiles their sources
//   bundled/    the few files that are needed of large packages: Mermaid for the browser, and the fonts of cards
// `node .ci/prepack.mjs --clean` removes it again.
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '..');
const lib = join(root, 'lib');
const require = createRequire(import.meta.url);

rmSync(lib, { recursive: true, force: true });
if (process.argv.includes('--clean')) process.exit(0);

const write = (path, text) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** Folders that Vite compiles when a site is built; Node never sees them. */
const forVite = /^src\/(?:components|pages|scripts|styles)\/|^src\/content\.config\.ts$/;

/** The names of workers and children are strings, which the compiler leaves alone. */
const started = (text) =>
  text.replace(/new URL\('(\.[^']+)\.ts', import\.meta\.url\)/g, "new URL('$1.js', import.meta.url)");

const options = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
  removeComments: true,
};
let modules = 0;
for (const file of globSync('src/**/*.ts', { cwd: root })) {
  const path = file.replaceAll('\\', '/');
  if (forVite.test(path)) continue;
  const source = started(readFileSync(join(root, path), 'utf8'));
  const { outputText } = ts.transpileModule(source, { compilerOptions: options, fileName: join(root, path) });
  write(join(lib, path.slice('src/'.length).replace(/\.ts$/, '.js')), outputText);
  modules += 1;
}

// Declarations name each other as modules of TypeScript; a user's compiler finds them as those of JavaScript.
const program = ts.createProgram(
  ['index', 'loader', 'astro', 'components/embed/index'].map((name) => join(root, `src/${name}.ts`)),
  {
    ...options,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts'],
    target: ts.ScriptTarget.ES2024,
    types: ['node'],
    skipLibCheck: true,
    rootDir: join(root, 'src'),
    outDir: lib,
    declaration: true,
    emitDeclarationOnly: true,
    removeComments: false,
  },
);
program.emit(undefined, (path, text) => write(path, text.replace(/(['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2')));

const { componentStyles } = await import('../src/site/astro/component-styles.ts');
write(join(lib, 'components.css'), componentStyles(true));
write(join(lib, 'components.js'), "import './components.css';\nexport * from '../src/components/embed/index.ts';\n");

/** Copies a file of a package to the same name below lib/bundled/. */
const bundle = (name, from = require.resolve(name)) => {
  mkdirSync(dirname(join(lib, 'bundled', name)), { recursive: true });
  cpSync(from, join(lib, 'bundled', name));
};
const folderOf = (name) => dirname(require.resolve(`${name}/package.json`));
for (const file of ['package.json', 'LICENSE', 'dist/mermaid.min.js'])
  bundle(`mermaid/${file}`, join(folderOf('mermaid'), file));

const { bundledFonts } = await import('../src/site/cards/bundled-fonts.ts');
for (const { name, weights } of bundledFonts) {
  const folder = folderOf(`@fontsource/${name}`);
  for (const file of ['LICENSE', 'unicode.json']) bundle(`@fontsource/${name}/${file}`, join(folder, file));
  for (const weight of weights)
    for (const file of globSync(`files/*-${weight}-normal.woff2`, { cwd: folder }))
      bundle(`@fontsource/${name}/${file.replaceAll('\\', '/')}`, join(folder, file));
}
console.error(`lib/: ${modules} modules, types of what is exported, Mermaid, ${bundledFonts.length} fonts`);
