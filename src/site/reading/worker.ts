import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import type { ReaderTask } from './messages.ts';

// Threads do not inherit the compile cache, so enable it before importing anything else.
if ((workerData as ReaderTask).compileCache) enableCompileCache();
await import('./reader.ts');
