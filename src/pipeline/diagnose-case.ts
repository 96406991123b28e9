import { factAt } from '../facts/derive-facts';
import { FACT_SLOTS } from '../facts/dictionary';
import { quotableText } from '../facts/quotable-text';
import { type FoundForm, toFinding } from '../match';
import type { Diagnosis, FactValue } from '../model/diagnosis';
import type { Draft } from '../model/draft';
import { buildTimeline, type CaseState, completePlan, planSupport } from '../plan';
import type { CaseForm } from './case-form';
import type { Compiled } from './compile-knowledge';
import type { Case } from './open-case';
import { currencyOf } from './resolve-arg';

/** The second half of the pipeline: match, rank, plan. */
export function diagnoseCase(compiled: Compiled, current: Case): Diagnosis {
  const { values, context, snapshot, argsOf } = current;
  const form = compiled.formOf(compiled.patterns.match(values), values);
  const { ranked: { findings, superseded }, outcome } = form;
  const remediation = completePlan(form.plan, {
    argsOf,
    isOver: (source) => typeof source === 'object' && 'fact' in source && (numberOf(source.fact, values, context) ?? 1) <= 0,
    lookAgainAt: () => current.desk.write(context.now + current.desk.profile.followUpSec * 1000),
    observedAt: context.now,
    write: current.desk.write,
    guidance: snapshot.account?.accessibility === 'voice_and_picture' ? 'voice_and_picture' : undefined,
  });
  const diagnosis: Draft<Diagnosis> = {
    schemaVersion: 1,
    rulesVersion: compiled.pack.version,
    observedAt: snapshot.observedAt,
    timeZone: current.desk.profile.timeZone,
    currency: currencyOf(context),
    outcome,
    pendingUntil: outcome === 'pending' ? waitEnd(compiled, current, findings) : null,
    primary: findings[0]?.cause ?? null,
    findings: findings.map((found) => toFinding(found, values, argsOf)),
    superseded: superseded.map(({ finding, by }) => ({ ...toFinding(finding, values, argsOf), by })),
    undecided: form.open.undecided,
    nextEvidence: form.open.nextEvidence,
    plan: remediation.plan,
    prohibitions: remediation.prohibitions,
    prevention: remediation.prevention,
    support: supportOf(compiled, current, form),
    timeline: buildTimeline(snapshot, context.now),
    warnings: current.warnings,
  };
  // Set apart: spread into a literal of this size, an optional field costs two hundredths of the whole diagnosis.
  if (context.payment.outcome != null) diagnosis.paymentOutcome = context.payment.outcome;
  return diagnosis;
}

function supportOf({ causeOf }: Compiled, { snapshot, values, context, desk }: Case, { acting, outcome }: CaseForm) {
  const secondsPastExpected = numberOf('order.secondsPastExpected', values, context);
  return planSupport({ findings: acting, causeOf, desk, snapshot, now: context.now, outcome, secondsPastExpected, state: stateOf(values, context) });
}

function stateOf(values: Case['values'], context: Case['context']): CaseState {
  const { outcome } = context.payment;
  return {
    paymentOutcome: outcome ?? undefined,
    paid: outcome === 'paid' || outcome === 'refunded' || flagOf('order.paid', values, context) === true,
    delivered: flagOf('order.delivered', values, context),
    largeAmount: flagOf('order.largeAmount', values, context),
    providerText: quotableText(context),
  };
}

/** When the wait is over: what the first pending cause with a known end says. */
function waitEnd({ causeOf }: Compiled, { values, context, desk }: Case, findings: readonly FoundForm[]): string | null {
  for (const { cause, kind } of findings) {
    const facts = kind === 'pending' ? Object.values(causeOf(cause).waitUntil ?? {}) : [];
    for (const fact of facts) {
      const seconds = fact === undefined ? undefined : numberOf(fact, values, context);
      if (seconds != null && seconds > 0) return desk.write(context.now + seconds * 1000);
    }
  }
  return null;
}

function numberOf(fact: string, values: Case['values'], context: Case['context']): number | null | undefined {
  const value = valueOf(fact, values, context);
  return typeof value === 'number' || value === null ? value : undefined;
}

function flagOf(fact: string, values: Case['values'], context: Case['context']): boolean | undefined {
  const value = valueOf(fact, values, context);
  return typeof value === 'boolean' ? value : undefined;
}

function valueOf(fact: string, values: Case['values'], context: Case['context']): FactValue | undefined {
  const slot = FACT_SLOTS.get(fact);
  return slot === undefined ? undefined : factAt(slot, values, context);
}
