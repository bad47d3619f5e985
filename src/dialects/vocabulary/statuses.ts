import type { StatusValue } from '../../model/status.ts';

/**
 * Words for a state, by meaning (contract: "Words map by meaning"). The longest words from the start of a status win, so
 * `not started` is told from `started`, `pending review` from `pending`.
 */
export const statusWords: Partial<Record<StatusValue, string>> = {
  draft: `draft; drafting; drafted; in draft; initial draft; proposal; proposed; working draft; rough draft; outline;
    下書き; 草案; ドラフト; 起案; 草稿; 提案; borrador; propuesto; propuesta; brouillon; ébauche; proposé; proposée; entwurf; vorgeschlagen;
    черновик; проект; предложено; предложен;
    initial; first draft; pre draft; awaiting draft; entwurfsphase; rascunho; proposta; proposto; em elaboração; esboço; 초안; 제안; 작성 중; 작성중; 提议; 拟议; 起草中; 起草; 初稿; 検討中; черновая версия`,
  planned: `planned; planning; plan; new; todo; to do; specified; not started; not yet started; not begun; unstarted; pending; queued; backlog; open;
    scheduled; upcoming; future; next; ready; ready to start; deferred; postponed; later; icebox; idea; triage; accepted for planning; estimated;
    defined; scoped; created; 未着手; 計画; 計画中; 計画済み; 予定; 新規; 未開始; 延期; 未开始; 计划中; 计划; 待办; 待处理; 已计划;
    planificado; planificada; pendiente; nuevo; por hacer; sin empezar; no iniciado; aplazado; planifié; planifiée; prévu; prévue; à faire;
    en attente; pas commencé; non commencé; reporté; geplant; offen; ausstehend; nicht begonnen; noch nicht begonnen; neu; zurückgestellt;
    запланировано; планирование; запланирован; запланирована; планируется; в планах; не начато; не начат; новый; новая; ожидает; к выполнению; отложено; отложен;
    ready for build; provisional; implementable; prefilled; trigger; not yet; not started yet; up next; on deck; wishlist; waiting to start; prepared; planejado; planejada; a fazer; pendente; não iniciado; não iniciada; futuro; previsto; por hacer; próximamente; à venir; planifié; en projet; vorgesehen; demnächst; vorbereitet; предстоит; ожидается; не начата; в очереди; в плане; 예정; 계획; 계획됨; 대기; 대기 중; 대기중; 미착수; 시작 전; 할 일; 준비; 预定; 未启动; 待启动; 规划中; 待定; 待实施; 待实现; 待办中; 准备中; 準備中; 未実施; 未対応; 着手前; これから`,
  approved: `approved; accepted; signed off; sign off; agreed; ratified; ready for implementation; ready to implement; ready for development;
    ready for dev; green lit; greenlit; baselined; spec approved; 承認済み; 承認済; 承認; 合意済み; 已批准; 已通过; 已审批; 批准; aprobado; aprobada;
    aceptado; aceptada; approuvé; approuvée; accepté; acceptée; validé; validée; genehmigt; freigegeben; angenommen; akzeptiert; утверждено; утвержден;
    утверждена; согласовано; согласован; одобрено; одобрен; принято;
    accept; accepted target architecture; recommended; ready for recommended; approved baseline; adopted; aprovado; aprovada; aceito; aceita; homologado; verabschiedet; beschlossen; утвержден; принят; принята; 승인; 승인됨; 승인 완료; 채택; 채택됨; 수락; 수락됨; 합의됨; 通过; 已采纳; 采纳; 已接受; 接受; 採択; 採用; 決定; 決定済み; 確定`,
  'in-progress': `in progress; inprogress; progress; in work; wip; work in progress; active; active development; in development; development;
    developing; under development; in dev; under way; underway; ongoing; started; doing; implementing; implementation; in implementation; building;
    coding; executing; execution; running; validating; validation; in validation; verifying; verification; testing; in testing; in test; qa; in qa;
    integration; integrating; design; designing; design phase; in design; research; researching; investigating; discovery; partial; partially complete;
    partially completed; partially done; partially implemented; almost done; almost complete; nearly complete; nearly done; mostly complete;
    mostly done; incomplete; not complete; not completed; not done; continuing; rolling out; rollout; deploying; migrating; stabilizing; stabilising; on track; at risk; behind;
    進行中; 作業中; 実装中; 開発中; 対応中; 着手; 着手中; 検証中; 実施中; テスト中; 进行中; 开发中; 实施中; 测试中; 正在进行; en progreso; en curso; en desarrollo;
    activo; activa; iniciado; en cours; en développement; actif; active; démarré; in arbeit; in bearbeitung; laufend; läuft; aktiv; begonnen; in entwicklung;
    in umsetzung; в работе; в процессе; в разработке; выполняется; активно; активный; активен; активна; начато; частично; тестирование; в тестировании;
    fast fertig; in umsetzung; exploratory; working; work started; in flight; phase in progress; in corso; em andamento; em progresso; em desenvolvimento; em execução; em curso; iniciado; ativo; parcial; en ejecución; en marcha; en desarrollo; en proceso; partiellement; en test; teilweise; in der umsetzung; angefangen; в работе; начата; идет; идёт; делается; активна; частично готово; 진행; 진행 중; 진행중; 개발 중; 개발중; 작업 중; 작업중; 구현 중; 테스트 중; 부분 완료; 进展中; 推进中; 实现中; 编写中; 部分完成; 试运行; 現在地; 構築中; 稼働中; 試験運用; 一部完了`,
  'in-review': `in review; review; reviewing; under review; for review; ready for review; ready to review; pending review; awaiting review;
    pending approval; awaiting approval; waiting for approval; waiting for review; awaiting sign off; pending sign off; submitted; code review; peer review; rfc; under discussion;
    needs review; レビュー中; レビュー待ち; レビュー; 確認中; 承認待ち; 評審中; 评审中; 审核中; 待审核; 审查中; en revisión; en revision; revisión; pendiente de aprobación; en revue;
    en relecture; en révision; en attente de validation; in prüfung; in review; im review; zur prüfung; wird geprüft; на ревью; на проверке; на рассмотрении; на обсуждении;
    на согласовании; на утверждении; ревью;
    last call; final comment period; fcp; final comment; review required; em revisão; em análise; aguardando aprovação; awaiting decision; pendiente de revisión; à valider; à relire; à approuver; zur freigabe; in abstimmung; на рассмотрение; проверка; 검토 중; 검토중; 검토; 리뷰 중; 리뷰 대기; 승인 대기; 待评审; 待审批; 审批中; 讨论中; 评审; レビュー依頼中; 承認申請中`,
  blocked: `blocked; blocked by; blocked on; blocked external; externally blocked; on hold; hold; paused; suspended; stalled; stuck; frozen; waiting; waiting on; waiting for;
    halted; parked; ブロック; ブロック中; 保留; 保留中; 中断; 停止中; 阻塞; 已阻塞; 受阻; 暂停; 搁置; bloqueado; bloqueada; en pausa; en espera; bloqué; bloquée; en pause; suspendu; blockiert;
    pausiert; angehalten; заблокировано; заблокирован; заблокирована; приостановлено; на паузе;
    pending external; no go; bloqueado; bloqueada; pausado; pausada; suspenso; em espera; suspendido; gestoppt; wartet; wartend; ждет; ждёт; приостановлена; остановлено; 보류; 보류 중; 중단; 중단됨; 차단; 차단됨; 막힘; 일시 중지; 挂起; 停滞; 卡住; 待機; 凍結`,
  complete: `complete; completed; completes; completion; done; finished; shipped; released; delivered; deployed; implemented; live; in production; launched; merged;
    closed; resolved; fixed; achieved; ga; generally available; archived; verified complete; satisfied; passed; success; succeeded; 完了; 完了済み; 完成; 済; 済み; 終了; リリース済み; 実装済み; 対応済み;
    已完成; 已发布; 已结束; 已上线; completado; completada; terminado; terminada; hecho; finalizado; finalizada; entregado; terminé; terminée; achevé; fini; fait; complété; livré; livrée;
    abgeschlossen; fertig; erledigt; fertiggestellt; ausgeliefert; beendet; umgesetzt; завершено; завершен; завершена; выполнено; выполнен; выполнена; готово; сделано; закрыто; закрыта; закрыт;
    выпущено; релиз; реализовано;
    done and merged; fully implemented; complete and merged; completed and archived; final; finalized; finalised; stable; concluído; concluída; concluido; finalizado; finalizada; entregue; feito; feita; pronto; pronta; implementado; implementada; implantado; resolvido; resolvida; fechado; lista; listo; completo; completa; cerrado; cerrada; resuelto; desplegado; réalisé; réalisée; clos; clôturé; déployé; gelöst; geliefert; released und live; завершён; завершена; решено; решен; исправлено; внедрено; сдано; 완료; 완료됨; 완료함; 구현 완료; 개발 완료; 배포 완료; 종료; 해결; 해결됨; 출시; 출시됨; 배포됨; 完毕; 已实现; 已交付; 已解决; 已关闭; 已归档; 已合并; 已实施; 已修复; 已验收; 上线; 完結; 解決済み; 公開済み; 導入済み; 達成`,
  superseded: `superseded; superseded by; replaced; replaced by; folded; folded into; merged into; merged with; absorbed into; absorbed by; moved to; moved into; rolled into;
    split into; consolidated into; obsolete; obsoleted by; deprecated; duplicate; duplicate of; 置き換え済み; 統合済み; 廃止; 被取代; 已取代; 已合并到; sustituido; sustituida; reemplazado; reemplazada; fusionado con; remplacé;
    remplacée; remplacé par; fusionné; ersetzt; ersetzt durch; abgelöst; veraltet; заменено; заменен; заменена; устарело; объединено с;
    substituído; substituída; obsoleto; sustituido por; remplacée par; abgelöst durch; устарел; 대체; 대체됨; 폐기; 폐기됨; 已废弃; 已过时; 已弃用; 已被取代; 廃版`,
  cancelled: `cancelled; canceled; abandoned; dropped; rejected; declined; withdrawn; discarded; killed; scrapped; will not do; won't do; wont do; won't fix; wontfix; not planned; discontinued;
    中止; キャンセル; 却下; 取り下げ; 已取消; 取消; 已放弃; 已拒绝; 废弃; cancelado; cancelada; abandonado; rechazado; descartado; annulé; annulée; abandonné; abandonnée; rejeté; rejetée; abgebrochen; verworfen; abgelehnt;
    storniert; отменено; отменен; отменена; отклонено; отклонен; прекращено;
    cancelado; cancelada; descartado; descartada; abandonado; rejeitado; rejeitada; deprioritized; removed; not doing; verworfen; zurückgezogen; отменён; снято; снят; 취소; 취소됨; 폐지; 거부; 거부됨; 기각; 반려; 已终止; 终止; 作废; 撤销; 驳回; 不做; 見送り; 廃案`,
};
