import type { RiskState } from '../../model/risk.ts';

/** Words for a risk's state, by meaning. `unknown` has none. */
export const riskStateWords: Record<Exclude<RiskState, 'unknown'>, string> = {
  open: `open; opened; reopened; re opened; active; live; new; identified; raised; pending; monitor; monitoring; monitored; watch; watching; watch list; watchlist;
    tracked; tracking; ongoing; unmitigated; unresolved; unaddressed; unsolved; untreated; outstanding; emerging; escalated; in progress; in work; wip; mitigating; todo; to do; under review;
    in review; under investigation; investigating; at risk; planned; draft; blocked; on hold; mitigation in progress; mitigation planned; mitigation pending; mitigation ongoing; mitigation underway;
    offen; neu; aktiv; laufend; in arbeit; in bearbeitung; ausstehend; unter beobachtung; beobachtung; in beobachtung; ungelöst; ungemindert; unbehandelt; unbearbeitet; identifiziert;
    abierto; abierta; activo; activa; nuevo; nueva; pendiente; en curso; en progreso; en seguimiento; en observación; bajo observación; identificado; identificada; irresuelto; sin mitigar; sin cerrar; sin resolver; por cerrar; por resolver; por mitigar;
    ouvert; ouverte; actif; active; nouveau; nouvelle; en cours; en attente; à surveiller; sous surveillance; en suivi; identifié; identifiée; irrésolu; à fermer; à clore; à résoudre; à traiter;
    открыт; открыта; открыто; открытый; активен; активный; активно; новый; в работе; в процессе; под наблюдением; на контроле; отслеживается; выявлен; нерешен; незакрыт;
    オープン; 未解決; 未対応; 対応中; 監視中; 進行中; 継続; 継続中; 新規; 有効; 検討中; 打开; 开放; 未解决; 进行中; 处理中; 监控中; 跟踪中; 待处理; 新增; 有效; 活跃`,
  mitigated: `mitigated; mitigation in place; mitigation implemented; mitigation done; mitigation complete; mitigation completed; mitigations in place; controlled; under control; contained; reduced;
    addressed; handled; treated; implemented; gemindert; abgemildert; gemildert; entschärft; mitigiert; reduziert; eingedämmt; unter kontrolle; behandelt; beherrscht;
    mitigado; mitigada; controlado; controlada; reducido; reducida; bajo control; tratado; tratada; atténué; atténuée; mitigé; mitigée; maîtrisé; maîtrisée; réduit; réduite; sous contrôle; traité; traitée;
    снижен; снижена; снижено; смягчен; смягчено; митигирован; митигировано; под контролем; минимизирован; минимизировано; 軽減済み; 軽減済; 緩和済み; 緩和済; 対策済み; 対策済; 低減済み; 已缓解; 已减轻; 已控制; 已降低`,
  accepted: `accepted; accept; risk accepted; tolerated; tolerate; akzeptiert; angenommen; hingenommen; toleriert; aceptado; aceptada; asumido; asumida; tolerado; tolerada;
    accepté; acceptée; toléré; tolérée; assumé; assumée; принят; принята; принято; допустим; 受容; 受容済み; 許容; 受け入れ済み; 受入済み; 容認; 已接受; 接受; 容忍`,
  closed: `closed; struck through; resolved; retired; done; obsolete; avoided; eliminated; removed; expired; lapsed; gone; complete; completed; finished; fixed; solved; settled; withdrawn; cancelled; canceled; dropped;
    no longer open; no longer active; no longer relevant; no longer valid; no longer applicable; no longer applies; no longer exists; no longer a risk; not a risk; not a risk anymore; not a risk any more; not relevant any more;
    geschlossen; abgeschlossen; erledigt; gelöst; behoben; beendet; entfallen; hinfällig; beseitigt; vermieden; obsolet; nicht mehr offen; nicht mehr aktiv; nicht mehr relevant; nicht mehr aktuell; kein risiko mehr;
    cerrado; cerrada; resuelto; resuelta; eliminado; eliminada; terminado; terminada; superado; superada; evitado; evitada; descartado; descartada; solucionado; solucionada; ya no aplica; ya no es un riesgo;
    fermé; fermée; clos; close; clôturé; clôturée; résolu; résolue; terminé; terminée; éliminé; éliminée; levé; levée; évité; évitée; écarté; écartée; plus d'actualité; n'est plus d'actualité;
    закрыт; закрыта; закрыто; решен; решена; решено; устранен; устранена; устранено; снят; снята; снято; завершен; завершено; исключен; исключено; неактуален; неактуально; не актуален; не актуально; больше не актуален;
    クローズ; クローズ済み; クローズ済; 解決済み; 解決済; 解決; 完了; 終了; 解消; 解消済み; 対応済み; 対応済; 済; 済み; 終結; 已关闭; 关闭; 已解决; 解决; 已消除; 已完成; 完成; 已结束; 结束`,
};

/**
 * Words before a state that is not reached yet, or only in part: `not closed`, `to be mitigated`, `partially
 * mitigated`.
 */
export const notYetWords = `not; never; isn't; isnt; wasn't; hasn't; haven't; cannot; can't; to; will; being; should; can; could; must; need; needs; soon; if; when; once; until; unless; almost; nearly; partially; partly; mostly; half; yet to be;
  nicht; nie; kein; keine; wird; soll; sollte; muss; kann; teilweise; teils; fast; größtenteils; no; nunca; sin; aún no; todavía no; por; será; debe; casi; parcialmente; en parte;
  pas; jamais; non; n'est; n'a; sera; doit; presque; partiellement; en partie; à; не; нет; никогда; будет; нужно; надо; почти; частично`;

/** Filler words around a state: `now closed`, `the risk has been accepted`. */
export const fillerWords = `now; currently; already; fully; completely; entirely; still; finally; the; this; risk; is; was; are; has; have; been; be; it; status; state; yet; we; considered;
  jetzt; bereits; schon; noch; vollständig; ganz; risiko; das; ist; wurde; ya; aún; todavía; totalmente; completamente; el; riesgo; está; es; fue; ha; sido; déjà; encore; totalement; complètement; le; risque; est; été; a; ce;
  уже; еще; пока; полностью; риск; был`;

/** Marks that give the state if a cell has no known word. Green lights are left out: they may mean low, or done. */
export const riskStateMarks: readonly [RiskState, RegExp][] = [
  ['open', /🔴|🟥|🟠|🟧|🟡|🟨|⚠|❗|❕|🚨|🔥|🚩|⏳|⌛|🚧|🔄|🔓|👀|❌|✗|✘|✖|☐|⬜|\[ \]/u],
  ['closed', /✅|✔|☑|☒|✓|🏁|🔒|\[[xX]\]/u],
];
