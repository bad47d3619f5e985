import { mermaidGantt } from '../outputs/mermaid-gantt.ts';
import { loaded } from '../site/store.ts';

/** `roadmap.mmd`: the roadmap as a Mermaid gantt diagram. */
export const GET = (): Response =>
  new Response(mermaidGantt(loaded().portfolio), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
