import type { ActionsFile } from '../knowledge/action-schema';
import type { Args, ContactChoice, Diagnosis, Finding, Message, PlanStep } from '../model/diagnosis';
import type { Outcome, Safety, Stage } from '../model/vocabulary';

/** What the customer is told of a finding: the cause where it is open, only its stage where it is discreet. */
export type CustomerNotice =
  | { readonly notice: string; readonly args: Args }
  | { readonly neutral: Stage };

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
  readonly notices: readonly CustomerNotice[];
  readonly steps: readonly CustomerStep[];
  readonly prohibitions: readonly string[];
  readonly support: CustomerSupport;
  readonly prevention: readonly string[];
}

/** What decides on a sentence being told to customers. */
export type CustomerRules = Pick<ActionsFile, 'prohibitions' | 'staffPrevention'>;

/** Arguments of the ready message that tell nothing but what the customer already knows. */
const MESSAGE_ARGS_OF_A_DISCREET_CASE = new Set(['at', 'amount', 'orderNo']);

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
    notices: noticesOf(told),
    steps: stepsOf(diagnosis.plan, discreet),
    prohibitions: diagnosis.prohibitions.map(({ id }) => id).filter((id) => Object.hasOwn(prohibitions, id) && prohibitions[id]?.customer),
    support: supportOf(diagnosis, discreet.size > 0),
    prevention: discreet.size > 0 ? [] : diagnosis.prevention.filter((id) => !staffPrevention.includes(id)),
  };
};

const isDiscreet = ({ disclosure }: Finding): boolean => disclosure === 'discreet';

const noticesOf = (findings: readonly Finding[]): CustomerNotice[] => {
  const notices: CustomerNotice[] = [];
  const stages = new Set<Stage>();
  for (const finding of findings) {
    if (!isDiscreet(finding)) notices.push({ notice: finding.cause, args: finding.args });
    else if (!stages.has(finding.stage)) notices.push({ neutral: finding.stage });
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
    args: discreet.has(cause) ? pick(args, STEP_ARGS_OF_A_DISCREET_CASE) : args,
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

const pick = (args: Args, names: ReadonlySet<string>): Args => Object.fromEntries(Object.entries(args).filter(([name]) => names.has(name)));
