import { factAt } from '../facts/derive-facts';
import { FACT_SLOTS } from '../facts/dictionary';
import { currencyOf } from '../facts/resolve-arg';
import { collectFindings } from '../match';
import type { Diagnosis, Finding } from '../model/diagnosis';
import type { Outcome } from '../model/vocabulary';
import { buildTimeline, planRemediation, planSupport, type Remediation } from '../plan';
import { decideOutcome, isStanding, questionsWorthAsking, rankFindings, type RankedFindings } from '../rank';
import type { Compiled } from './compile-knowledge';
import type { Case } from './open-case';

/** The second half of the pipeline: match, rank, plan. */
export function diagnoseCase(compiled: Compiled, current: Case): Diagnosis {
  const { patterns } = compiled;
  const matched = patterns.match(current.values);
  const found = collectFindings(patterns.patterns, matched.hits, current.values, current.argOf);
  const ranked = rankFindings(found, compiled.supersedes);
  const outcome = decideOutcome(ranked.findings, matched.states);
  const decided = new Set(found.map(({ cause }) => cause));
  const scope = { ...questionsWorthAsking(outcome, ranked.findings), decided };
  const open = matched.open(scope);
  const acting = actingFindings(ranked);
  return {
    schemaVersion: 1,
    rulesVersion: compiled.pack.version,
    observedAt: current.snapshot.observedAt,
    timeZone: current.desk.profile.timeZone,
    currency: currencyOf(current.context),
    outcome,
    pendingUntil: outcome === 'pending' ? waitEnd(compiled, current, ranked.findings) : null,
    primary: ranked.findings[0]?.cause ?? null,
    findings: ranked.findings,
    superseded: ranked.superseded,
    undecided: open.undecided,
    nextEvidence: open.nextEvidence,
    ...remediationOf(compiled, current, acting, ranked),
    support: supportOf(compiled, current, acting, outcome),
    timeline: buildTimeline(current.snapshot, current.context.now),
    warnings: current.warnings,
  };
}

/** The findings whose steps enter the plan: all that stand, or else the first of the merely possible ones. */
function actingFindings({ findings }: RankedFindings): readonly Finding[] {
  const standing = findings.filter(isStanding);
  return standing.length > 0 ? standing : findings.slice(0, 1);
}

function remediationOf(
  { causeOf, pack, patterns }: Compiled, { snapshot, context, values, desk, argOf }: Case, findings: readonly Finding[], ranked: RankedFindings,
): Remediation {
  return planRemediation({
    findings,
    superseded: ranked.superseded,
    causeOf,
    actions: pack.actions,
    verdictOf: (condition) => patterns.judge(condition).verdict(values),
    missingOf: (condition) => patterns.judge(condition).missing(values),
    argOf,
    observedAt: context.now,
    write: desk.write,
    guidance: snapshot.account?.accessibility === 'voice_and_picture' ? 'voice_and_picture' : undefined,
  });
}

function supportOf({ causeOf }: Compiled, { snapshot, values, context, desk }: Case, findings: readonly Finding[], outcome: Outcome) {
  const secondsPastExpected = numberOf('order.secondsPastExpected', values, context);
  return planSupport({ findings, causeOf, desk, snapshot, now: context.now, outcome, secondsPastExpected });
}

/** When the wait is over: what the first pending cause with a known end says. */
function waitEnd({ causeOf }: Compiled, { values, context, desk }: Case, findings: readonly Finding[]): string | null {
  for (const { cause, kind } of findings) {
    const fact = causeOf(cause).waitUntil?.fact;
    const seconds = kind !== 'pending' || fact === undefined ? undefined : numberOf(fact, values, context);
    if (seconds != null && seconds > 0) return desk.write(context.now + seconds * 1000);
  }
  return null;
}

function numberOf(fact: string, values: Case['values'], context: Case['context']): number | null | undefined {
  const slot = FACT_SLOTS.get(fact);
  const value = slot === undefined ? undefined : factAt(slot, values, context);
  return typeof value === 'number' || value === null ? value : undefined;
}
