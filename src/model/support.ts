import type { Args } from './diagnosis';
import type { ContactKind, HandlingClass, SlaStatus, Urgency } from './vocabulary';

/** A contact of the desk, and when it is open. Times are RFC 3339. */
export interface ContactChoice {
  readonly id: string;
  readonly kind: ContactKind;
  readonly openNow: boolean;
  /** When a closed channel opens, or an open one opens again after it closes; null for a channel that never closes. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** Id of the sentence that gives the reason. */
  readonly why: string;
}

/** Who the case is handed on to, and when. */
export interface EscalationStep {
  readonly to: string;
  readonly at: string;
  readonly due: boolean;
}

/** A ready message, as an id with arguments. */
export interface Message {
  readonly id: string;
  readonly args: Args;
}

/** Whom to contact, by when, with what: from the profile of the platform, in its time zone, with its holidays. */
export interface Support {
  readonly profile: string;
  readonly handling: HandlingClass;
  readonly urgency: Urgency;
  /** False where the customer can settle the case without a person. */
  readonly contactNeeded: boolean;
  readonly channel: ContactChoice | null;
  readonly alternatives: readonly ContactChoice[];
  readonly longerWait: boolean;
  /** Ids of the reasons for a longer wait: peak hours, quiet hours, a public holiday. */
  readonly longerWaitBecause: readonly string[];
  /** For what is not urgent: when waiting is short again; null where it is now. */
  readonly betterAt: string | null;
  readonly firstResponseDueAt: string | null;
  readonly resolutionDueAt: string | null;
  readonly slaStatus: SlaStatus;
  readonly followUpAt: string | null;
  readonly escalation: readonly EscalationStep[];
  readonly evidence: {
    readonly bring: readonly string[];
    readonly attached: readonly string[];
    readonly lacking: readonly string[];
  };
  readonly selfChecks: readonly string[];
  readonly message: Message;
}
