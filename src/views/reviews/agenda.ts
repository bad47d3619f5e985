import { type Pack, type PackItem, type ScreenKey, screenKeys } from '../../model/review.ts';
import { longDay, markdownText } from '../../text/format.ts';
import { screenTitles } from './pack.ts';

/** Items of a screen that the agenda lists; the pack has the others. */
const most = 8;

const onAgenda: readonly ScreenKey[] = ['decided', 'needed', 'late', 'risks'];

/** `- Storm rebooking: does Security approve? Anjali Deshmukh, 64 days` */
function line({ title, quoted, tracks, person, measure, word }: PackItem): string {
  const said = markdownText(title);
  const about = [...tracks.slice(0, 1), person, measure].filter((one) => one !== null).map(markdownText);
  return `- ${quoted ? `${word}: “${said}”` : said}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
}

/** The skeleton of a review's minutes: the agenda from its pack, and places for decisions and actions. */
export function minutesSkeleton({ day, screens }: Pack, title: string): string {
  const parts = screenKeys
    .filter((key) => onAgenda.includes(key))
    .flatMap((key) => {
      const items = screens.find((screen) => screen.key === key)?.items ?? [];
      // What was kept needs no talk.
      const open = key === 'decided' ? items.filter(({ word }) => word !== 'Kept') : items;
      if (open.length === 0) return [];
      const rest = open.length - most;
      const head = key === 'decided' ? 'Still open from last time' : screenTitles[key].title;
      return [`### ${head}`, '', ...open.slice(0, most).map(line), ...(rest > 0 ? [`- and ${rest} more`] : []), ''];
    });
  return [
    `# ${markdownText(title)}: review of ${longDay(day)}`,
    '',
    'Present:',
    '',
    '## Agenda',
    '',
    ...(parts.length > 0 ? parts : ['Nothing waits.', '']),
    '## Decisions',
    '',
    '<!-- One item a decision. Name the track, and the day if there is one:',
    '- Name of the track: Security approves by 6 November',
    '-->',
    '',
    '## Actions',
    '',
    '<!-- - [ ] Full Name does something for a track by 6 November -->',
    '',
  ].join('\n');
}
