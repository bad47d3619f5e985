import { squeeze } from '../../markdown/text.ts';
import { beginning } from '../../model/shorten.ts';
import type { Vocabulary } from '../vocabulary/index.ts';
import { guessText } from '../vocabulary/nearest.ts';

/** The message and hint of the diagnostic `status-unknown-word`, with the word that was probably meant. */
export const unknownStatus = (
  text: string,
  { statuses }: Pick<Vocabulary, 'statuses'>,
): { message: string; hint: string } => ({
  message: `“${beginning(squeeze(text), 60)}” is not a status that Trackway knows.`,
  hint: `${guessText(text, statuses.keys())}Use a known status, or add this one under statuses in trackway.yaml.`,
});
