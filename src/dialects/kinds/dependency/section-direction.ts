import type { Reading } from '../../reading.ts';
import type { AnnotatedSection } from '../../sections.ts';
import { type Direction, headDirection, plain } from './directions.ts';

/**
 * The direction of the lines in a part, from its heading or the nearest one above with a role; null if it lists no
 * dependencies.
 */
export function sectionDirection(part: AnnotatedSection, reading: Reading): Direction | null {
  if (part.roles.length > 0) {
    if (part.roles.includes('related')) return { ...plain, kind: 'relates', tracks: true };
    if (part.roles.includes('synergies')) return { ...plain, kind: 'relates', tracks: true };
    if (part.roles.includes('dependencies'))
      return isSetup(part, reading) || betweenStages.test(part.bare)
        ? null
        : (headDirection(part.bare, reading) ?? plain);
    if (part.roles[0] === 'blockers') return { ...plain, strict: true };
    return null;
  }
  const above = part.parent === null ? null : sectionDirection(part.parent, reading);
  if (above === null) return null;
  return headDirection(part.bare, reading) ?? above;
}

const prerequisites =
  /^(?:prerequisites?|pre-?reqs?|requirements|prérequis(?: techniques)?|pré-?requisitos|prerrequisitos|requisitos previos|voraussetzung(?:en)?|前提条件|前置条件|前置要求|依赖|사전 준비|전제 조건|требования|предварительные (?:условия|требования))$/iu;
/** Headings that say how to install or start something. */
const howTo =
  /^(?:install(?:ation|ing)?|set ?up|getting started|quick ?start|usage|running|run|troubleshooting|local (?:development|setup)|how to (?:run|use|install|build)|environment setup|installation und start|einrichtung|instalaci[oó]n|instalação|configuración inicial|lancement|démarrage(?: rapide)?|установка|запуск|быстрый старт|安装|快速开始|快速開始|启动|インストール|セットアップ|使い方|실행|설치)(?!\p{L})/iu;

/** The order of a document's own phases and tasks. */
const betweenStages =
  /^(?:межэтапные|(?:inter-?|cross-?)(?:phase|stage|task) |(?:phase|task|story|stage|sprint|user story) dependenc)/iu;

/** True for what must be installed before commands can be run, as opposed to what a plan waits for. */
const isSetup = (part: AnnotatedSection, { parts }: Reading): boolean =>
  prerequisites.test(part.bare) &&
  (part.blocks.some(({ type }) => type === 'code') || parts.some(({ bare }) => howTo.test(bare)));
