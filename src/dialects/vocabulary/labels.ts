/** The meaning of a labelled line (`**Owner:** …`), a table column or a front matter key. */
export type Label =
  | 'title'
  | 'id'
  | 'status'
  | 'owner'
  | 'author'
  | 'created'
  | 'updated'
  | 'date'
  | 'target'
  | 'due'
  | 'deadline'
  | 'start'
  | 'end'
  | 'milestones'
  | 'review'
  | 'ready'
  | 'duration'
  | 'probability'
  | 'impact'
  | 'score'
  | 'severity'
  | 'mitigation'
  | 'contingency'
  | 'residual'
  | 'inherent'
  | 'category'
  | 'risk'
  | 'description'
  | 'question'
  | 'answer'
  | 'decider'
  | 'raised'
  | 'role'
  | 'name'
  | 'scope'
  | 'conditions'
  | 'comments'
  | 'signed'
  | 'gate'
  | 'milestone'
  | 'phase'
  | 'item'
  | 'needs'
  | 'blocks'
  | 'blocked-by'
  | 'blocker'
  | 'blocked-since'
  | 'relates'
  | 'supersedes'
  | 'superseded-by'
  | 'upstream'
  | 'downstream'
  | 'external'
  | 'internal'
  | 'dependency'
  | 'track'
  | 'horizon'
  | 'number'
  | 'changes'
  | 'summary';

/** Labels, column heads and keys by meaning, folded. A word may have several meanings: each reader asks for its own. */
export const labelWords: Record<Label, string> = {
  title: `title; name; feature; feature name; track name; track title; project; タイトル; 名称; 标题; 名称; título; titel; titre; название;
    nome; 이름; 제목; 명칭; 标题名称; document title; project name; subject; 文档标题; 文書名; 件名; 项目名称; 문서명; 프로젝트명; nombre; nombre del proyecto; nome do projeto; nom du projet; projektname; название проекта`,
  id: `track id; track; id трека; ид трека; id du track; id del track; id des tracks; id du piste;  id; feature id; spec id; identifier; トラックid; トラック id; 轨道id; id de track; track nr; идентификатор; трек;
    código; codigo; 번호; 编号; 식별자`,
  status: `implementation status; status; state; current phase; current stage; project phase; projektphase aktuell; fase actual; fase atual; phase actuelle; aktuelle phase; 当前阶段; 現在のフェーズ; 현재 단계; текущая фаза; текущий этап; current status; where are we; where we are; where it is; where does it stand; wo stehen wir; wo wir stehen; dónde estamos; où en sommes nous; où en est on; onde estamos; track status; stage; progress status; ステータス; 状態; 状況; 状态; 狀態; estado; statut; état; zustand; статус; состояние; phase status;
    situação; estado atual; 상태; 현황; 진행 상태; 状況; статус задачи; avancement; fortschritt und status; estado actual; bearbeitungsstand; overall status; project status; implementation status; document status; final status; release status; plan status; epic status; task status; proposal status; rfc status; adr status; spec status; development status; delivery status; sprint status; 现状; 当前进度; 進捗; 進捗状況; 文書状態; 实施状态; 项目状态; 文档状态; 当前状态; 진행상태; 문서 상태; 진행상황; 진행 상황; estado general; estado del documento; estado del proyecto; status geral; status do projeto; situação atual; statut du document; statut du projet; projektstatus; dokumentstatus; gesamtstatus; aktueller status; umsetzungsstatus; статус документа; статус проекта; текущий статус`,
  owner: `owner; owners; wer klärt; klärt; klärung durch; zu klären durch; zu klären von; who answers; who decides; to be answered by; quién responde; qui tranche; quem responde; who watches; who watches it; who looks after it; who takes care; who does it; who owns it; whose; wer kümmert sich; qui s'en occupe; quién se encarga; lead; leads; track lead; track leads; track owner; tech lead; technical lead; team lead; team leads; project lead; assignee; assigned to; assigned; dri; responsible; responsible person; responsible party; maintainer; maintainers; maintained by; accountable; primary; owner role; who; risikoeigner; 担当; 担当者; 責任者; オーナー; 负责人; 责任人; 所有者; responsable; responsables;
    propietario; dueño; verantwortlich; verantwortliche; verantwortlicher; zuständig; ответственный; ответственные; владелец; исполнитель;
    responsável; responsáveis; dono; risk owner; owned by; encargado; encargada; propriétaire; pilote; verantwortung; owner lead; 담당; 담당자; 책임자; 소유자; 負責; 主责; 牵头人; ответственный исполнитель; куратор`,
  author: `author; authors; who; by; wer; qui; quién; кто; written by; prepared by; created by; drafted by; 作成者; 著者; 作者; autor; autora; autores; auteur; auteurs; verfasser; автор; авторы;
    autores; elaborado por; redigido por; criado por; 작성자; 작성; 저자; 起草人; 编写; 编制; автор документа; rédigé par; erstellt von; 作成; 起草; 文書作成者; 기안자; 작성자명; tác giả; autor des dokuments; auteur du document; autor del documento; autor do documento`,
  created: `created; created at; created on; creation date; date created; date; started; start date; opened; generated; 作成日; 作成; 作成日時; 日付; 创建日期; 创建时间; 创建; 日期; creado; creada; fecha; fecha de creación; créé; créée; créé le; date de création; erstellt; erstellt am; erstellungsdatum; datum; создано; создан; дата создания; дата;
    data; criado; criado em; criada em; data de criação; date de rédaction; start date; fecha de inicio del documento; 작성일; 작성일자; 생성일; 날짜; 일자; 起草日期; 编制日期; 制定日期; 作成年月日; 初版; дата документа; date initiated; initiated; created date; creation date; date of creation; document date; date written; task created; rfc date; drafted; drafted on; authored; authored on; report date; plan date; proposal date; spec date; prepared on; date prepared; first draft; 规划日期; 文档日期; 编写日期; 撰写日期; 创建于; 生成日期; 生成时间; 报告日期; 立项日期; 記録日; 策定日; 文書作成日; 初版作成日; 起票日; 起案日; 작성 기준일; 기준일; 작성 일자; 등록일; 최초 작성일; fecha del documento; fecha de elaboración; fecha de redacción; data de elaboração; data do documento; data de início do documento; date du document; date de rédaction; établi le; rédigé le; erstelldatum; angelegt; angelegt am; dokumentdatum; дата составления; дата документа; составлено`,
  updated: `updated; updated at; last updated; last touched; touched; last edit; last looked at; zuletzt angefasst; last update; last modified; modified; last edited; last revised; revised; last reviewed; 更新日; 最終更新; 最終更新日; 更新日時; 更新; 更新日期; 更新时间; 最后更新; 最近更新; actualizado; actualizada; última actualización; mis à jour; mise à jour; dernière mise à jour; aktualisiert; zuletzt aktualisiert;
    stand; обновлено; последнее обновление; дата обновления;
    atualizado; atualizado em; última atualização; ultima atualização; fecha de actualización; última revisión; letzte aktualisierung; letzte änderung; update; последнее изменение; 수정일; 최종 수정; 최종 수정일; 업데이트; 최근 업데이트; 갱신일; 마지막 업데이트; 最終更新日時; 修订日期; 最后更新日期; 最后修改; updated date; update date; date updated; date modified; date last modified; modified date; modification date; last modified date; last update date; last changed; changed; task updated; as of; current as of; valid as of; status as of; updated on; revised on; revision date; 更新于; 最后更新时间; 最近更新日期; 修订日; 截至; 最終改訂日; 改訂日; 改定日; 更新年月日; 最終確認日; 최근 수정일; 최종 업데이트; 업데이트 일자; 업데이트 날짜; fecha de última actualización; fecha de revisión; data de atualização; data da última atualização; última modificação; date de mise à jour; date de dernière mise à jour; dernière modification; modifié le; änderungsdatum; letzte aktualisierung am; geändert; geändert am; дата последнего обновления; дата изменения; изменено; актуально на; по состоянию на`,
  date: `fechas; termin; termine; 일정; 시기; 時期; 时间; 時間; date; dates; period; on; when; signed on; signed; sign off date; approval date; approved on; date approved; completed on; completed; 日付; 日; 日期; fecha; datum; дата;
    data; 날짜; 일자; 日時; 签署日期; 审批日期; 승인일; 완료일; 改定日; 改訂日; 変更日; 修订日期; 修改日期; 变更日期; revision date; date of change; change date; fecha de revisión; data da revisão; date de révision; änderungsdatum; дата изменения; 변경일; 수정일; 개정일; issued; timestamp; date signed; signature date; signed date; date of approval; date of signature; approval timestamp; 签字日期; 批准日期; 承認日時; 署名日; 서명일; fecha de firma; fecha de aprobación; data de aprovação; data da assinatura; date de signature; date d'approbation; unterschriftsdatum; дата подписания; дата согласования`,
  target: `target; ship target; wanted live; wanted by; wanted for; needed by; live by; gewünscht bis; soll live gehen; live bis; target date; target completion; target completion date; target release; target launch; planned completion; expected completion; estimated completion; expected; eta; planned; planned date; 完了目標; 目標時期; 完成目标; grober zeitplan; zeitrahmen; zeitplan; plazo estimado; horizon estimé; примерный срок; ориентировочный срок; completion date; completion target; target quarter; rough timeline; timeline; timeframe; time frame; when; delivery; delivery date; release date; quarter; 目標; 目標日; 完了予定; 完了予定日;
    予定日; 予定; 时间; 目标; 目标日期; 预计完成; 计划完成; objetivo; fecha objetivo; finalización prevista; fecha prevista; échéance; date cible; achèvement prévu; cible; zieldatum; ziel; zieltermin; geplante fertigstellung; целевая дата; цель; план; плановая дата; срок; сроки; дата завершения; период; квартал;
    prazo; previsão; data prevista; data alvo; meta; previsto; conclusão prevista; fecha prevista; date prévue; date visée; soll termin; soll; plantermin; geplant bis; 목표일; 목표; 예정일; 완료 예정; 目標時期; 计划完成时间; 计划时间; 预计时间; целевой срок; target month; когда; quand; cuándo; quando; wann; いつ; 언제; target release date; target launch date; target go live; go live date; go live; launch date; planned release; planned release date; planned completion date; expected completion date; estimated completion date; target delivery; target delivery date; planned end; planned end date; completion by; ship date; 目标上线时间; 目标完成时间; 计划完成日期; 预计上线; 预计上线时间; 上线时间; 目标发布日期; リリース予定日; リリース予定; 完了予定日; 公開予定日; 目標完了日; 목표 완료일; 목표 일정; 출시 예정일; 배포 예정일; fecha de lanzamiento; fecha estimada; fecha de entrega; data de lançamento; data de entrega; date de livraison; date de lancement; date de fin prévue; releasetermin; geplantes release; geplanter abschluss; дата релиза; дата запуска; дата сдачи; плановая дата завершения`,
  due: `due; due date; due on; due by; fällig; fällig am; fälligkeit`,
  deadline: `deadline; hard deadline; final deadline; 最終期限; 最終締切; 最终期限; échéance ferme; date butoir; fecha tope; harte frist; endtermin; must ship by; 期限; 締切; 締め切り; 納期; 截止日期; 截止; 最后期限; fecha límite; plazo; date limite; délai; frist; stichtag; abgabetermin; дедлайн; крайний срок; жесткий дедлайн;
    data limite; data final; prazo final; 마감일; 마감; 기한; 기한일; 締切日; 期限日; 最晚日期; fin prévue`,
  start: `mulai; tanggal mulai; start; start date; starts; begin; begins; from; kickoff; 開始; 開始日; 开始; 开始日期; inicio; fecha de inicio; début; date de début; beginn; startdatum; начало; дата начала;
    início; data de início; 시작; 시작일; 착수일; 开始时间; 着手日`,
  end: `selesai; tanggal selesai; end; end date; ends; finish; to; until; complete by; completion; 終了; 終了日; 结束; 结束日期; fin; fecha de fin; date de fin; ende; enddatum; конец; окончание; дата окончания;
    término; fim; data de término; conclusão; 종료; 종료일; 完成时间; 结束时间; 完了日; planned end; expected end; project end; project end date; end of project; 完了予定; 終了予定; 終了予定日; 完了予定日; 结束时间; 预计结束; 종료 예정일; fecha de finalización; fecha fin; data de fim; data de conclusão; data final; término previsto; date de fin du projet; fin du projet; projektende; дата окончания проекта; окончание работ`,
  milestones: `milestones; key milestones; milestone; key dates; マイルストーン; 里程碑; hitos; jalons; meilensteine; вехи;
    marcos; 마일스톤; hito`,
  review: `look again; look again in; look at it again; look at this again; revisit; revisit in; check again; reconsider; review again; next look; wieder anschauen; à revoir; volver a mirar;next roadmap review; next review; next review date; review date next; next roadmap update; next update; 次回レビュー; 次回見直し; 下次评审; 下次审查; próxima revisión; prochaine revue; prochaine révision; nächste überprüfung; nächstes review; следующий пересмотр; следующее обновление`,
  ready: `ready for implementation; ready to start; ready to build; prêt à démarrer; listo para empezar; startklar; bereit zum start; umsetzungsbereit; готово к старту; 着手可能; 可以开始; ready to implement; ready for development; implementation ready; 実装準備完了; 実装可能; 可以实施; listo para implementar; lista para implementación; prêt pour l'implémentation; prêt pour la mise en œuvre; bereit zur umsetzung; готово к реализации; готовность к реализации`,
  duration: `durasi; duration; estimate; estimated duration; estimated time; effort; length; time estimate; 期間; 所要期間; 工期; 持续时间; 时长; 周期; duración; durée; dauer; длительность; продолжительность;
    duração; prazo estimado; esforço; estimativa; esfuerzo; estimación; charge; effort estimé; aufwand; zeitaufwand; трудозатраты; оценка времени; 소요 기간; 기간; 예상 기간; 소요 시간; 预计工期; 预计耗时; 工作量; 想定期間; 工数; 見積もり`,
  probability: `probability; likelihood; how likely; how likely is it; how probable; likely; odds; chances; what are the odds; wie wahrscheinlich; quelle chance; qué tan probable; quão provável; w'keit; eintrittswahrsch; prob; p; chance; probability h m l; probability 1 5; likelihood 1 5; frequency; p 1 5; l; 確率; 発生確率; 可能性; 発生可能性; 概率; 发生概率; probabilidad; probabilité; vraisemblance; wahrscheinlichkeit; eintrittswahrscheinlichkeit; вероятность;
    probabilidade; possibility; wahrsch; wahrscheinlichkeit w; probability p; likelihood l; occurrence; verossimilhança; вер ть; вероятн; 확률; 발생 확률; 가능성; 발생 가능성; 可能性评估; 发生可能性; 機率; 機會`,
  impact: `impact; how bad; how bad is it; how severe; how serious; how much it hurts; how much does it hurt; damage; if so how bad; wie schlimm; wie ernst; à quel point est ce grave; qué tan grave; quão grave; i; severity of impact; consequence; consequences; impact h m l; impact 1 5; i 1 5; effect; 影響; 影響度; 影响; 影响程度; impacto; conséquence; gravité; auswirkung; auswirkungen; schadenshöhe; влияние; воздействие; последствия; ущерб;
    impacto; severidade do impacto; auswirkungsgrad; impact level; schaden; schadensausmaß; ausmaß; impact i; effekt; влияние на проект; 영향; 영향도; 파급 효과; 影响范围; 影響度合い; 影响等级; schadensausmass`,
  score: `score; risk score; rating; risk rating; p x i; p×i; pxi; p*i; p i; exposure; total; risk level score; スコア; 評点; 评分; 分数; 风险值; puntuación; puntaje; note; bewertung; wert; risikowert; punktzahl; оценка; балл; баллы; итог;
    pontuação; exposição; grau de risco; nível de exposição; index; risk index; r p; risk factor; risikozahl; rpz; risikopriorität; risikofaktor; criticité score; niveau de risque; риск балл; 점수; 위험도; 위험 점수; リスク値; 风险分; 风险指数; 分值`,
  severity: `severity; risk level; level; priority; criticality; 深刻度; 重大度; 优先级; 严重程度; 严重性; severidad; gravedad; sévérité; criticité; schweregrad; критичность; серьезность; уровень; уровень риска; приоритет;
    severidade; gravidade; prioridade; criticidade; nível; nível de risco; prioridad; nivel; nivel de riesgo; rag; rag status; niveau; priorité; risikostufe; risikolevel; stufe; priorität; 심각도; 중요도; 우선순위; 위험 수준; 리스크 수준; 등급; 优先度; 风险等级; 级别; 重要度; リスクレベル; 優先度; level of risk; s; sev`,
  mitigation: `mitigation; mitigated; mitigated by; workaround; 控制方式; 控制措施; 应对方式; 应对方案; 解决方案; 解决措施; 対処; 対処法; 対応方針; 대처 방안; 해결 방안; what we do; what we do about it; what we will do; what we'll do; what we'd do; what we would do; what we can do; what to do; what to do about it; what then; then what; and then; so what do we do; what helps; how we avoid it; how we prevent it; how to avoid it; how to prevent it; our plan; the plan; plan; our answer; was dann; was tun; was wir tun; was wir dagegen tun; que faire; ce qu'on fait; qué hacemos; qué hacer; o que fazer; o que fazemos; parade; parades; mitigations; mitigation strategy; mitigation plan; mitigation strategies; mitigation approach; mitigated by; mitigation action; mitigation actions; how we mitigate; countermeasure; countermeasures; response; risk response; control; controls; treatment; 対策; 緩和策; 軽減策; 対応策; 対応; 缓解; 缓解措施; 应对措施; 对策; 缓解策略; 应对;
    mitigación; mitigacion; medida; medidas; plan de mitigación; atténuation; mesure; mesures; mesures d'atténuation; mitigation proposée; maßnahme; maßnahmen; gegenmaßnahme; gegenmaßnahmen; minderung; abhilfe; risikominderung; митигация; меры; мера; меры по снижению; снижение; способ снижения; смягчение; решение; минимизация; план митигации;
    mitigação; mitigações; ação de mitigação; medidas de mitigação; estratégia de mitigação; plano de mitigação; resposta; resposta planejada; ação; ações; plano de ação; tratamento; prevenção; ação preventiva; acción; acciones; plan de acción; estrategia; respuesta; mitigación propuesta; prevención; tratamiento; plan d'action; action; actions; prévention; traitement; réponse; strategy; prevention; preventive action; preventive measures; action plan; how to mitigate; how we handle it; safeguard; safeguards; mitigation control; mitigation fallback; risk mitigation; remedy; handling; vorbeugung; absicherung; strategie; umgang; reaktion; действия; меры реагирования; меры митигации; меры снижения; предотвращение; план реагирования; реагирование; как снижаем; 완화; 완화책; 완화 방안; 완화 전략; 대응; 대응 방안; 대응책; 대책; 대응 전략; 대응 계획; 해결 방안; 조치; 예방책; 预防措施; 规避措施; 应对策略; 应对方案; 解决方案; 控制措施; 风险应对; 缓解方案; 缓解计划; 防范措施; 措施; 处理方式; 軽減; 緩和; 対応方針; 対処; 対処法; 回避策; 予防策; 対応方法; 控制方式; 控制; 缓解方式; 规避方式; 缓解办法; 防控措施; mitigasi; 回避方法; 대응 조치; 완화 조치; 대응방안; 완화방안; medida preventiva; medidas preventivas; medida correctiva; mesures de mitigation; mesure préventive; gegensteuerung; способ митигации; стратегия снижения; mitigation measures; mitigation approach taken; what we do instead; resolution strategy`,
  contingency: `contingency; contingencies; contingency plan; contingency plans; fallback; fallback plan; plan b; plan c; if it happens; 代替案; 代替策; コンティンジェンシー; 应急; 应急预案; 应急计划; 备用方案; contingencia; plan de contingencia; contingence; plan de secours; plan de contingence; notfallplan; ausweichplan; notfall; план б; запасной план; резервный план; на случай;
    contingência; plano de contingência; plan b existing artifact; respaldo; repli; solution de repli; rückfallebene; запасной вариант; 비상 계획; 대안; 触发后的回退; 回退方案; 备选方案; 应急方案; 兜底; 退避策; 回退`,
  residual: `residual; residual risk; residual rating; residual level; after mitigation; post mitigation; 残存リスク; 剩余风险; residual risk level; riesgo residual; risque résiduel; restrisiko; остаточный риск;
    risco residual; 잔여 위험`,
  inherent: `inherent; inherent risk; inherent rating; before mitigation; pre mitigation; gross risk; 固有リスク; 固有风险; riesgo inherente; risque inhérent; inhärentes risiko; исходный риск`,
  category: `category; type; kind; area; risk type; risk category; カテゴリ; カテゴリー; 種類; 分類; 类别; 类型; 分类; categoría; tipo; catégorie; type de risque; kategorie; art; typ; категория; тип;
    categoria; tipo de risco; natureza; área; 분류; 유형; 카테고리; 구분; 风险类型; 风险类别; 種別; classe`,
  risk: `risk; risks; thing that could go wrong; things that could go wrong; what can go wrong; what might go wrong; what may go wrong; what could happen; what may happen; what might happen; what could bite us; worry; worries; fear; was schiefgehen kann; was passieren kann; ce qui peut mal tourner; qué puede salir mal; o que pode dar errado; risk description; description; threat; issue; concern; title; name; event; risk event; scenario; リスク; リスク内容; 内容; 风险; 风险描述; 描述; riesgo; descripción; risque; risiko; beschreibung; риск; риски; описание; угроза; название;
    risco; riscos; descrição; descrição do risco; evento; ameaça; риск описание; 리스크; 위험; 위험 요소; 위험 요인; 리스크 내용; 설명; 내용; 항목; 风险项; 风险点; 风险内容; 风险事件; 风险名称; リスク項目; 懸念; risk title; risk statement; risk name; risk item; risk topic; risque identifié; description du risque; riesgo identificado; descripción del riesgo; risikobeschreibung; gefahr; bedrohung; суть риска; описание риска; hazard; what could go wrong; trade off`,
  description: `description; details; detail; notes; note; motivation; vision; goal; objective; summary; 説明; 内容; 描述; 说明; descripción; beschreibung; описание; notiz;
    descrição; objetivo; meta; 설명; 내용; 목표; 목적; 概要; 概述; 内容说明; что включает; includes; scope; contenu; inhalt; контент; содержание`,
  question: `question; questions; open question; issue; topic; item; decision; 質問; 問い; 事項; 问题; pregunta; frage; вопрос;
    pergunta; questão; dúvida; 질문; 사안; 论点; 論点; open item`,
  answer: `resolution; answer; resolved; answered; решено; решен; résolu; résolue; resuelto; resuelta; geklärt; gelöst; entschieden; 解決済み; 回答済み; 已解决; decision; decided; outcome; response; conclusion; resolved as; a; 回答; 解決; 決定; 結論; 答え; 答案; 解决; 决定; 结论; resolución; respuesta; decisión; résolution; réponse; décision; lösung; antwort; entscheidung; auflösung; ответ; решение; резолюция;
    resposta; resolução; decisão; 답변; 결정; 결론; 해결; 默认方案; 회신`,
  decider: `decided by; decision made by; answered by; decision taken by; 決定者; 回答者; 决定人; 决策人; 回答人; decidido por; respondido por; décidé par; répondu par; entschieden von; entschieden durch; beantwortet von; кем решено; решение принял; решение приняла; ответил; ответила;
    decidido por quem; 결정자; решает; entscheider; décideur; decisor`,
  raised: `raised; asked; raised on; asked on; opened; date raised; date; 提起日; 日付; 日期; fecha; gestellt am; задан`,
  role: `role; approver role; stakeholder; position; function; team; area; 役割; 役職; 角色; 职位; rol; rôle; fonction; rolle; роль; должность;
    papel; função; cargo; área responsável; stakeholder role; team role; approver role; department; área; 역할; 직책; 부서; 직위; 担当役割; 部门; 岗位; 職位; 所属; titel; funktion`,
  name: `name; approver; reviewer; person; who; who signs; wer; quién; quien; qui; quem; кто; persona; personne; pessoa; approved by; owner; signatory; approver name; 名前; 氏名; 承認者; 姓名; 审批人; 批准人; nombre; aprobador; nom; approbateur; name des genehmigers; имя; фио; согласующий; утверждающий;
    nome; aprovador; aprovado por; responsável pela aprovação; 이름; 성명; 승인자; 검토자; 서명자; 承認者名; 签字人; 审核人; 评审人; signer; signee; signed by; approving party; participant; unterzeichner; genehmiger; freigeber; prüfer; подписант; 審核人`,
  scope: `approval required; scope; required approval; approval; approves; for; what; approval for; approval type; required for; 承認事項; 承認範囲; 必要な承認; 审批内容; 审批事项; aprobación requerida; alcance; approbation requise; portée; erforderliche genehmigung; umfang; требуемое согласование; область; предмет;
    escopo; 범위; 승인 범위; 승인 대상`,
  conditions: `condition; conditions; subject to; approved if; conditional on; 条件; condición; condiciones; bedingung; bedingungen; условие; условия;
    condição; condições; 조건`,
  comments: `comments; comment; notes; note; remarks; コメント; 備考; 备注; 评论; comentarios; commentaires; kommentar; kommentare; anmerkungen; комментарии; комментарий; примечание;
    comentários; observações; observaciones; remarques; bemerkung; bemerkungen; hinweis; замечания; 비고; 의견; 메모; 코멘트; 意见; 说明; 備註; メモ; feedback`,
  signed: `status; signature; approved; approved?; signed; signed off; sign off; signature; approval status; done; state; decision; 承認状況; 承認; ステータス; 状態; 签字; 状态; 审批状态; estado; aprobado; firmado; firma; statut; approuvé; signé; genehmigt; unterschrift; freigabe; статус; согласовано; утверждено; подпись;
    aprovado; aprovação; assinatura; assinado; status de aprovação; sign off status; result; verdict; vote; aprobación; approbation; decisión; décision; entscheidung; unterzeichnet; виза; решение; 승인; 승인 여부; 승인 상태; 서명; 결과; 결재; 상태; 审批意见; 审批结果; 结论; 签名; 是否批准; 判定; 承認日; 署名`,
  gate: `gate; gates; criterion; criteria; check; ゲート; 关卡; puerta; porte; гейт`,
  milestone: `milestone; milestones; deliverable; goal; release; version; feature; item; name; title; event; マイルストーン; 里程碑; 目标; hito; entregable; jalon; livrable; meilenstein; liefergegenstand; веха; этап; задача; фича; название; релиз; цель;
    marco; marcos; entrega; entregas; hitos; entregable; entregable principal; jalon; meilenstein ergebnis; meilensteine; ergebnis; веха; вехи; 마일스톤; 이정표; 단계; 산출물; 节点; 关键节点; 里程碑名称; マイルストーン名; 到達点; milestone name; key milestone; target milestone; deliverables; outcome; module; goal`,
  phase: `phase; stage; step; phases; wave; batch; スプリント; 스프린트; спринт; 迭代; フェーズ; 段階; 阶段; fase; etapa; étape; phase du projet; etappe; фаза; этап; стадия;
    fases; étapes; phasen; projektphase; etapas; period; sprint; iteration; 단계; 페이즈; 阶段名称; 期; フェーズ名; wave name; этапы; фазы`,
  item: `item; feature; initiative; task; work; theme; epic; project; what; deliverable; 機能; 項目; 功能; 项目; funcionalidad; elemento; fonctionnalité; élément; funktion; vorhaben; thema; функция; задача; фича; инициатива; направление; пункт;
    tarefa; atividade; entrega; nome; tema; iniciativa; actividad; tarea; tâche; chantier; aufgabe; arbeitspaket; maßnahme; capability; задача проекта; модуль; 작업; 항목; 기능; 과제; 업무; 任务; 模块; 工作内容; 事项; タスク; 作業; 内容; モジュール; 施策`,
  needs: `depends on; dependencies; dependency; requires; needs; depends upon; waiting on; blocked on; prerequisites; prerequisite; depends; track dependencies; 依存; 依存先; 依存関係; 前提; 依赖; 依赖于; 前置; depende de; dependencias; requiere; dépend de; dépendances; nécessite; hängt ab von; abhängig von; abhängigkeiten; benötigt; зависит от; зависимости; требует;
    depende de; dependências; requer; pré requisitos; requisitos; voraussetzung; voraussetzungen; abhängig; hängt ab; требуется; 의존; 의존성; 선행; 선행 조건; 依赖项; 前置依赖; 前置条件; 前置任务; 前提条件; 先行タスク; builds on; prereqs; prereq; 前提タスク; 依赖任务; 의존 태스크; bloqueado por; requires completion of`,
  blocks: `blocks; blocking; unblocks; required by; needed by; ブロックする; 阻塞; bloquea; bloque; blockiert; блокирует;
    bloqueia; 차단`,
  'blocked-by': `blocked by; blocker; ブロック元; 被阻塞; bloqueado por; bloqué par; blockiert durch; заблокировано; заблокирован; блокируется;
    bloqueado por; blocked on; waiting for; waiting on; 차단됨; 막힘`,
  blocker: `blocked by; blocker; blockers; known blockers; current blocker; current blockers; blocked on; blocked because; blocked reason; reason blocked; block reason; blocking reason; blocking issue; reason for block; ブロッカー; ブロック理由; ブロック元; 阻塞项; 阻塞原因; 被阻塞; bloqueado por; bloqueos; motivo del bloqueo; bloqué par; bloqueurs; raison du blocage; blockiert durch; blockiert wegen; blocker bekannt; grund der blockade; заблокировано; заблокирован; блокируется; блокеры; блокер; причина блокировки;
    bloqueios; impedimentos; bloqueio; 블로커; 장애`,
  'blocked-since': `blocked since; ブロック開始; ブロック開始日; 阻塞自; 阻塞开始; bloqueado desde; bloqué depuis; blockiert seit; заблокировано с; заблокирован с`,
  relates: `related; related tracks; related track; relates to; related to; see also tracks; linked tracks; 関連; 関連トラック; 相关; relacionado; relacionado con; lié à; verwandt; verwandt mit; связано с; связанные треки;
    relacionado a; relacionada; trilhas relacionadas; verwandte tickets; см также; 관련; 관련 문서; 相关文档; see also; related adrs; related rfcs; related issues; related decisions; related specs; related documents; 関連文書; 関連ADR; 相关决策; adrs relacionados; verwandte adrs`,
  supersedes: `supersedes; replaces; obsoletes; 置き換える; 取代; reemplaza; sustituye; remplace; ersetzt; заменяет;
    substitui; 대체; 替代; amends; supersede; заменяет собой; 置換; 替代; ersetzt adr; reemplaza a`,
  'superseded-by': `superseded by; replaced by; folded into; merged into; obsoleted by; absorbed by; 後継; 被取代; reemplazado por; remplacé par; ersetzt durch; заменен; заменен на; объединен с;
    substituído por; 대체됨; 被以下取代`,
  upstream: `upstream dependencies; upstream dependency; upstream; previas; anteriores; amont; vorgelagert; предшествующие; 前置; 上流; 上游; 上流依存; 上游依赖; dependencias ascendentes; dépendances amont; vorgelagerte abhängigkeiten`,
  downstream: `downstream dependencies; downstream dependency; downstream; dependents; posteriores; aval; nachgelagert; последующие; 下流; 下游; 后续; dependencias bloqueantes; dépendances bloquantes; blockierende abhängigkeiten; блокирующие зависимости; ブロックする依存; 阻塞依赖; 下流依存; 下游依赖; dependencias descendentes; dépendances aval; nachgelagerte abhängigkeiten`,
  external: `external dependencies; external dependency; external; externals; third party; third party dependencies; third party services; external systems; 外部依存; 外部依存関係; 外部; 外部依赖; dependencias externas; externas; dépendances externes; externes; externe abhängigkeiten; extern; внешние зависимости; внешние;
    dependências externas; 외부; 외부 의존성`,
  internal: `internal dependencies; internal dependency; internal; internal tracks; tracks; track dependencies; other tracks; cross track; cross track dependencies; dependencies on other tracks; 内部依存; 内部依存関係; 内部; 内部依赖; dependencias internas; internas; dépendances internes; internes; interne abhängigkeiten; intern; внутренние зависимости; внутренние;
    dependências internas; 내부; 내부 의존성`,
  dependency: `dependency; dependencies; depends on; track; item; name; needs; 依存; 依存先; 依赖; 依赖项; dependencia; dépendance; abhängigkeit; зависимость;
    dependência; dependências; dependencias; abhängigkeiten; зависимости; 의존성; 의존; 依赖关系; 依存関係; dependency name; depends`,
  track: `track; track id; トラック; 轨道; трек`,
  horizon: `planning horizon; horizon; 計画期間; 规划期; horizonte; horizont; горизонт планирования`,
  number: `no; nr; id; number; ref; rank; num; 番号; 编号; 序号; número; numéro; nummer; номер; п п;
    nº; n; cód; código; codigo; risk id; riskid; id risco; 번호; 순번; идентификатор; kennung; réf; ref`,
  changes: `changes; change; what; was; quoi; qué; что; description; summary; details; notes; what changed; 変更内容; 変更点; 内容; 变更内容; 变更; 说明; cambios; cambio; descripción; modifications; changements; änderungen; änderung; beschreibung; изменения; изменение; описание;
    alterações; mudanças; modificações; 변경 내용; 변경 사항; 변경; 修改内容; 更新内容; modificação; modification; alteração; 修改说明; 修订内容; 改定内容; 改訂内容; 変更概要; 修訂內容; reason for change; change description; description of change; revision description; descrição da alteração`,
  summary: `summary; description; overview; goal; mission; objective; purpose; 概要; 説明; 目的; 摘要; 描述; resumen; résumé; zusammenfassung; описание; цель;
    resumo; visão geral; objetivo; 요약; 개요; 목적; 목표; 概述; 简介; goal; vision; ziel; kurzbeschreibung; objectif; but; problem; problem statement`,
};
