import { diskName, plainName } from '../../model/text-direction.ts';
import type { History } from './history.ts';

const withNames = <T>(entries: Iterable<[string, T]>, name: (path: string) => string): Map<string, T> =>
  new Map([...entries].map(([path, value]) => [name(path), value]));

/** The history of files by their `plainName`. */
export const withPlainNames = (history: History): History => ({
  ...history,
  last: withNames(history.last, plainName),
  days: async (lines, same) => {
    const days = await history.days(
      withNames(lines, diskName),
      same === undefined ? undefined : (line, before) => same(plainName(line), before),
    );
    return withNames(days, plainName);
  },
});
