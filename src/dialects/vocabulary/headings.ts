import type { RiskCategory } from '../../model/risk.ts';

/** The purpose of a section. A heading without one of these roles belongs to the section above it. */
export type Role =
  | 'risks'
  | 'acceptance'
  | 'definition-of-done'
  | 'artifacts'
  | 'gates'
  | 'tasks'
  | 'approvals'
  | 'dependencies'
  | 'related'
  | 'synergies'
  | 'blockers'
  | 'questions'
  | 'phases'
  | 'milestones'
  | 'time'
  | 'shipped'
  | 'now'
  | 'next'
  | 'later'
  | 'goals'
  | 'initiatives'
  | 'changes'
  | 'stakeholders'
  | 'owner'
  | 'metadata'
  | 'status'
  | 'summary'
  | 'summary-fallback'
  | 'aside';

/** What a section's heading means. `category` is the kind of risk, if the heading names one. */
export interface HeadingRole {
  roles: readonly Role[];
  category: RiskCategory | null;
}

/**
 * Headings by role, folded (see `normalizeForMatch`), one language after another. A heading counts as a whole, or as
 * parts joined by `&`, `and`, `/` or a comma, each of which must be known: `Dependencies & Risks` has two roles, `Risk
 * dashboard` none.
 */
export const headingWords: Record<Role, string> = {
  risks: `risk; risks; risk assessment; risk assessments; risk register; risk analysis; risk matrix; risk table; risk log; risk management; risk mitigation; risk mitigations; risk overview;
    risk summary; risk factors; risk list; risk profile; risk review; risks mitigation; risks mitigations; threats; failure risks; pitfalls;
    リスク; リスク評価; リスク一覧; リスク管理; リスク分析; リスクと対策; リスク対策; リスクと緩和策; 想定リスク; 懸念事項; 风险; 风险评估; 风险分析; 风险管理; 风险与缓解; 风险和缓解措施; 风险登记册;
    riesgos; riesgo; evaluación de riesgos; evaluacion de riesgos; análisis de riesgos; gestión de riesgos; registro de riesgos; matriz de riesgos; risques; risque; évaluation des risques; analyse des risques; gestion des risques;
    registre des risques; matrice des risques; risiken; risiko; risikobewertung; risikoanalyse; risikomanagement; risikoplan; risikoliste; risikoregister; risikomatrix; риски; риск; оценка рисков; анализ рисков; управление рисками; реестр рисков; матрица рисков;
    риски и митигация; риски и меры;
    project risks; risks trade offs; risk and trade offs; rollout risks; risk notes; identified risks; known risks; possible risks; risk items; risk identification; active risks; open risks; current risks; top risks; initial risk matrix;
    riscos; risco; registro de riscos; registo de riscos; matriz de riscos; análise de riscos; gestão de riscos; gerenciamento de riscos; avaliação de riscos; plano de riscos; riscos e mitigações; riscos e mitigação; identificação dos riscos; lista de riscos;
    gestión de los riesgos; identificación de riesgos; lista de riesgos; riesgos y mitigaciones; riesgos y mitigación; risques et mitigations; risques identifiés; liste des risques; plan de gestion des risques; projektrisiken; risiken und maßnahmen; risiken und gegenmaßnahmen;
    риски проекта; основные риски; возможные риски; таблица рисков; リスクと対応; リスクと対応策; リスク管理表; 主なリスク; リスクと課題; リスクマトリクス; 主要风险; 潜在风险; 项目风险; 风险与对策; 风险和对策; 风险与应对; 风险与应对措施; 风险矩阵; 风险清单; 风险列表; 风险登记表; 风险管控; 风险及应对; 风险与权衡;
    리스크; 위험; 위험 요소; 위험 요인; 위험 관리; 리스크 관리; 위험 분석; 리스크 분석; 위험 평가; 리스크 및 대응; 리스크 및 대응 방안; 위험 및 대응; 위험 및 대응 방안; 리스크와 대응; 주요 리스크; 주요 위험; 예상 리스크; 리스크 목록; 위험 목록; 리스크 등록부; 风险与控制; 风险与应对策略; 风险及控制; 风险与缓解措施; 风险与注意事项; 风险提示; 风险点; 高风险项; リスクと緩和; リスク・課題; リスク・懸念; リスクと制約; 想定されるリスク; 위험과 대응; 위험과 대응 방안; 위험과 완화; 위험 및 완화; 위험 및 완화 방안; 위험과 완화 방안; 리스크와 대응 방안; 리스크와 완화; 리스크 및 완화; 리스크 및 완화 방안; 리스크와 완화 방안; 위험 요소 및 대응; resumen de riesgos; resumen de riesgos críticos; riesgos y dependencias; riesgos y contingencias; riscos e contingências; risques et parades; risques et points d'attention; risques majeurs; risiken und minderung; risiken und mitigation; chancen und risiken; risiken & gegenmaßnahmen; риски и способы снижения; риски и меры снижения; риски и их минимизация; риски и ограничения; risks and controls; risks and responses; risks and countermeasures; risks and mitigation strategies; risks and concerns; concerns; known risks and mitigations; technical debt and risks; security risks and mitigations; delivery risks`,
  acceptance: `acceptance; acceptance criteria; acceptance criterion; acceptance tests; acceptance test; acceptance testing; acceptance checklist; acceptance conditions; functional acceptance; non functional acceptance; final acceptance; documentation acceptance;
    success criteria; success criterion; exit criteria; completion criteria; done when; release criteria; launch criteria; criteria; 受け入れ条件; 受け入れ基準; 受入条件; 受入基準; 受け入れ要件; 受入要件; 承認基準; 承諾基準; 完了条件; 完了基準; 成功基準; 成功条件; 基準; 検収条件; 検収基準; 成果物と完了基準; 達成条件; 達成基準;
    验收标准; 验收条件; 验收准则; 接受标准; 成功标准; 完成标准; criterios de aceptación; criterios de aceptacion; criterios de éxito; pruebas de aceptación; critères d'acceptation; critères de réussite; critères de succès; tests d'acceptation;
    critères de validation; akzeptanzkriterien; abnahmekriterien; erfolgskriterien; abnahmetests; критерии приемки; критерии приёмки; критерии успеха; критерии готовности; критерии завершения; приемочные критерии; условия приемки;
    critérios de aceitação; critérios de aceite; critério de aceitação; critérios de sucesso; critérios de conclusão; criterios de finalización; criterios de conclusión; critères d'achèvement; abschlusskriterien; condições de aceitação; testes de aceitação; criterios de cierre; criterios de salida; abnahme; akzeptanz; критерии; критерии приёмки и готовности; 验收; 验收要求; 验收标准清单; 成功指标与验收; 受け入れ基準一覧; 受け入れ; 合格条件;
    인수 조건; 인수 기준; 수용 기준; 수락 기준; 수락 조건; 완료 조건; 완료 기준; 성공 기준; 성공 조건; 승인 기준; 검수 기준; 합격 기준`,
  'definition-of-done': `definition of done; dod; done definition; done criteria; 完成の定義; 完了の定義; 完成定义; 完成的定义; definición de hecho; definición de terminado; définition de terminé; définition du fini; definition of done dod;
    определение готовности; определение готово;
    definição de pronto; definição de feito; definición de listo; 완료의 정의; 완료 정의`,
  artifacts: `artifacts to produce; artifacts; artefacts; artefactos; artefactos a producir; artefakte; artéfacts; артефакты работы; code artifacts; documentation artifacts; planning artifacts; deployment artifacts; deliverables; project deliverable; project deliverables; key deliverables; outputs; 成果物; 納品物; 交付物; 产出物; entregables; livrables; liefergegenstände; liefergegenstande;
    lieferobjekte; артефакты; результаты; поставляемые результаты;
    entregáveis; artefatos; principais entregáveis; erwartete ergebnisse; resultados esperados; 산출물; 결과물; 주요 산출물; 交付成果; 交付清单`,
  gates: `approval gates; approval gate; quality gates; quality gate; review gates; release gates; gates; gate checklist; iosm gates; gate criteria; stage gates; 承認ゲート; 品質ゲート; 质量门; 质量关卡; 审批关卡; puertas de calidad; portes qualité; jalons d'approbation;
    qualitätstore; quality gates iosm; контрольные точки качества; гейты; гейты качества;
    portões de qualidade; 품질 게이트; 승인 게이트; constitution check; constitution gate; constitution compliance; release signoff checklist; release sign off checklist; sign off checklist; signoff checklist; sign off criteria; signoff criteria; sign off requirements; requirements for sign off; minimum requirements for sign off; validation sign off; validation signoff; go no go; go no go checklist; go no go criteria; go no go decision; checklist go no go; criterios go no go; critérios go no go; critères go no go; go no go kriterien; go live criteria; go live gates; launch gates; launch gate; exit gates; exit gate; entry gates; phase gates; phase gate; release gate; merge gate; merge gates; acceptance gates; acceptance gate; readiness gates; decision gates; validation gates; quality gates checklist; pre implementation gates; estado de quality gates; 宪法检查; 章程检查; 宪章检查; 憲章チェック; 原則チェック; 合规检查关卡; 上线门禁; 质量门禁; 门禁; 质量闸门; 发布门禁; ゲート; 品質ゲート条件; リリースゲート; ゲート条件; go no go 判定; 承認ゲート条件; 헌법 확인; 헌법 점검; 게이트; 출시 게이트; 릴리스 게이트; verificación de la constitución; verificação da constituição; vérification de la constitution; prüfung der verfassung; проверка конституции; критерии go no go; portões; portas de qualidade; freigabekriterien`,
  tasks: `tasks; task list; task breakdown; development tasks; implementation tasks; subtasks; タスク; タスク一覧; 実装タスク; 任务; 任务列表; tareas; tâches; taches; aufgaben; задачи; список задач;
    todo; to do; todos; to dos; todo list; to do list; checklist; open tasks; remaining tasks; remaining work; work items; action items; next actions; next steps; backlog items; implementation checklist; task checklist; 할 일; 할일; 작업; 작업 목록; 태스크; 작업 항목; 체크리스트; tarefas; lista de tarefas; pendências; próximos passos; pendientes; próximos pasos; liste des tâches; reste à faire; à faire; prochaines étapes; offene aufgaben; nächste schritte; aufgabenliste; todo liste; сделать; план работ; осталось сделать; следующие шаги; чек лист; やること; 残タスク; 作業項目; 次のステップ; チェックリスト; 待办; 待办事项; 任务清单; 下一步; 后续工作; 检查清单`,
  approvals: `approval; approvals; sign off; sign offs; signoff; signoffs; stakeholders approvals; approval status; approval record; approvals and sign off; spec approved by; approved by; spec approval; reviewers approvals; approval matrix; 承認; 承認者; 承認状況; 承認欄; 审批; 批准; 签核; 审批记录;
    aprobación; aprobaciones; firmas; approbation; approbations; validation des parties prenantes; signatures; genehmigung; genehmigungen; freigabe; freigaben; утверждение; согласование; согласования; подписи;
    approvals required from; approval required from; sign off required from; sign offs required from; sign off required; sign offs required; approvals needed; approvals needed from; needs approval from; needs sign off from; pending approvals; outstanding approvals; approvals pending; who approves; who must approve; who has to approve; who needs to approve; who signs off; who must sign off; approval chain; approval authorities; sign off parties; sign off sheet; sign off record; approvals required; required approvals; approvers; review and approval; reviews and approvals; approval history; approval log; board roles and sign off; aprovação; aprovações; assinaturas; aprovadores; aprobadores; visto bueno; approbateurs; unterschriften; genehmiger; abnahme und freigabe; freigaben; согласующие; утверждающие; визы; 承認一覧; 承認記録; 決裁; 稟議; 审批人; 签字; 签署; 会签; 审批流程; 승인; 결재; 승인자; 승인 현황; 승인 이력; 서명; 결재 라인; 검토 및 승인; 承認事項; 承認依頼事項; 決裁事項; 审批事项; 待审批事项; 승인 사항; 승인 요청 사항; stakeholder sign off; stakeholder sign offs; formal approval; final approval; final sign off; document approval; document approvals; charter approval; project approval; plan approval; sign off and approval; approval and sign off; approvals and signatures; signature; signoff table; approval signatures; assinatura; aprovação do documento; aprobación del documento; approbation du document; dokumentfreigabe; лист согласования; лист утверждения; 文档审批; 签署页; 承認欄一覧; 문서 승인`,
  dependencies: `dependencies; dependency; pre requisites; pre reqs; abhaengigkeiten; abhangigkeiten; internal dependencies; external dependencies; blocking dependencies; timeline dependencies; upstream dependencies; downstream dependencies; technical dependencies; service dependencies; track dependencies; cross track dependencies; dependencies on other tracks; depends on; blocked by; blocks; prerequisites; upstream; downstream;
    dependencias bloqueantes; dépendances bloquantes; blockierende abhängigkeiten; блокирующие зависимости; 依存関係; 依存; 前提条件; 内部依存; 外部依存; 内部依存関係; 外部依存関係; 依赖; 依赖关系; 依赖项; 内部依赖; 外部依赖; 前置条件; dependencias; dependencias internas; dependencias externas; prerrequisitos; dépendances; dependances; dépendances internes; dépendances externes; prérequis;
    abhängigkeiten; interne abhängigkeiten; externe abhängigkeiten; voraussetzungen; зависимости; внутренние зависимости; внешние зависимости; предварительные условия;
    dependency list; dependency map; dependency matrix; dependency table; dependency overview; dependency register; dependency summary; key dependencies; project dependencies; needs; requires; blocked on; dependências; dependências internas; dependências externas; pré requisitos; requisitos previos; prérequis techniques; зависит от; предпосылки; 依赖项目; 依赖与前提; 前提与依赖; 依存タスク; 의존성; 의존 관계; 선행 조건; 전제 조건; 외부 의존성; 내부 의존성; 종속성`,
  related: `related decisions; related adrs; related rfcs; verwandte entscheidungen; decisiones relacionadas; décisions liées; related tracks; related track; tracks liés; tracks connexes; zugehörige tracks; связанные работы; related work tracks; 関連トラック; 相关轨道; tracks relacionados; pistes liées; verwandte tracks; связанные треки;
    trilhas relacionadas; 관련 트랙`,
  synergies: `cross track synergies; synergies; cross track coordination; cross track alignment; シナジー; sinergias; synergien; синергия`,
  blockers: `known blockers; blockers; active blockers; blocked items; blocked; blocking defects; ブロッカー; 阻塞项; bloqueos; bloqueurs; blocker bekannt; блокеры;
    bloqueios; impedimentos; impedimentos actuales; impediments; hindernisse; blockierer; 障碍; 阻塞; 阻碍; 장애물; 블로커; 차단 요소`,
  questions: `open questions; open question; questions; unresolved questions; outstanding questions; open issues; clarifying questions; clarifying questions answers; clarifications; questions to answer; unanswered questions; follow up questions; followup questions; pending questions; questions to resolve; decision points; decisions to be made; deferred decisions; decision needed; needs decision; items needing decision; to be confirmed; what we need to decide; points à valider; zu klärende punkte; 待拍板; 待回答; 问题清单; 要決定事項; 相談事項; 질문 사항; decisions needed; decisions pending; decisions to make; discussion topics; discussion points; topics for discussion; pending decisions; open decisions; open items; unknowns; research questions;
    未解決の質問; 未解決事項; 未決事項; 質問; 未解決の問題; 未解決の課題; オープンクエスチョン; 確認事項; 検討事項; 未决问题; 待解决问题; 开放问题; 待定问题; preguntas abiertas; preguntas pendientes; questions ouvertes; questions en suspens; offene fragen; offene punkte;
    открытые вопросы; вопросы; нерешенные вопросы;
    open points; open topics; to be decided; to be clarified; questions ouvertes et décisions; perguntas; perguntas em aberto; perguntas abertas; questões em aberto; dúvidas; dúvidas em aberto; pendências de decisão; decisiones abiertas; decisiones pendientes; dudas; dudas abiertas; points ouverts; points en suspens; décisions ouvertes; fragen; ungeklärte fragen; klärungsbedarf; offene entscheidungen; открытые решения; спорные вопросы; неразрешенные вопросы; нерешённые вопросы; 未定事項; 要確認事項; 残課題; 未確定事項; オープンな質問; 待确认; 待确认问题; 待确认事项; 待讨论; 未解决问题; 开放性问题; 待决问题; 待决事项; 미결 사항; 미해결 질문; 열린 질문; 질문; 논의 사항; 확인 필요 사항; 결정 필요 사항; 미결 질문; 미결정; 미결정 사항; 미결; 미결 이슈; 미정 사항; 未決定事項; 未决定; 待定; 待定事项; 待澄清; 待澄清问题; 待決定事項; 要検討事項; 確認が必要な事項; 論点; 미해결 사항; 결정 대기; preguntas sin resolver; puntos abiertos; puntos pendientes; questões pendentes; pontos em aberto; questions à trancher; points à clarifier; offene themen; zu klären; zu klärende fragen; вопросы на согласование; неясные вопросы; clarifications needed; needs clarification; questions for review; questions for stakeholders; deferred questions; remaining questions; questions and decisions; decisions required`,
  phases: `phases; timeline; timeline and phases; project phases; implementation phases; implementation timeline; delivery phases; phase plan; project timeline; schedule; delivery schedule; project schedule; timeline summary; phased plan; フェーズ; スケジュール; タイムライン; 日程; 阶段; 时间线; 时间表; 进度; fases; cronograma; calendario;
    phases du projet; calendrier; échéancier; phasen; zeitplan; ablaufplan; фазы; этапы; этапы работ; график; сроки; календарный план; календарный план работ; план график; таймлайн;
    phase overview; phase status; phase plan overview; stages; rollout phases overview; delivery plan; development phases; roadmap phases; milestones and phases; weekly plan; week by week; plan semana a semana; cronograma do projeto; etapas; etapas do projeto; fases do projeto; fases del proyecto; plan por fases; phases de développement; étapes; projektphasen; umsetzungsphasen; zeitrahmen; terminplan; этапы разработки; этапы проекта; план по этапам; график работ; 開発フェーズ; フェーズ別ロードマップ; フェーズ計画; 実装フェーズ; 工程; 実施計画; 开发阶段; 项目阶段; 实施阶段; 分阶段计划; 阶段计划; 阶段划分; 开发计划; 단계; 단계별 계획; 일정; 추진 일정; 개발 단계; 개발 일정; 페이즈; 로드맵 단계`,
  milestones: `milestones; key milestones; milestone; upcoming milestones; next milestones; major milestones; project milestones; release milestones; milestones deadlines; key dates; マイルストーン; 主要マイルストーン; 里程碑; 关键里程碑; hitos; hitos clave; jalons; jalons clés; meilensteine; wichtige meilensteine; вехи; ключевые вехи; контрольные точки;
    milestone tracker; milestone map; current milestone map; milestone plan; milestone overview; milestone list; target milestones; milestones and dates; milestone table; marcos; marcos do projeto; principais marcos; hitos del proyecto; hitos principales; jalons principaux; jalons du projet; projektmeilensteine; meilensteinplan; projektphasen meilensteine; целевые вехи; основные вехи; этапы и вехи; 关键节点; 里程碑计划; 里程碑与时间; 主要里程碑; マイルストン; 마일스톤; 주요 마일스톤; 이정표; 마일스톤 계획`,
  time: `important dates; target dates and deadlines; deadlines and dates; project deadlines; project's deadlines; team deadlines; team's deadlines; due dates; delivery dates; deliverable dates; calendar; project calendar; calendar of events; yearly calendar; fechas principales; fechas clave; fechas importantes; entregas y reuniones; calendario de entregas; calendario general; dates clés; dates importantes; échéances; datas principais; datas importantes; datas de entrega; calendário; wichtige termine; wichtige daten; eckdaten; meilensteine und termine; ключевые даты; важные даты; календарный план; 重要日期; 关键日期; 重要な日程; 期限一覧; 주요 일정; time constraints; deadlines; deadline; key deadlines; target dates; schedule constraints; dates; 期限; 時間的制約; 时间约束; restricciones de tiempo; plazos; contraintes de temps; contraintes de temps et délais; délais; zeitliche einschränkungen; termine; fristen; временные ограничения; ограничения по времени; дедлайны;
    prazos; prazo; 마감; 마감일; 기한`,
  shipped: `delivered; released; launched; past releases; completed milestones; completed milestone; completed; recently completed; recent completions; shipped; recently shipped; done; past milestones; achievements; completed work; completed features; 完了したマイルストーン; 完了済み; 已完成的里程碑; 已完成; hitos completados; completados; jalons atteints;
    abgeschlossene meilensteine; abgeschlossen; завершенные вехи; завершено; выполнено; сделано;
    entregue; concluído; concluídos; entregados; livré; livrés; réalisé; réalisés; erledigt; umgesetzt; abgeschlossene features; done abgeschlossene features; готово; реализовано; 完了; 実装済み; リリース済み; 已交付; 已发布; 已实现; 완료; 완료됨; 완료된 항목; 출시됨; 구현 완료`,
  now: `current focus; current sprint; current work; current quarter; now; in progress; current priorities; this month; this quarter; short term; short term goals; near term; near term goals; immediate; immediate priorities; 現在の焦点; 現在の重点; 当前重点; 短期目标; 短期目標; enfoque actual; corto plazo; priorités actuelles;
    court terme; aktueller fokus; aktueller schwerpunkt; kurzfristig; текущий фокус; текущие задачи; краткосрочные цели; ближайшие планы;
    em andamento; em progresso; em curso; en curso; en progreso; en cours; in arbeit; aktuell; в работе; сейчас; 進行中; 現在; 进行中; 当前; 진행 중; 진행중; 현재; 단기; 단기 목표`,
  next: `medium term goals; medium term; mid term goals; mid term; next; next up; up next; next quarter; next month; upcoming; planned; coming next; 中期目標; 中期目标; 中期; medio plazo; objetivos a medio plazo; moyen terme; objectifs à moyen terme; mittelfristig; mittelfristige ziele; среднесрочные цели; среднесрочные планы; планы;
    próximo; próximos; planejado; planejados; a seguir; médio prazo; siguiente; siguientes; planificado; prochain; prochainement; à venir; prévu; als nächstes; geplant; demnächst; далее; запланировано; 次; 次期; 予定; 计划中; 下一阶段; 近期; 다음; 예정; 계획; 중기; 중기 목표`,
  later: `long term vision; long term goals; long term; later; future; future plans; future enhancements; future improvements; future considerations; future work; future vision; beyond; backlog; 長期ビジョン; 長期目標; 长期愿景; 长期目标; largo plazo; visión a largo plazo; long terme; vision à long terme; langfristig; langfristige vision; долгосрочное видение; долгосрочные цели;
    longo prazo; futuro; visão de longo prazo; ideias; ideas futuras; plus tard; idées; idées futures; später; zukunft; ideen; ausblick; icebox; someday; maybe; ideas; потом; в будущем; будущее; идеи; 将来; 将来構想; 今後; 今後の展望; 未来; 远期; 未来规划; 장기; 장기 목표; 향후; 향후 계획; 미래; 아이디어`,
  goals: `strategic goals; quarterly goals; roadmap goals`,
  initiatives: `major initiatives; initiatives; strategic initiatives; key initiatives; 主要施策; 主要な取り組み; 主要举措; iniciativas; grandes iniciativas; initiatives majeures; große initiativen; initiativen; инициативы; крупные инициативы;
    iniciativas principais; 주요 과제; 이니셔티브`,
  changes: `change log; changelog; history; change history; revision history; document history; version history; revisions; 変更履歴; 改訂履歴; 更新履歴; 变更记录; 变更日志; 修订历史; registro de cambios; historial de cambios; journal des modifications; historique des modifications; historique;
    änderungsprotokoll; änderungsverlauf; журнал изменений; история изменений;
    histórico de versão; histórico da versão; histórico de versionamento; tabela de versionamento; versionamento; änderungshistorie; versionshistorie; versionsverlauf; historial de versiones; historique des versions; 更新記録; 更新履歴; 更新記錄; 更新记录; 変更記録; 修改记录; 版本记录; история версий; histórico de revisões; histórico de alterações; histórico de versões; histórico de revisão; 변경 이력; 변경 기록; 개정 이력; 수정 이력; 版本历史; 修订记录`,
  stakeholders: `stakeholders; stakeholder; people; team; roles; roles responsibilities; raci; 関係者; ステークホルダー; 体制; 干系人; 利益相关者; interesados; partes interesadas; parties prenantes; beteiligte; stakeholder und rollen; заинтересованные стороны; участники; команда;
    equipe; partes interessadas; papéis; equipo; équipe; projektteam; projektorganisation; команда проекта; 이해관계자; 팀; 담당; 团队; 项目团队; チーム`,
  owner: `owner; owners; lead; leads; ownership; track lead; team leads; dri; 担当者; 責任者; オーナー; 负责人; responsable; responsables; verantwortlich; verantwortliche; ответственный; ответственные; владелец;
    responsável; responsáveis; 담당자; 책임자; 소유자`,
  metadata: `metadata; track metadata; meta; document information; document info; track information; track info; track details; header; about this document; overview information; メタデータ; 基本情報; 文書情報; 元数据; 基本信息; metadatos; métadonnées; metadaten; метаданные; информация;
    informações; informações do documento; ficha; document control; document properties; 문서 정보; 기본 정보; 文档信息; 项目信息; ドキュメント情報`,
  status: `status; current status; track status; ステータス; 状態; 状态; estado; statut; état; stand; статус; состояние;
    estado atual; situação; situação atual; status atual; estado actual; estado del proyecto; statut actuel; état actuel; état du projet; aktueller stand; projektstatus; текущее состояние; текущий статус; статус проекта; 現状; 現在の状態; 当前状态; 现状; 상태; 현재 상태; 현황; 진행 상황; 진행 현황`,
  summary: `summary; overview; executive summary; tl dr; tldr; abstract; 概要; サマリー; 要約; まとめ; 概述; 摘要; 总结; resumen; resumen ejecutivo; descripción general; résumé; aperçu; vue d'ensemble; zusammenfassung; überblick; übersicht; обзор; краткое описание; резюме; описание;
    visão geral; resumo; resumo executivo; sumário; sumário executivo; descrição; presentación; présentation; in brief; at a glance; kurzfassung; kurzbeschreibung; projektüberblick; общее описание; о проекте; 项目概述; 简介; 项目简介; 总览; はじめに; 개요; 요약; 프로젝트 개요; 소개; 概况`,
  'summary-fallback': `purpose; goal; objective; mission; intent; description; introduction; what; what why; what we're building; what we are building; problem; problem statement; context; background; vision statement; why; 目的; ゴール; 背景; 課題; 目标; 问题陈述; objetivo; propósito;
    contexto; objectif; but; contexte; ziel; zweck; hintergrund; kontext; цель; назначение; контекст; проблема;
    goals; objectives; why; motivation; vision; user story; project vision; project background; rationale; the problem; introdução; objetivos; motivação; visão; problema; por que; introducción; objetivos del proyecto; motivación; visión; por qué; introduction; objectifs; vision du projet; pourquoi; motivation et contexte; ziele; projektziel; projektziele; projekthintergrund; projektendergebnis; ausgangslage; einleitung; warum; problemstellung; введение; цели; мотивация; зачем; видение; проблематика; はじめに; 目標; 動機; なぜ; 課題背景; 问题; 动机; 为什么; 项目背景; 愿景; 目的; 引言; 目标与背景; 배경; 목적; 목표; 동기; 비전; 문제; 왜; 프로젝트 배경; 문제 정의`,
  aside: `review & acceptance checklist; review and acceptance checklist; execution status; execution flow; content quality; requirement completeness; feature readiness; assumptions; supuestos; hypothèses; annahmen; допущения; 前提; 假设; out of scope; non goals; non goal; nongoals; not in scope; explicitly out of scope; exclusions; references; reference; related documents; related documentation; related docs; related links; critical success factors; success factors; key success factors; external references; links; further reading; resources; see also; glossary; appendix; notes; legend; risk legend; risk scale; risk scoring; scoring; rating scale; risk levels; risk criteria;
    risk methodology; methodology; examples; example; community feedback; alternatives; alternatives considered; success metrics; metrics; strategic alignment; review schedule; resource constraints; risk tolerance; risk appetite; 範囲外; スコープ外; 対象外; 参考; 参考資料; 範囲外事項; 非目標; 非目标; 超出范围; 不在范围内; 参考文献;
    fuera de alcance; fuera del alcance; referencias; hors périmètre; hors du périmètre; références; außerhalb des umfangs; nicht im umfang; nicht ziele; referenzen; вне рамок; не входит в объем; вне области; ссылки; примечания; метрики успеха;
    fora de escopo; fora do escopo; não objetivos; premissas; suposições; restrições; glossário; referências; anexos; métricas; exemplos; legenda; escala de riscos; critérios de avaliação; metodologia; niveles de riesgo; leyenda; criterios de evaluación; glosario; anexos; ejemplos; niveaux de risque; légende; glossaire; annexes; exemples; anhang; glossar; legende; abgrenzung; nicht ziele und abgrenzung; приложение; глоссарий; легенда; шкала; пример; примеры; 凡例; 用語; 用語集; 付録; 例; 术语; 术语表; 附录; 示例; 非目标; 图例; 评分标准; 风险等级; 风险等级说明; 风险评级; 범위 외; 제외; 비목표; 용어; 용어집; 참고; 참고 자료; 부록; 예시; 예; 범례; 위험 등급; risk level definitions; probability scale; impact scale; risk rating; risk rating scale; likelihood scale; severity scale; risk heat map; heat map; risk response strategies; risk categories; risk monitoring; risk reporting; risk escalation; risk review; risk communication; risk governance; risk roles; risk budget; monitoring and review`,
};

/** Words that do not change the purpose of a known heading they are joined to with `&` or `and`. */
export const neutralWords = `gotchas; pitfalls; caveats; things to watch; watch outs; problemas; problems; problèmes; probleme; проблемы; 问题; 問題; 課題; 문제; 문제점; costs; cost; downsides; negatives; costes; custos; coûts; kosten; rollback; roll back; rollbacks; 롤백; 回滚; ロールバック; trade offs; tradeoffs; trade off; drawbacks; compromisos; compromis; trade offs and mitigations; 权衡; トレードオフ; 트레이드오프; notes; remarks; responses; countermeasures; respuestas; réponses; 应对; 应对措施; 对策; 대응; 대응 방안; mitigações; mitigação; respostas; меры реагирования; review; reviews; mitigation; mitigations; mitigation strategies; mitigation plan; mitigation plans; contingency; contingencies; contingency plans; concerns; issues; challenges; unknowns; 対策; 緩和策; 軽減策; 缓解; 缓解措施; mitigación; mitigaciones; atténuation;
  atténuations; mesures; maßnahmen; gegenmaßnahmen; митигация; меры; deliverables; verification; validation; testing; tests; release; future; ordering; sequencing; next steps; key deliverables`;

/** First words that make `… risks` an instruction or a sentence, not a kind of risk. */
export const notKindsOfRisk = new Set(
  'reduce reducing avoid avoiding manage managing accept accepting assess assessing understand understanding handle handling no how why what when mitigate mitigating addressing address eliminate minimise minimize minimizing track tracking about these our'.split(
    ' ',
  ),
);
