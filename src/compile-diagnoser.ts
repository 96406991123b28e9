import type { Engine } from 'json-rules-engine';
import type { Diagnoser, DiagnoseOptions } from './diagnose';
import { OptionInvalidError } from './errors';
import { createFactContext, type FactContext } from './facts/context';
import { deriveFacts, type FactValues } from './facts/derive-facts';
import { FACTS, FACT_SLOTS } from './facts/dictionary';
import { findWarnings } from './facts/find-warnings';
import { currencyOf, resolveArg } from './facts/resolve-arg';
import type { ArgSource, CauseFile } from './knowledge/cause-schema';
import { buildCodeIndex, type CodeIndex } from './knowledge/code-index';
import type { KnowledgePack } from './knowledge/pack';
import { collectFindings, compilePatterns, createOperatorEngine, findUndecided, listNextEvidence, type PatternSet, toUndecided, verdictAt } from './match';
import type { Arg, Diagnosis, Finding, Warning } from './model/diagnosis';
import type { Outcome } from './model/vocabulary';
import { buildTimeline, type Desk, planRemediation, planSupport, prepareDesk } from './plan';
import { decideOutcome, isStanding, questionsWorthAsking, rankFindings, type RankedFindings } from './rank';
import { nearest } from './snapshot/nearest';
import { parseSnapshot } from './snapshot/parse-snapshot';
import type { ProviderCode, Snapshot } from './snapshot/schema';

/** The profile of a platform that nobody knows. */
const NEUTRAL_PROFILE = 'default';

/** A pack made ready: everything that depends on the knowledge alone. */
interface Compiled {
  readonly pack: KnowledgePack;
  readonly patterns: PatternSet;
  readonly causes: ReadonlyMap<string, CauseFile>;
  readonly codes: CodeIndex;
  readonly desks: ReadonlyMap<string, () => Desk>;
}

/** One snapshot on its way through the pipeline. */
interface Case {
  readonly snapshot: Snapshot;
  readonly context: FactContext;
  readonly values: FactValues;
  readonly desk: Desk;
  readonly warnings: readonly Warning[];
}

/** Compiles a pack whose files have been checked. */
export function compileDiagnoser(pack: KnowledgePack, operators?: (engine: Engine) => void): Diagnoser {
  const engine = createOperatorEngine(operators);
  const compiled: Compiled = {
    pack,
    patterns: compilePatterns({ causes: pack.causes, outcomes: pack.outcomes, facts: FACTS, engine }),
    causes: new Map(pack.causes.map((cause) => [cause.id, cause])),
    codes: buildCodeIndex(pack.codes),
    desks: new Map(pack.profiles.map((profile) => [profile.platform, once(() => prepareDesk(profile, pack.calendars))])),
  };
  return {
    diagnose: (snapshot, options) => diagnoseWith(compiled, snapshot, options),
    verdicts: (snapshot, options) => verdictsWith(compiled, snapshot, options),
    rulesVersion: pack.version,
  };
}

function diagnoseWith(compiled: Compiled, input: unknown, options: DiagnoseOptions = {}): Diagnosis {
  const current = openCase(compiled, input, options);
  const { snapshot, values, context } = current;
  const verdicts = compiled.patterns.match(values);
  const found = collectFindings(compiled.patterns.patterns, verdicts, values, (name, source) => argOf(current, name, source));
  const ranked = rankFindings(found, (cause) => causeOf(compiled, cause).supersedes);
  const outcome = decideOutcome(ranked.findings, compiled.patterns.states());
  const decided = new Set(found.map(({ cause }) => cause));
  const undecided = findUndecided(
    compiled.patterns, verdicts, values, { ...questionsWorthAsking(outcome, ranked.findings), decided }, FACTS,
  );
  const acting = actingFindings(ranked);
  const pendingUntil = outcome === 'pending' ? waitEnd(compiled, current, ranked.findings) : null;
  const remediation = planRemediation({
    findings: acting,
    superseded: ranked.superseded,
    causeOf: (cause) => causeOf(compiled, cause),
    actions: compiled.pack.actions,
    verdictOf: (condition) => compiled.patterns.judge(condition).verdict(values),
    missingOf: (condition) => compiled.patterns.judge(condition).missing(values),
    argOf: (name, source) => argOf(current, name, source),
    observedAt: context.now,
    write: current.desk.write,
    guidance: snapshot.account?.accessibility === 'voice_and_picture' ? 'voice_and_picture' : undefined,
  });
  return {
    ...frameOf(compiled, current),
    outcome,
    pendingUntil,
    primary: ranked.findings[0]?.cause ?? null,
    findings: ranked.findings,
    superseded: ranked.superseded,
    undecided: toUndecided(undecided),
    nextEvidence: listNextEvidence(undecided, FACTS, compiled.patterns.answers),
    plan: remediation.plan,
    prohibitions: remediation.prohibitions,
    support: supportOf(compiled, current, acting, outcome),
    prevention: remediation.prevention,
    timeline: buildTimeline(snapshot, context.now),
    warnings: current.warnings,
  };
}

/** What a reader has to know of a case before anything is found. */
const frameOf = ({ pack }: Compiled, { snapshot, context, desk }: Case) => ({
  schemaVersion: 1,
  rulesVersion: pack.version,
  observedAt: snapshot.observedAt,
  timeZone: desk.profile.timeZone,
  currency: currencyOf(context),
} as const);

function verdictsWith(compiled: Compiled, input: unknown, options: DiagnoseOptions = {}) {
  const { values } = openCase(compiled, input, options);
  const verdicts = compiled.patterns.match(values);
  return compiled.patterns.patterns.map(({ cause, evidence, prepared }, place) => {
    const verdict = verdictAt(verdicts, place);
    return { cause: cause.id, evidence: evidence.id, verdict, missing: verdict === 'unknown' ? prepared().missing(values) : [] };
  });
}

/** Payload to facts: parse, choose the desk, derive. */
function openCase(compiled: Compiled, input: unknown, options: DiagnoseOptions): Case {
  const { snapshot, warnings } = parseSnapshot(input, options);
  const { desk, warnings: deskWarnings } = deskOf(compiled, snapshot, options);
  const context = createFactContext(snapshot, desk.profile, (code) => entriesOf(compiled.codes, code));
  return {
    snapshot,
    context,
    desk,
    values: deriveFacts(context),
    warnings: [...warnings, ...deskWarnings, ...findWarnings(snapshot, context.now, compiled.codes)],
  };
}

function deskOf({ desks }: Compiled, { platform }: Snapshot, { profile }: DiagnoseOptions): { desk: Desk; warnings: readonly Warning[] } {
  if (profile !== undefined) {
    const chosen = desks.get(profile);
    if (chosen === undefined) throw unknownProfile(profile, desks);
    return { desk: chosen(), warnings: [] };
  }
  const own = platform == null ? undefined : desks.get(platform);
  const desk = own ?? desks.get(NEUTRAL_PROFILE);
  if (desk === undefined) throw unknownProfile(platform ?? NEUTRAL_PROFILE, desks);
  if (own !== undefined || platform == null) return { desk: desk(), warnings: [] };
  return { desk: desk(), warnings: [{ code: 'unknown_platform', path: 'platform', args: { platform } }] };
}

function unknownProfile(profile: string, desks: Compiled['desks']): OptionInvalidError {
  const suggestion = nearest(profile, desks.keys());
  const fault = { path: 'profile', found: `"${profile}"`, accepted: `one of ${[...desks.keys()].join(', ')}` };
  return new OptionInvalidError([{ ...fault, ...(suggestion !== undefined && { suggestion }) }]);
}

/** A sub code says more than the code it comes with. */
function entriesOf(codes: CodeIndex, { system, code, subCode }: ProviderCode) {
  const entry = codes.lookup(system, code);
  const sub = subCode == null ? undefined : codes.lookup(system, code, subCode);
  return [sub, sub === entry ? undefined : entry].filter((each) => each !== undefined);
}

/** The findings whose steps enter the plan: all that stand, or else the first of the merely possible ones. */
function actingFindings({ findings }: RankedFindings): readonly Finding[] {
  const standing = findings.filter(isStanding);
  return standing.length > 0 ? standing : findings.slice(0, 1);
}

function supportOf({ causes, ...compiled }: Compiled, { snapshot, values, context, desk }: Case, findings: readonly Finding[], outcome: Outcome) {
  return planSupport({
    findings,
    causeOf: (cause) => causeOf({ causes, ...compiled }, cause),
    desk,
    snapshot,
    now: context.now,
    outcome,
    secondsPastExpected: numberOf('order.secondsPastExpected', values),
  });
}

/** When the wait is over: what the first pending cause with a known end says. */
function waitEnd(compiled: Compiled, { values, context, desk }: Case, findings: readonly Finding[]): string | null {
  for (const { cause, kind } of findings) {
    const fact = causeOf(compiled, cause).waitUntil?.fact;
    const seconds = kind !== 'pending' || fact === undefined ? undefined : numberOf(fact, values);
    if (seconds != null && seconds > 0) return desk.write(context.now + seconds * 1000);
  }
  return null;
}

function numberOf(fact: string, values: FactValues): number | null | undefined {
  const slot = FACT_SLOTS.get(fact);
  const value = slot === undefined ? undefined : values[slot];
  return typeof value === 'number' || value === null ? value : undefined;
}

const argOf = ({ values, context, desk }: Case, name: string, source: ArgSource): Arg | undefined =>
  resolveArg(name, source, values, context, desk.write);

function causeOf({ causes }: Pick<Compiled, 'causes'>, id: string): CauseFile {
  const cause = causes.get(id);
  if (cause === undefined) throw new RangeError(`Unknown cause "${id}"`);
  return cause;
}

/** Computes at the first call and remembers. */
function once<T extends object>(compute: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= compute());
}
