import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import type { ReaderTask } from './messages.ts';

// A thread does not inherit the cache of compiled modules, and what it imports first would miss it.
if ((workerData as ReaderTask).compileCache) enableCompileCache();
await import('./reader.ts');
