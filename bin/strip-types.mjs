// Node refuses to strip types below node_modules. Loaded by `node --import` where Trackway is installed as a package, this does it with Node's own
// means, in every thread.
import { registerHooks, stripTypeScriptTypes } from 'node:module';

const own = new URL('../src/', import.meta.url).href;

registerHooks({
  load(url, context, next) {
    if (!url.startsWith(own) || !url.split('?')[0].endsWith('.ts')) return next(url, context);
    const { source } = next(url, { ...context, format: 'module' });
    const text = typeof source === 'string' ? source : Buffer.from(source).toString('utf8');
    return { format: 'module', source: stripTypeScriptTypes(text), shortCircuit: true };
  },
});
