import { bodyEnd, drawnMarks, type PlacedMark } from '../../chart/lanes.ts';
import { stateWords } from '../../chart/marks.ts';
import { lastSegment } from '../../model/addresses.ts';
import { stateOf } from '../../model/dates/lateness.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Track } from '../../model/track.ts';
import { dayNumber, whenText, words } from '../../text/format.ts';
import { familyWords, type StatusWord } from '../../text/labels.ts';
import { noValue, type TableColumn, type TableData, type TableFilter } from '../tables/data.ts';
import { familyOf } from './family.ts';
import type { Timeline } from './timeline.ts';
import type { UndatedLane } from './undated.ts';

/** Element id and anchor of a lane, from the last part of its track's address. */
export const laneId = (track: Track): string => `lane-${lastSegment(track.url)}`;

/** The same for a lane off the chart, whose track may have another one on it. */
export const undatedId = ({ track, whole }: UndatedLane): string => `${laneId(track)}${whole ? '' : '-undated'}`;

/**
 * A mark of a lane: where its body begins and ends, in ten-thousandths of the chart's width, its row, and the pixels
 * that its body must grow to before its title goes into it, 0 if none waits for that.
 */
export type MarkPlace = [start: number, end: number, row: number, needs: number];

/** The data of the roadmap, as the build hands it to the page's script: its table, and its lanes. */
export interface RoadmapData extends TableData {
  /** In page order. */
  lanes: {
    /** Id of its element. */
    id: string;
    /** Id of its track, which may have two lanes: one on the chart, one off it. */
    track: string;
    archived: boolean;
    /** The track's first owner; null if it has none. */
    owner: string | null;
    /** The name of its track's family. */
    family: string;
    /** Number of marks in rows that the lane hides when it is folded. */
    hidden: number;
    /** In drawing order. */
    marks: MarkPlace[];
  }[];
  /** For each table row, the number of its lane. */
  laneOf: number[];
}

/** A row of the roadmap's table: a record, or a track without any, which the remark then says. */
export interface RecordRow {
  track: Track;
  /** Number of its lane on the page. */
  lane: number;
  record: Milestone | null;
  when: string | null;
  computed: boolean;
  remark: string;
  /** True if the remark reports a problem. */
  warn: boolean;
}

export interface RoadmapTable {
  rows: RecordRow[];
  lanes: (RoadmapData['lanes'][number] & { of: Track; time: string[] })[];
}

function placeOf(mark: PlacedMark): MarkPlace {
  const share = (fraction: number): number => Math.round(fraction * 10_000);
  const needs = mark.words.find(({ side }) => side === 'inside')?.needs ?? 0;
  return [share(mark.x), share(bodyEnd(mark)), mark.row, needs];
}

/** The records of all lanes in page order: those on the chart, then those off it. */
export function roadmapTable({ groups, undated }: Timeline): RoadmapTable {
  const rows: RecordRow[] = [];
  const lanes: RoadmapTable['lanes'] = [];
  const addLane = (
    of: Track,
    { id, hidden, marks }: Pick<RoadmapData['lanes'][number], 'id' | 'hidden' | 'marks'>,
    time: (string | false)[],
  ): { track: Track; lane: number } => {
    const family = familyWords[familyOf(of)];
    const facts = {
      id,
      track: of.id,
      archived: of.life === 'archived',
      owner: of.owners[0] ?? null,
      family,
      hidden,
      marks,
    };
    return { track: of, lane: lanes.push({ ...facts, of, time: time.filter((word) => word !== false) }) - 1 };
  };
  for (const drawn of groups.flatMap((group) => group.lanes)) {
    const { track, marks, hidden } = drawn;
    const late = marks.some((mark) => mark.late !== null) && 'late';
    const over = marks.some(({ overrun }) => overrun !== null) && 'over';
    const lane = addLane(track, { id: laneId(track), hidden, marks: drawnMarks(drawn).map(placeOf) }, [late, over]);
    for (const { record, computed, note } of marks)
      rows.push({ ...lane, record, when: whenText(record.when!), computed, remark: note ?? '', warn: true });
  }
  for (const apart of undated) {
    const { track, said, parts } = apart;
    const lane = addLane(track, { id: undatedId(apart), hidden: 0, marks: [] }, ['undated']);
    if (parts.length === 0)
      rows.push({ ...lane, record: null, when: null, computed: false, remark: said, warn: false });
    for (const { why, wrong: warn, records } of parts)
      for (const record of records) {
        const when = record.when && whenText(record.when);
        const remark = warn ? why.replace(/^\d\S* /, '') : (record.duration ?? '');
        rows.push({ ...lane, record, when, computed: false, remark, warn });
      }
  }
  return { rows, lanes };
}

const kindWords: Partial<Record<Milestone['kind'], string>> = { item: 'Roadmap item', deadline: 'Hard deadline' };
/** The word for a row's kind of record; null for a track without records. */
export const kindOf = ({ record }: RecordRow): string | null =>
  record && (kindWords[record.kind] ?? words(record.kind));
/** The state of a row's record in words; null for a track without records. */
export const stateText = ({ record, track }: RecordRow): string | null => record && stateWords(stateOf(record, track));
const statusOf = (track: Track): string => (track.life === 'archived' ? 'archived' : track.status.value);

/** The columns of the table: keys shared by its data and its headings, and the headings. */
export const recordHeads = {
  track: 'Track',
  date: 'When',
  what: 'What',
  kind: 'Kind',
  state: 'State',
  remark: 'Remark',
};

/** The data that the roadmap's script needs. */
export function roadmapData({ rows, lanes }: RoadmapTable, statusWord: StatusWord): RoadmapData {
  const column = (key: keyof typeof recordHeads, value: (row: RecordRow) => string | number | null): TableColumn => ({
    key,
    word: recordHeads[key],
    values: rows.map(value),
  });
  const filter = (name: string, word: string, value: (row: RecordRow) => readonly string[]): TableFilter => ({
    name,
    word,
    values: rows.map(value),
  });
  const family = filter('family', 'Family', ({ track }) => [familyOf(track)]);
  const tracks = lanes.map(({ of }) => of);
  return {
    count: rows.length,
    counts: 'records',
    columns: [
      {
        ...column('date', ({ record }) =>
          record === null || record.when === null ? null : dayNumber(record.when.start),
        ),
        texts: rows.map(({ when }) => when),
      },
      column('what', ({ record }) => record?.title ?? null),
      { ...column('track', ({ track }) => track.title), printed: 'ascending' },
      { key: 'status', word: 'Track status', values: [], of: 'status' },
      { key: 'owner', word: 'Owner', values: [], of: 'owner' },
      column('kind', kindOf),
      column('state', stateText),
      column('remark', ({ remark }) => remark || null),
    ],
    filters: [
      {
        ...filter('status', 'Status', ({ track }) => [statusOf(track)]),
        words: {
          ...Object.fromEntries(tracks.map(({ status }) => [status.value, statusWord(status.value)])),
          archived: 'Archive',
        },
      },
      { ...filter('owner', 'Owner', ({ track }) => track.owners), words: { [noValue]: 'No owner' } },
      { ...family, words: familyWords },
      { ...filter('time', 'Time', ({ lane }) => lanes[lane]!.time), words: Object.fromEntries(timeWords) },
    ],
    searches: ['track'],
    lanes: lanes.map(({ of: _, time: __, ...lane }) => lane),
    laneOf: rows.map(({ lane }) => lane),
  };
}

/** Date problems of a lane: the value in addresses, then the page's word. */
export const timeWords: [string, string][] = [
  ['late', 'Late'],
  ['over', 'Past a deadline'],
  ['undated', 'Without a date'],
];
