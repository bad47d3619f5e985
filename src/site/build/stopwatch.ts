import type { Stage } from './summary.ts';

export interface Stopwatch {
  readonly stages: Stage[];
  /** Ends a stage, which lasted since the last lap. */
  lap(name: Stage['name']): void;
}

/** Measures the stages of a build. */
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
