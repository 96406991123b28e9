export {
  createDiagnoser, diagnose, type DiagnoseOptions, type Diagnoser, type DiagnoserOptions, explain, type PatternVerdict, traceCode,
  verdicts,
} from './diagnose';
export { OptionInvalidError, RulesInvalidError, SnapshotInvalidError } from './errors';
export { forCustomer } from './for-customer';
export { bundledCore as bundledPack } from './knowledge/bundled-core';
export type { KnowledgeKind, OwnKnowledge } from './knowledge/merge-pack';
export type { KnowledgePack } from './knowledge/pack';
export type { Action, ActionsFile, OwnActions } from './knowledge/action-schema';
export { actionsFileSchema } from './knowledge/action-schema';
export { type Calendar, calendarSchema } from './knowledge/calendar-schema';
export { type CauseFile, causeSchema } from './knowledge/cause-schema';
export { type CodesFile, codesFileSchema } from './knowledge/code-schema';
export type { Condition } from './knowledge/condition-schema';
export { diagnosisSchema } from './knowledge/diagnosis-schema';
export { type LocaleFile, localeSchema, type OwnWords } from './knowledge/locale-schema';
export { type OutcomesFile, outcomesFileSchema, type OwnOutcomes } from './knowledge/outcome-schema';
export { type Profile, profileSchema } from './knowledge/profile-schema';
export type * from './model/diagnosis';
export type { Fault, RuleFileFault } from './model/faults';
export { REASONS, type Reason } from './model/reasons';
export type {
  Audience, Confidence, ContactKind, Disclosure, Effort, ObtainFrom, Outcome, Reader, Responsible, Safety, Severity, SlaStatus, Stage, Urgency,
  Verdict,
} from './model/vocabulary';
export type { CustomerDiagnosis, CustomerNotice, CustomerStep, CustomerSupport } from './render';
export { type ParsedSnapshot, parseSnapshot, type ParseOptions } from './snapshot/parse-snapshot';
export { type Snapshot, type SnapshotInput, snapshotSchema } from './snapshot/schema';
export type { CodePlace, CodeTrace, ReachedPattern } from './pipeline/trace-code';
export type { CauseExplanation, MissingFact, PatternExplanation, Unmet, UnmetCondition } from './pipeline/explain-cause';
export { toEngine } from './to-engine';
