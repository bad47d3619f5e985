import type { Stage } from './summary.ts';

export interface Stopwatch {
  readonly stages: Stage[];
  /** Ends a stage: it took what passed since the last lap. */
  lap(name: Stage['name']): void;
}

/** Collects how long each stage of a build took. */
export function stopwatch(): Stopwatch {
  const stages: Stage[] = [];
  let last = performance.now();
  return {
    stages,
    lap(name) {
      const now = performance.now();
      stages.push({ name, seconds: (now - last) / 1000 });
      last = now;
    },
  };
}
