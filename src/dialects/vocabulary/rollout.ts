import { normalizeForMatch } from '../../model/normalize.ts';

/** Headings for the steps of a rollout, folded, one language after another (seed 002: `Rollout Phases`). */
const words = `rollout; rollout phases; rollout plan; rollout schedule; rollout stages; rollout steps; rollout strategy; rollout timeline; rollout waves; phased rollout; staged rollout; gradual rollout; progressive rollout; release phases; launch phases; deployment phases; deployment stages;
  ロールアウト; ロールアウト計画; ロールアウトフェーズ; 展開フェーズ; 展開計画; 段階的リリース; 段階的ロールアウト; 发布阶段; 上线阶段; 上线计划; 推出阶段; 灰度发布; 灰度发布计划; fases de despliegue; fases del despliegue; plan de despliegue; despliegue gradual; despliegue por fases; fases de lanzamiento;
  phases de déploiement; phases du déploiement; plan de déploiement; déploiement progressif; étapes de déploiement; rollout phasen; rolloutphasen; rollout plan; einführungsphasen; phasen der einführung; ausrollphasen; stufenweise einführung; bereitstellungsphasen;
  фазы развертывания; этапы развертывания; этапы внедрения; этапы выкатки; план развертывания; план внедрения; поэтапное внедрение; поэтапный запуск; фазы раскатки; этапы раскатки`;

const folded: ReadonlySet<string> = new Set(words.split(';').map((one) => normalizeForMatch(one)));

/** True for a heading for rollout phases, with or without a remark in parentheses. */
export const isRolloutHeading = (title: string): boolean =>
  folded.has(normalizeForMatch(title.replace(/\s*[（(][^()（）]*[)）]\s*$/, '')).replace(/\broll out\b/, 'rollout'));
