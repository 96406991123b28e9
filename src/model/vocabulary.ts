/** Closed sets of the diagnosis and of the rule files, each listed once. */

/** Where in the life of an order a cause belongs. */
export const STAGES = [
  'checkout', 'authentication', 'authorization', 'settlement', 'notification', 'fulfilment', 'use', 'account',
  'refund', 'channel', 'advice',
] as const;
/** A stage in the life of an order. */
export type Stage = (typeof STAGES)[number];

/** What a cause says of the case: something failed, something is still under way, or the customer wants something else. */
export const CAUSE_KINDS = ['failure', 'pending', 'request'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

/** How sure a finding is, strongest first. */
export const CONFIDENCES = ['confirmed', 'likely', 'possible'] as const;
/** How sure a finding is. */
export type Confidence = (typeof CONFIDENCES)[number];

/** What an evidence pattern rests on, in the order in which findings of equal confidence are ranked. */
export const BASES = [
  'provider_code', 'incident', 'system_of_record', 'contradiction', 'overrun', 'account_state', 'heuristic', 'symptom',
] as const;
export type Basis = (typeof BASES)[number];

export const VERDICTS = ['hit', 'unknown', 'clear'] as const;
/** What an evidence pattern says: it hits, it is unknown for want of facts, or it is clear that it does not. */
export type Verdict = (typeof VERDICTS)[number];

export const OUTCOMES = ['failure', 'pending', 'healthy', 'inconclusive'] as const;
/** What a case comes to: something failed, waiting is right, all is well, or it cannot be told yet. */
export type Outcome = (typeof OUTCOMES)[number];

/** What status and codes together say of a payment. */
export const PAYMENT_OUTCOMES = [
  'awaiting_payer', 'processing', 'authorized', 'paid', 'failed', 'canceled', 'expired', 'refunded', 'unclear',
] as const;
/** What status and codes together say of a payment. */
export type PaymentOutcome = (typeof PAYMENT_OUTCOMES)[number];

/** Who the failure lies with: whose system or action has to change. */
export const RESPONSIBLES = [
  'customer', 'merchant', 'platform', 'gateway', 'network', 'issuer', 'supplier', 'carrier', 'third_party',
] as const;
/** Who a failure lies with. */
export type Responsible = (typeof RESPONSIBLES)[number];

/** Ordered from the least to the most severe. */
export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
/** How bad a cause is. */
export type Severity = (typeof SEVERITIES)[number];

/** Ordered from the least to the most urgent. */
export const URGENCY_LEVELS = ['low', 'medium', 'high', 'urgent'] as const;
/** How soon somebody has to act. */
export type Urgency = (typeof URGENCY_LEVELS)[number];

/** `discreet`: the customer never learns that this cause was found. */
export const DISCLOSURES = ['open', 'discreet'] as const;
/** Whether a customer may learn of a cause. */
export type Disclosure = (typeof DISCLOSURES)[number];

export const LIFE_CYCLES = ['experimental', 'stable', 'deprecated'] as const;

/** Who carries out a step. */
export const AUDIENCES = ['customer', 'agent', 'technical', 'risk', 'finance'] as const;
/** Who carries out a step. */
export type Audience = (typeof AUDIENCES)[number];

/** Who a rendering is written for. */
export const READERS = ['agent', 'customer', 'technical'] as const;
/** Who a rendering is written for. */
export type Reader = (typeof READERS)[number];

/** `observe` reads only, `reversible` can be undone, `money` moves money and waits for a person's confirmation. */
export const SAFETIES = ['observe', 'reversible', 'money'] as const;
/** Whether a step only looks, can be undone, or moves money. */
export type Safety = (typeof SAFETIES)[number];

/** Where a missing fact is obtained. */
export const OBTAIN_FROM = ['customer', 'order_system', 'payment_provider', 'carrier', 'risk_system', 'issuer'] as const;
/** Where a missing fact is obtained. */
export type ObtainFrom = (typeof OBTAIN_FROM)[number];

/** How much it takes to obtain a fact, least first: a look-up, a question, an investigation. */
export const EFFORTS = ['low', 'medium', 'high'] as const;
/** How much it takes to obtain a fact. */
export type Effort = (typeof EFFORTS)[number];

export const CONTACT_KINDS = [
  'chat', 'hotline', 'ticket', 'email', 'social', 'in_app', 'bot', 'branch', 'web_form',
] as const;
/** A kind of contact with a support desk. */
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** What a case is about when a contact channel is chosen. */
export const CONTACT_TOPICS = [
  'order', 'payment', 'account_security', 'dispute', 'refund', 'goods', 'business', 'how_to',
] as const;
export type ContactTopic = (typeof CONTACT_TOPICS)[number];

/** How a case is handled by a support desk: the four classes by which a channel is chosen. */
export const HANDLING_CLASSES = ['urgent', 'many_sided', 'disputed', 'not_urgent'] as const;
export type HandlingClass = (typeof HANDLING_CLASSES)[number];

/** Who a case is handed on to when it stays unsolved. */
export const ESCALATION_TARGETS = [
  'shift_lead', 'technical_team', 'risk_team', 'complaints_office', 'support_manager', 'regulator',
] as const;
export type EscalationTarget = (typeof ESCALATION_TARGETS)[number];

/** Why a channel is named: one id per sentence. */
export const CONTACT_REASONS = [
  'preferred_and_open', 'keeps_record', 'preferred_closed', 'only_open_channel', 'none_open_opens_at', 'also_open', 'opens_later',
] as const;
export type ContactReason = (typeof CONTACT_REASONS)[number];

/** Why an answer takes longer than usual. */
export const WAIT_REASONS = ['peak_hours', 'outside_quiet_hours', 'public_holiday'] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/** What a customer wants of a payment method before all else. */
export const PAYMENT_NEEDS = ['safety', 'speed', 'low_fees'] as const;
export type PaymentNeed = (typeof PAYMENT_NEEDS)[number];

export const SLA_STATUSES = ['active', 'met', 'breached', 'paused'] as const;
/** Whether the targets of a desk run, are met, missed or paused. */
export type SlaStatus = (typeof SLA_STATUSES)[number];

/** What may be done with the same order and instrument after a provider's code. */
export const RETRIES = ['never', 'after_fix', 'later', 'now', 'query_first'] as const;
export type Retry = (typeof RETRIES)[number];

/** Who acts next after a provider's code. */
export const CODE_ACTORS = ['payer', 'issuer', 'merchant', 'platform', 'channel'] as const;
export type CodeActor = (typeof CODE_ACTORS)[number];

export const LOCALES = ['en', 'zh-CN'] as const;
