/** What a section is for. A heading that has none of these roles belongs to the section above it. */
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

/**
 * Headings by role, folded (see `foldWords`), one language after the other. A heading counts as a whole, or as parts joined by `&`,
 * `and`, `/` or a comma, each of which must be known: so that `Dependencies & Risks` is two and `Risk dashboard` is none.
 */
export const headingWords: Record<Role, string> = {
  risks: `risk; risks; risk assessment; risk assessments; risk register; risk analysis; risk matrix; risk table; risk log; risk management; risk mitigation; risk mitigations; risk overview;
    risk summary; risk factors; risk list; risk profile; risk review; risks mitigation; risks mitigations; threats; what could go wrong; failure risks; pitfalls;
    リスク; リスク評価; リスク一覧; リスク管理; リスク分析; リスクと対策; リスク対策; リスクと緩和策; 想定リスク; 懸念事項; 风险; 风险评估; 风险分析; 风险管理; 风险与缓解; 风险和缓解措施; 风险登记册;
    riesgos; riesgo; evaluación de riesgos; evaluacion de riesgos; análisis de riesgos; gestión de riesgos; registro de riesgos; matriz de riesgos; risques; risque; évaluation des risques; analyse des risques; gestion des risques;
    registre des risques; matrice des risques; risiken; risiko; risikobewertung; risikoanalyse; risikomanagement; risikoregister; risikomatrix; риски; риск; оценка рисков; анализ рисков; управление рисками; реестр рисков; матрица рисков;
    риски и митигация; риски и меры`,
  acceptance: `acceptance; acceptance criteria; acceptance criterion; acceptance tests; acceptance test; acceptance testing; acceptance checklist; acceptance conditions; functional acceptance; non functional acceptance; final acceptance; documentation acceptance;
    success criteria; success criterion; exit criteria; completion criteria; done when; release criteria; launch criteria; criteria; 受け入れ条件; 受け入れ基準; 受入条件; 受入基準; 受け入れ要件; 受入要件; 承認基準; 承諾基準; 完了条件; 完了基準; 成功基準; 成功条件; 基準; 検収条件; 検収基準; 成果物と完了基準; 達成条件; 達成基準;
    验收标准; 验收条件; 验收准则; 接受标准; 成功标准; 完成标准; criterios de aceptación; criterios de aceptacion; criterios de éxito; pruebas de aceptación; critères d'acceptation; critères de réussite; critères de succès; tests d'acceptation;
    critères de validation; akzeptanzkriterien; abnahmekriterien; erfolgskriterien; abnahmetests; критерии приемки; критерии приёмки; критерии успеха; критерии готовности; критерии завершения; приемочные критерии; условия приемки`,
  'definition-of-done': `definition of done; dod; done definition; done criteria; 完成の定義; 完了の定義; 完成定义; 完成的定义; definición de hecho; definición de terminado; définition de terminé; définition du fini; definition of done dod;
    определение готовности; определение готово`,
  artifacts: `artifacts to produce; artifacts; artefacts; artefactos; artefactos a producir; artefakte; artéfacts; артефакты работы; code artifacts; documentation artifacts; planning artifacts; deployment artifacts; deliverables; key deliverables; outputs; 成果物; 納品物; 交付物; 产出物; entregables; livrables; liefergegenstände; liefergegenstande;
    lieferobjekte; артефакты; результаты; поставляемые результаты`,
  gates: `approval gates; approval gate; quality gates; quality gate; review gates; release gates; gates; gate checklist; iosm gates; gate criteria; stage gates; 承認ゲート; 品質ゲート; 质量门; 质量关卡; 审批关卡; puertas de calidad; portes qualité; jalons d'approbation;
    qualitätstore; quality gates iosm; контрольные точки качества; гейты; гейты качества`,
  tasks: `tasks; task list; task breakdown; development tasks; implementation tasks; subtasks; タスク; タスク一覧; 実装タスク; 任务; 任务列表; tareas; tâches; taches; aufgaben; задачи; список задач`,
  approvals: `approval; approvals; sign off; sign offs; signoff; signoffs; stakeholders approvals; approval status; approval record; approvals and sign off; spec approved by; approved by; spec approval; reviewers approvals; approval matrix; 承認; 承認者; 承認状況; 承認欄; 审批; 批准; 签核; 审批记录;
    aprobación; aprobaciones; firmas; approbation; approbations; validation des parties prenantes; signatures; genehmigung; genehmigungen; freigabe; freigaben; утверждение; согласование; согласования; подписи`,
  dependencies: `dependencies; dependency; internal dependencies; external dependencies; blocking dependencies; timeline dependencies; upstream dependencies; downstream dependencies; technical dependencies; service dependencies; track dependencies; cross track dependencies; dependencies on other tracks; depends on; blocked by; blocks; prerequisites; upstream; downstream;
    dependencias bloqueantes; dépendances bloquantes; blockierende abhängigkeiten; блокирующие зависимости; 依存関係; 依存; 前提条件; 内部依存; 外部依存; 内部依存関係; 外部依存関係; 依赖; 依赖关系; 依赖项; 内部依赖; 外部依赖; 前置条件; dependencias; dependencias internas; dependencias externas; prerrequisitos; dépendances; dependances; dépendances internes; dépendances externes; prérequis;
    abhängigkeiten; interne abhängigkeiten; externe abhängigkeiten; voraussetzungen; зависимости; внутренние зависимости; внешние зависимости; предварительные условия`,
  related: `related tracks; related track; tracks liés; tracks connexes; zugehörige tracks; связанные работы; related work tracks; 関連トラック; 相关轨道; tracks relacionados; pistes liées; verwandte tracks; связанные треки`,
  synergies: `cross track synergies; synergies; cross track coordination; cross track alignment; シナジー; sinergias; synergien; синергия`,
  blockers: `known blockers; blockers; active blockers; blocked items; blocked; blocking defects; ブロッカー; 阻塞项; bloqueos; bloqueurs; blocker bekannt; блокеры`,
  questions: `open questions; open question; questions; unresolved questions; outstanding questions; open issues; clarifying questions; clarifying questions answers; clarifications; questions to answer; decisions needed; decisions pending; decisions to make; discussion topics; discussion points; topics for discussion; pending decisions; open decisions; open items; unknowns; research questions;
    未解決の質問; 未解決事項; 未決事項; 質問; 未解決の問題; 未解決の課題; オープンクエスチョン; 確認事項; 検討事項; 未决问题; 待解决问题; 开放问题; 待定问题; preguntas abiertas; preguntas pendientes; questions ouvertes; questions en suspens; offene fragen; offene punkte;
    открытые вопросы; вопросы; нерешенные вопросы`,
  phases: `phases; timeline; timeline and phases; project phases; implementation phases; implementation timeline; delivery phases; phase plan; project timeline; schedule; delivery schedule; project schedule; timeline summary; phased plan; フェーズ; スケジュール; タイムライン; 日程; 阶段; 时间线; 时间表; 进度; fases; cronograma; calendario;
    phases du projet; calendrier; échéancier; phasen; zeitplan; ablaufplan; фазы; этапы; этапы работ; график; сроки; план график; таймлайн`,
  milestones: `milestones; key milestones; milestone; upcoming milestones; next milestones; major milestones; project milestones; release milestones; milestones deadlines; key dates; マイルストーン; 主要マイルストーン; 里程碑; 关键里程碑; hitos; hitos clave; jalons; jalons clés; meilensteine; wichtige meilensteine; вехи; ключевые вехи; контрольные точки`,
  time: `time constraints; deadlines; deadline; key deadlines; target dates; schedule constraints; dates; 期限; 時間的制約; 时间约束; restricciones de tiempo; plazos; contraintes de temps; contraintes de temps et délais; délais; zeitliche einschränkungen; termine; fristen; временные ограничения; ограничения по времени; дедлайны`,
  shipped: `delivered; released; launched; past releases; completed milestones; completed milestone; completed; recently completed; recent completions; shipped; recently shipped; done; past milestones; achievements; completed work; completed features; 完了したマイルストーン; 完了済み; 已完成的里程碑; 已完成; hitos completados; completados; jalons atteints;
    abgeschlossene meilensteine; abgeschlossen; завершенные вехи; завершено; выполнено; сделано`,
  now: `current focus; current sprint; current work; current quarter; now; in progress; current priorities; this month; this quarter; short term; short term goals; near term; near term goals; immediate; immediate priorities; 現在の焦点; 現在の重点; 当前重点; 短期目标; 短期目標; enfoque actual; corto plazo; priorités actuelles;
    court terme; aktueller fokus; aktueller schwerpunkt; kurzfristig; текущий фокус; текущие задачи; краткосрочные цели; ближайшие планы`,
  next: `medium term goals; medium term; mid term goals; mid term; next; next up; up next; next quarter; next month; upcoming; planned; coming next; 中期目標; 中期目标; 中期; medio plazo; objetivos a medio plazo; moyen terme; objectifs à moyen terme; mittelfristig; mittelfristige ziele; среднесрочные цели; среднесрочные планы; планы`,
  later: `long term vision; long term goals; long term; later; future; future plans; future enhancements; future improvements; future considerations; future work; future vision; vision; beyond; backlog; 長期ビジョン; 長期目標; 长期愿景; 长期目标; largo plazo; visión a largo plazo; long terme; vision à long terme; langfristig; langfristige vision; долгосрочное видение; долгосрочные цели`,
  goals: `strategic goals; quarterly goals; roadmap goals`,
  initiatives: `major initiatives; initiatives; strategic initiatives; key initiatives; 主要施策; 主要な取り組み; 主要举措; iniciativas; grandes iniciativas; initiatives majeures; große initiativen; initiativen; инициативы; крупные инициативы`,
  changes: `change log; changelog; history; change history; revision history; document history; version history; revisions; 変更履歴; 改訂履歴; 更新履歴; 变更记录; 变更日志; 修订历史; registro de cambios; historial de cambios; journal des modifications; historique des modifications; historique;
    änderungsprotokoll; änderungsverlauf; журнал изменений; история изменений`,
  stakeholders: `stakeholders; stakeholder; people; team; roles; roles responsibilities; raci; 関係者; ステークホルダー; 体制; 干系人; 利益相关者; interesados; partes interesadas; parties prenantes; beteiligte; stakeholder und rollen; заинтересованные стороны; участники; команда`,
  owner: `owner; owners; lead; leads; ownership; track lead; team leads; dri; 担当者; 責任者; オーナー; 负责人; responsable; responsables; verantwortlich; verantwortliche; ответственный; ответственные; владелец`,
  metadata: `metadata; track metadata; meta; document information; document info; track information; track info; track details; header; about this document; overview information; メタデータ; 基本情報; 文書情報; 元数据; 基本信息; metadatos; métadonnées; metadaten; метаданные; информация`,
  status: `status; current status; track status; ステータス; 状態; 状态; estado; statut; état; stand; статус; состояние`,
  summary: `summary; overview; executive summary; tl dr; tldr; abstract; 概要; サマリー; 要約; まとめ; 概述; 摘要; 总结; resumen; resumen ejecutivo; descripción general; résumé; aperçu; vue d'ensemble; zusammenfassung; überblick; übersicht; обзор; краткое описание; резюме; описание`,
  'summary-fallback': `purpose; goal; objective; mission; intent; description; introduction; what; what why; what we're building; what we are building; problem; problem statement; context; background; vision statement; why; 目的; ゴール; 背景; 課題; 目标; 问题陈述; objetivo; propósito;
    contexto; objectif; but; contexte; ziel; zweck; hintergrund; kontext; цель; назначение; контекст; проблема`,
  aside: `assumptions; supuestos; hypothèses; annahmen; допущения; 前提; 假设; out of scope; non goals; non goal; nongoals; not in scope; explicitly out of scope; exclusions; references; reference; related documents; external references; links; further reading; resources; see also; glossary; appendix; notes; legend; risk legend; risk scale; risk scoring; scoring; rating scale; risk levels; risk criteria;
    risk methodology; methodology; examples; example; community feedback; alternatives; alternatives considered; success metrics; metrics; strategic alignment; review schedule; resource constraints; risk tolerance; risk appetite; 範囲外; スコープ外; 対象外; 参考; 参考資料; 範囲外事項; 非目標; 非目标; 超出范围; 不在范围内; 参考文献;
    fuera de alcance; fuera del alcance; referencias; hors périmètre; hors du périmètre; références; außerhalb des umfangs; nicht im umfang; nicht ziele; referenzen; вне рамок; не входит в объем; вне области; ссылки; примечания; метрики успеха`,
};

/** Words that may stand beside a known heading in one with `&` or `and` without changing what it is for. */
export const neutralWords = `review; reviews; mitigation; mitigations; mitigation strategies; mitigation plan; mitigation plans; contingency; contingencies; contingency plans; concerns; issues; challenges; unknowns; 対策; 緩和策; 軽減策; 缓解; 缓解措施; mitigación; mitigaciones; atténuation;
  atténuations; mesures; maßnahmen; gegenmaßnahmen; митигация; меры; deliverables; verification; validation; testing; tests; release; future; ordering; sequencing; next steps; key deliverables`;

/** First words that make of `… risks` an instruction or a sentence rather than a kind of risks. */
export const notKindsOfRisk = new Set(
  'reduce reducing avoid avoiding manage managing accept accepting assess assessing understand understanding handle handling no how why what when mitigate mitigating addressing address eliminate minimise minimize minimizing track tracking about these our'.split(
    ' ',
  ),
);
