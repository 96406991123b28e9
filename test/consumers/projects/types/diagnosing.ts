import {
  type Action, type ActionsFile, actionsFileSchema, type Arg, type Args, type Audience, type Because, bundledPack, type CauseExplanation, type Calendar, calendarSchema, type CauseFile, causeSchema,
  type CodePlace, type CodesFile, codesFileSchema, type CodeTrace, type Condition, type Confidence, type ContactChoice, type ContactKind,
  createDiagnoser, type CustomerDiagnosis, type CustomerNotice, type CustomerStep, type CustomerSupport, diagnose, type DiagnoseOptions,
  type Diagnoser, type DiagnoserOptions, type Diagnosis, diagnosisSchema, type Disclosure, type Effort, type EscalationStep, type FactValue,
  explain, type Fault, type Finding, forCustomer, type KnowledgeKind, type KnowledgePack, type LocaleFile, localeSchema, type Message, type MissingFact,
  type Money,
  type NextEvidence, type ObtainFrom, OptionInvalidError, type Outcome, type OutcomesFile, outcomesFileSchema, type OwnActions, type OwnKnowledge, type OwnOutcomes, type OwnWords, type ParsedSnapshot, type ParseOptions, parseSnapshot,
  type PatternExplanation,
  type PatternVerdict, type PlanStep, type Profile, profileSchema, type Prohibition, type ReachedPattern, type Reader, type Reason, REASONS,
  type Responsible, type RuleFileFault, RulesInvalidError, type Safety, type Severity, type SlaStatus, type Snapshot, type SnapshotInput,
  SnapshotInvalidError, snapshotSchema, type Stage, type SupersededFinding, type Support, type TimelineEvent, toEngine, traceCode,
  type Undecided, type Unmet, type UnmetCondition, type Urgency, type Verdict, verdicts, type Warning,
} from 'paytriage';

/** Holds where both types are the same, to the modifier. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
const holds = <T extends true>(...claims: T[]): number => claims.length;

const input: SnapshotInput = {
  schemaVersion: 1,
  observedAt: '2026-03-02T10:15:00+08:00',
  order: { status: 'paid', fulfilledAt: null, total: { amount: 3000, currency: 'CNY' } },
  payment: { method: 'card', status: 'failed', codes: [{ system: 'unionpay.pos', code: '61' }] },
};

const options: DiagnoseOptions = { profile: 'yunchang', strict: true };
export const diagnosis: Diagnosis = diagnose(input, options);

holds<Same<Diagnosis['outcome'], Outcome>>(true);
holds<Same<Diagnosis['primary'], string | null>>(true);
holds<Same<Diagnosis['findings'], readonly Finding[]>>(true);
holds<Same<Outcome, 'failure' | 'pending' | 'healthy' | 'inconclusive'>>(true);
holds<Same<Confidence, 'confirmed' | 'likely' | 'possible'>>(true);
holds<Same<Verdict, 'hit' | 'unknown' | 'clear'>>(true);
holds<Same<Safety, 'observe' | 'reversible' | 'money'>>(true);
holds<Same<Money, { readonly amount: number; readonly currency: string }>>(true);
holds<Same<ReturnType<typeof traceCode>, CodeTrace | undefined>>(true);

/** A reader who answers every case by name is told by the compiler when one is added. */
export function headline({ outcome, primary }: Diagnosis): string {
  switch (outcome) {
    case 'failure': return primary ?? 'failed';
    case 'pending': return 'wait';
    case 'healthy': return 'fine';
    case 'inconclusive': return 'ask';
    default: return outcome satisfies never;
  }
}

export const told = diagnosis.findings.map(({ cause, evidence, confidence, stage, responsible, severity, disclosure, args, because }: Finding) => {
  const observed: readonly FactValue[] = because.map((one: Because) => one.observed);
  const typed: [Confidence, Stage, Responsible, Severity, Disclosure, Args] = [confidence, stage, responsible, severity, disclosure, args];
  return { cause, evidence, observed, typed };
});
export const argument: Arg | undefined = diagnosis.findings[0]?.args['amount'];
export const explained: readonly SupersededFinding[] = diagnosis.superseded;
export const open: readonly Undecided[] = diagnosis.undecided;
export const questions: [ObtainFrom, Effort][] = diagnosis.nextEvidence.map((next: NextEvidence) => [next.obtainFrom, next.effort]);
export const steps: [Audience, Safety, boolean][] = diagnosis.plan.map((step: PlanStep) => [step.audience, step.safety, step.needsConfirmation]);
export const forbidden: string[] = diagnosis.prohibitions.map(({ id }: Prohibition) => id);
export const support: Support = diagnosis.support;
export const channel: ContactChoice | null = support.channel;
export const kind: ContactKind | undefined = channel?.kind;
export const sla: [SlaStatus, Urgency] = [support.slaStatus, support.urgency];
export const escalation: readonly EscalationStep[] = support.escalation;
export const ready: Message = support.message;
export const events: readonly TimelineEvent[] = diagnosis.timeline;
export const warnings: readonly Warning[] = diagnosis.warnings;

const customer: CustomerDiagnosis = forCustomer(diagnosis);
export const shown: [readonly CustomerNotice[], readonly CustomerStep[], CustomerSupport] = [customer.notices, customer.steps, customer.support];

const parseOptions: ParseOptions = { strict: false };
const parsed: ParsedSnapshot = parseSnapshot(input, parseOptions);
export const snapshot: Snapshot = parsed.snapshot;
export const again: Snapshot = snapshotSchema.parse(input);
export const checked: Diagnosis['observedAt'] = diagnosisSchema.parse(diagnosis).observedAt;

const always: Condition = { all: [{ fact: 'payment.outcome', operator: 'equal', value: 'failed' }] };
export const ownCause: CauseFile = causeSchema.parse({ id: 'gift_card_not_activated', evidence: [{ conditions: always }] });
export const ownActions: ActionsFile = actionsFileSchema.parse({});
export const ownAction: Action | undefined = ownActions.actions['activate_gift_card'];
export const ownCodes: CodesFile = codesFileSchema.parse({});
export const ownWords: LocaleFile = localeSchema.parse({});
export const ownDesk: Profile = profileSchema.parse({});
const holidays: Calendar = calendarSchema.parse({});
const ownOutcomes: OwnOutcomes = { healthy: always, conditions: { refused: always } };
export const ourOutcomes: OutcomesFile = outcomesFileSchema.parse({});
const fewWords: OwnWords = { locale: 'de', labels: {} };
const fewActions: OwnActions = { staffPrevention: [] };
const instead: KnowledgeKind[] = ['profiles'];
const own: OwnKnowledge = { causes: [ownCause], codes: [ownCodes], profiles: [ownDesk], locales: [ownWords, fewWords], calendars: [holidays], outcomes: ownOutcomes, actions: fewActions, instead };
const diagnoserOptions: DiagnoserOptions = { ...own, operators: (engine) => { engine.addOperator('startsWith', (a: string, b: string) => a.startsWith(b)); } };
export const diagnoser: Diagnoser = createDiagnoser(diagnoserOptions);
export const verdictsOfAll: readonly PatternVerdict[] = [...diagnoser.verdicts(input), ...verdicts(input)];

const explanation: CauseExplanation = explain(input, 'bank_limit');
const pattern: PatternExplanation | undefined = explanation.patterns[0];
export const missing: readonly MissingFact[] = pattern?.missing ?? [];
export const unmet: readonly Unmet[] = pattern?.unmet ?? [];
export const conditions: UnmetCondition[] = unmet.filter((one): one is UnmetCondition => 'fact' in one);
export const ids: readonly string[] = diagnoser.pack.causes.map(({ id }) => id);

const trace: CodeTrace | undefined = traceCode('alipay.sub_code', 'ACQ.BUYER_BALANCE_NOT_ENOUGH');
export const reached: readonly ReachedPattern[] = trace?.reaches ?? [];
export const place: CodePlace | undefined = reached[0]?.place;
export const reason: Reason | undefined = trace?.reason;
export const reasons: readonly string[] = Object.keys(REASONS);
export const audience: Reader = 'agent';

export const pack: KnowledgePack = bundledPack;
export const engineRun: Promise<{ events: { type: string }[] }> = toEngine(pack).run({ 'payment.outcome': 'failed' });

export function faultsOf(error: unknown): readonly (Fault | RuleFileFault)[] {
  if (error instanceof SnapshotInvalidError || error instanceof RulesInvalidError || error instanceof OptionInvalidError) return error.faults;
  throw error;
}
