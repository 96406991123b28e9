import type { ActionsFile } from '../knowledge/action-schema';
import type { Arg, Args, ContactChoice, Diagnosis, Finding, Message, PlanStep } from '../model/diagnosis';
import { standingOf } from '../model/payment-standing';
import { isDiscreetReason } from '../model/reasons';
import type { Outcome, Safety, Stage } from '../model/vocabulary';

/** What the customer is told of a finding: the cause where it is open, only its stage where it is discreet. */
export type CustomerNotice =
  | { readonly notice: string; readonly args: Args }
  /** `unsettled`: the finding speaks of a payment that did not fail, so nothing is told as failed: the payment, or else the order, is being checked. */
  | { readonly neutral: Stage; readonly unsettled?: 'payment' | 'order' };

/** A step that the customer takes. */
export interface CustomerStep {
  readonly action: string;
  readonly safety: Safety;
  readonly args: Args;
  readonly after?: string;
  /** The step moves money and waits for what staff find out first: until they have said so, the customer does not take it. */
  readonly waitsForUs?: true;
  readonly dueBy?: string;
  readonly guidance?: 'voice_and_picture';
}

/** Whom the customer contacts, by when an answer is due, and what to bring. Times are RFC 3339. */
export interface CustomerSupport {
  readonly contactNeeded: boolean;
  readonly channel: ContactChoice | null;
  readonly firstResponseDueAt: string | null;
  readonly resolutionDueAt: string | null;
  readonly followUpAt: string | null;
  readonly longerWait: boolean;
  readonly evidence: { readonly bring: readonly string[]; readonly attached: readonly string[]; readonly lacking: readonly string[] };
  readonly selfChecks: readonly string[];
  readonly message: Message;
}

/** The part of a diagnosis that may leave the house. */
export interface CustomerDiagnosis {
  readonly schemaVersion: 1;
  readonly observedAt: string;
  readonly outcome: Outcome;
  readonly pendingUntil: string | null;
  /** For `pending`: what the customer waits for; null where that is not known. */
  readonly waitsFor: 'payment' | 'order' | 'refund' | null;
  readonly notices: readonly CustomerNotice[];
  readonly steps: readonly CustomerStep[];
  readonly prohibitions: readonly string[];
  readonly support: CustomerSupport;
  readonly prevention: readonly string[];
}

/** What decides on a sentence being told to customers. */
export type CustomerRules = Pick<ActionsFile, 'prohibitions' | 'staffPrevention'>;

/** Arguments of the ready message that tell nothing but what the customer already knows. */
const MESSAGE_ARGS_OF_A_DISCREET_CASE = new Set(['at', 'placedAt', 'asOf', 'amount', 'orderNo', 'paymentNo']);

/** Arguments that come from facts for staff only: risk systems, sessions, the health of channels. */
const STAFF_ARGS: ReadonlySet<string> = new Set(['riskLevel', 'ipType', 'sessions', 'networkErrors', 'rate', 'failures', 'httpStatus']);

/** Arguments of a step without which the customer cannot carry it out. */
const STEP_ARGS_OF_A_DISCREET_CASE = new Set(['documents']);

/**
 * Returns what a customer may read of a diagnosis: nothing internal, and of a discreet cause neither its id nor anything
 * that was derived from it.
 *
 * @example
 * customerView(diagnosis, actions).notices
 * //=> [{ notice: 'bank_limit', args: { … } }]
 */
export const customerView = (diagnosis: Diagnosis, { prohibitions, staffPrevention = [] }: CustomerRules): CustomerDiagnosis => {
  const told = diagnosis.findings.filter(({ confidence }) => confidence !== 'possible');
  const discreet = new Set([...diagnosis.findings, ...diagnosis.superseded].filter(isDiscreet).map(({ cause }) => cause));
  return {
    schemaVersion: diagnosis.schemaVersion,
    observedAt: diagnosis.observedAt,
    outcome: diagnosis.outcome,
    pendingUntil: diagnosis.pendingUntil,
    waitsFor: diagnosis.outcome === 'pending' ? awaited(diagnosis, told) : null,
    notices: noticesOf(told, diagnosis.paymentOutcome),
    steps: stepsOf(diagnosis.plan, discreet),
    prohibitions: diagnosis.prohibitions.map(({ id }) => id).filter((id) => Object.hasOwn(prohibitions, id) && prohibitions[id]?.customer),
    support: supportOf(diagnosis, discreet.size > 0),
    prevention: discreet.size > 0 ? [] : diagnosis.prevention.filter((id) => !staffPrevention.includes(id)),
  };
};

const isDiscreet = ({ disclosure }: Finding): boolean => disclosure === 'discreet';

/** What is waited for in a stage; nothing where the wait may be for either. */
const AWAITED: Readonly<Record<Stage, CustomerDiagnosis['waitsFor']>> = {
  checkout: 'order', authentication: 'payment', authorization: 'payment', settlement: 'payment', notification: 'order', fulfilment: 'order', use: 'order',
  account: null, refund: 'refund', channel: null, advice: null,
};

/** The first finding that waits decides; without one, a payment whose end is open. */
const awaited = ({ paymentOutcome }: Diagnosis, findings: readonly Finding[]): CustomerDiagnosis['waitsFor'] => {
  const finding = findings.find(({ kind }) => kind === 'pending') ?? findings[0];
  if (finding !== undefined) return AWAITED[finding.stage];
  return standingOf(paymentOutcome) === 'open' ? 'payment' : null;
};

/** Stages whose neutral words say that something failed. */
const STAGES_OF_FAILURE: ReadonlySet<Stage> = new Set(['checkout', 'authentication', 'authorization']);

const neutralOf = ({ stage }: Finding, paymentOutcome: Diagnosis['paymentOutcome']): CustomerNotice => {
  const standing = standingOf(paymentOutcome);
  return standing === 'failed' || !STAGES_OF_FAILURE.has(stage) ? { neutral: stage } : { neutral: stage, unsettled: standing === 'open' ? 'payment' : 'order' };
};

const noticesOf = (findings: readonly Finding[], paymentOutcome: Diagnosis['paymentOutcome']): CustomerNotice[] => {
  const notices: CustomerNotice[] = [];
  const stages = new Set<Stage>();
  for (const finding of findings) {
    if (!isDiscreet(finding)) notices.push({ notice: finding.cause, args: forCustomers(finding.args) });
    else if (!stages.has(finding.stage)) notices.push(neutralOf(finding, paymentOutcome));
    if (isDiscreet(finding)) stages.add(finding.stage);
  }
  return notices;
};

const stepsOf = (plan: readonly PlanStep[], discreet: ReadonlySet<string>): CustomerStep[] => {
  const own = plan.filter(({ audience }) => audience === 'customer');
  const actions = new Set(own.map(({ action }) => action));
  return own.map((step) => toCustomerStep(step, plan, actions, discreet));
};

const toCustomerStep = (step: PlanStep, plan: readonly PlanStep[], own: ReadonlySet<string>, discreet: ReadonlySet<string>): CustomerStep => {
  const { action, safety, args, cause, after, dueBy, guidance } = step;
  return {
    action,
    safety,
    args: discreet.has(cause) ? pick(args, STEP_ARGS_OF_A_DISCREET_CASE) : forCustomers(args),
    ...(after !== undefined && own.has(after) && { after }),
    ...(safety === 'money' && waitsForStaff(step, plan) && { waitsForUs: true as const }),
    ...(dueBy !== undefined && { dueBy }),
    ...(guidance !== undefined && { guidance }),
  };
};

/** Whether staff have to do or to find out something before the step, directly or by way of another step. */
const waitsForStaff = ({ after, dependsOn }: PlanStep, plan: readonly PlanStep[], seen: readonly string[] = []): boolean => {
  if (dependsOn !== undefined) return true;
  const earlier = after === undefined || seen.includes(after) ? undefined : plan.find(({ action }) => action === after);
  return earlier !== undefined && (earlier.audience !== 'customer' || waitsForStaff(earlier, plan, [...seen, earlier.action]));
};

const supportOf = ({ support }: Diagnosis, discreet: boolean): CustomerSupport => ({
  contactNeeded: support.contactNeeded,
  channel: support.channel,
  firstResponseDueAt: support.firstResponseDueAt,
  resolutionDueAt: support.resolutionDueAt,
  followUpAt: support.followUpAt,
  longerWait: support.longerWait,
  evidence: support.evidence,
  selfChecks: support.selfChecks,
  message: discreet ? withoutFindings(support.message) : support.message,
});

const withoutFindings = ({ id, args }: Message): Message => ({
  id,
  args: pick(args, MESSAGE_ARGS_OF_A_DISCREET_CASE),
});

const pick = (args: Args, names: ReadonlySet<string>): Args => choose(args, (name) => names.has(name));

/** An open cause may carry what is not open: the reason of a result that is unclear may be a risk block. */
const forCustomers = (args: Args): Args => choose(args, (name, arg) => !STAFF_ARGS.has(name) && ![arg].flat().some(isDiscreetReason));

const choose = (args: Args, isWanted: (name: string, arg: Arg) => boolean): Args =>
  Object.fromEntries(Object.entries(args).filter(([name, arg]) => isWanted(name, arg)));
