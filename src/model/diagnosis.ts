import type { Support } from './support';
import type {
  Audience, Basis, CauseKind, Confidence, Disclosure, Effort, ObtainFrom, Outcome, PaymentOutcome, Responsible, Safety, Severity, Stage, Urgency,
} from './vocabulary';

export type * from './support';

/** The value of a fact: `null` is "known to be absent"; a missing fact is `undefined` and never stored. */
export type FactValue = string | number | boolean | null | readonly string[];

/** An amount in integer minor units of an ISO 4217 currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** An argument of a message: words and formats are chosen when it is rendered. */
export type Arg =
  | string
  | number
  | boolean
  | Money
  | { readonly seconds: number }
  | { readonly at: string }
  | { readonly term: string; readonly of: string }
  | readonly Arg[];
/** Arguments of a sentence by their names. */
export type Args = Readonly<Record<string, Arg>>;

/** One condition that supports a finding: the fact with its observed value and what the rule expected. */
export interface Because {
  readonly fact: string;
  readonly observed: FactValue;
  readonly operator: string;
  readonly expected: unknown;
  /** The condition holds in its negated form (`not`). */
  readonly negated?: true;
}

/** A cause that was found, how sure that is, and on what evidence. */
export interface Finding {
  readonly cause: string;
  /** The evidence pattern that matched with the most certainty. */
  readonly evidence: string;
  /** Further patterns of the same cause that matched. */
  readonly alsoEvidence: readonly string[];
  readonly confidence: Confidence;
  readonly basis: Basis;
  readonly kind: CauseKind;
  readonly stage: Stage;
  readonly responsible: Responsible;
  readonly severity: Severity;
  readonly urgency: Urgency;
  readonly disclosure: Disclosure;
  readonly args: Args;
  readonly because: readonly Because[];
}

/** A finding that another one explains: it is kept for the record and plans nothing. */
export interface SupersededFinding extends Finding {
  /** The finding that stands for this one: what explains it, or what explains that in its turn. */
  readonly by: string;
}

/** A cause that the snapshot neither supports nor rules out, and the facts that would settle it. */
export interface Undecided {
  readonly cause: string;
  readonly evidence: string;
  readonly confidence: Confidence;
  readonly missing: readonly string[];
}

/** A missing fact that would decide, who knows it, and what its answers would settle. */
export interface NextEvidence {
  readonly fact: string;
  /** The fields of the snapshot that would supply the fact. */
  readonly paths: readonly string[];
  readonly obtainFrom: ObtainFrom;
  readonly effort: Effort;
  readonly decides: readonly {
    readonly if: string;
    readonly thenConfirms: readonly string[];
    readonly thenRulesOut: readonly string[];
  }[];
}

/** A step of the plan: data, never performed by this library. */
export interface PlanStep {
  readonly action: string;
  readonly audience: Audience;
  readonly safety: Safety;
  /** A money step is a proposal: a person confirms it before it is carried out. */
  readonly needsConfirmation: boolean;
  readonly args: Args;
  /** The cause that asks for the step; `causes` lists all where equal steps were merged. */
  readonly cause: string;
  readonly causes: readonly string[];
  /** The step that has to be finished before this one. */
  readonly after?: string;
  readonly dueBy?: string;
  /** Facts that decide whether the step applies; present while they are unknown. */
  readonly dependsOn?: readonly string[];
  /** How the customer is guided through the step. */
  readonly guidance?: 'voice_and_picture';
}

/** What nobody may do, and the causes that forbid it: none where the state of the case does. */
export interface Prohibition {
  readonly id: string;
  readonly cause: string | null;
  readonly causes: readonly string[];
}

/** A dated event of the snapshot. */
export interface TimelineEvent {
  readonly at: string;
  /** Id of the event's neutral wording. */
  readonly event: string;
  /** The part of the snapshot that recorded the event. */
  readonly source: string;
  readonly args: Args;
}

/** What of the snapshot was strange: an unknown key, a contradiction, a number that may be a card's. */
export interface Warning {
  readonly code: string;
  readonly path: string;
  readonly args: Args;
}

/** The answer: plain data, equal bytes for equal input. */
export interface Diagnosis {
  readonly schemaVersion: 1;
  readonly rulesVersion: string;
  readonly observedAt: string;
  /** Time zone of the desk that handles the case, in which times are shown. */
  readonly timeZone?: string;
  /** Currency in which the amounts among the facts are counted. */
  readonly currency?: string;
  /** What status and codes together say of the payment; left out where there is none, or nothing is known of it. */
  readonly paymentOutcome?: PaymentOutcome;
  readonly outcome: Outcome;
  /** For `pending`: the instant until which waiting is right, where the snapshot gives one. */
  readonly pendingUntil: string | null;
  readonly primary: string | null;
  readonly findings: readonly Finding[];
  readonly superseded: readonly SupersededFinding[];
  readonly undecided: readonly Undecided[];
  readonly nextEvidence: readonly NextEvidence[];
  readonly plan: readonly PlanStep[];
  readonly prohibitions: readonly Prohibition[];
  readonly support: Support;
  /** Prevention advice of the findings, shown after the steps. */
  readonly prevention: readonly string[];
  readonly timeline: readonly TimelineEvent[];
  readonly warnings: readonly Warning[];
}
