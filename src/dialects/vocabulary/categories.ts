import type { RiskCategory } from '../../model/risk.ts';

/** Words for the kinds of risk, folded; the word `risk` is taken off before they are looked up. */
export const categoryWords: Partial<Record<RiskCategory, string>> = {
  technical: `technical; technology; tech; architecture; architectural; implementation; engineering; design; code; data; migration; quality; complexity; infrastructure; 技術; 技術的; 技术; técnicos; técnico; tecnicos; técnicas; techniques; technique; technisch; technische; технические; технический; технологические; архитектурные`,
  integration: `integration; compatibility; interoperability; interface; 統合; 連携; 集成; integración; integracion; intégration; integrations; интеграционные; интеграция; совместимость`,
  security: `security; privacy; data privacy; compliance and security; security and privacy; security privacy; セキュリティ; 安全; 安全性; seguridad; sécurité; securite; sicherheit; sicherheits; безопасность; безопасности`,
  performance: `performance; scalability; performance and scalability; performance scalability; latency; 性能; パフォーマンス; rendimiento; performances; leistung; leistungs; производительность; производительности`,
  dependency: `dependency; dependencies; third party; vendor; external; supplier; supply chain; external dependency; 依存; 依存関係; 依赖; dependencia; dependencias; dépendance; dépendances; abhängigkeit; abhängigkeits; abhängigkeiten; зависимости; зависимостей; внешние`,
  operational: `operational; operations; operation; ops; deployment; rollout; release; reliability; support; process; 運用; 運用上; オペレーション; 运营; 运维; operativos; operativo; operacionales; opérationnels; opérationnel; betrieblich; betriebliche; betriebs; операционные; операционный; эксплуатационные`,
  business: `business; commercial; market; product; legal; regulatory; compliance; financial; customer; reputation; reputational; adoption; organizational; organisational; strategic; ビジネス; 事業; 业务; 商业; negocio; de negocio; comerciales; métier; commerciaux; geschäftlich; geschäftliche; geschäfts; бизнес; коммерческие; юридические; финансовые`,
  timeline: `timeline; schedule; scheduling; time; delivery; deadline; scope; スケジュール; 日程; 进度; 时间; cronograma; calendario; plazo; plazos; planning; calendrier; délai; délais; zeitplan; zeitlich; zeitliche; termin; сроки; сроков; временные; графика`,
  resource: `resource; resources; resourcing; people; staffing; team; budget; cost; capacity; personnel; skills; リソース; 人的; 资源; recursos; ressources; ressource; personal; ressourcen; ресурсы; ресурсные; кадровые; бюджетные`,
  other: `other; misc; miscellaneous; general; その他; 其他; otros; autres; sonstige; прочие; другие; общие`,
};
