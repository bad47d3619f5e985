import { withoutEmoji } from '../../model/fold-words.ts';

/** The number of a phase at the beginning of a title, in the languages of the vocabulary. */
export const phaseNumber =
  /^(?:phase|stage|step|wave|sprint|iteration|fase|etapa|étape|phase|etappe|фаза|этап|стадия|フェーズ|阶段|第)\s*[-#]?\s*(?:\d+|[IVX]+|[A-Z])(?![\p{L}])/iu;

/** True for a title that is numbered as a phase: `Phase 2: Build`. */
export const isPhaseTitle = (title: string): boolean => phaseNumber.test(withoutEmoji(title).trim());
