import type { Engine } from 'json-rules-engine';
import { checkOptions, checkSecond, type Forms } from './check-options';
import { RulesInvalidError } from './errors';
import { FACTS } from './facts/dictionary';
import { bundledCore } from './knowledge/bundled-core';
import { KNOWLEDGE_KINDS, type OwnKnowledge } from './knowledge/merge-pack';
import type { KnowledgePack } from './knowledge/pack';
import { checkKnowledge, createOperatorEngine, shippedConditions } from './match';
import type { Diagnosis } from './model/diagnosis';
import { once } from './model/once';
import type { Verdict } from './model/vocabulary';
import { type Compiled, compileKnowledge } from './pipeline/compile-knowledge';
import { diagnoseCase } from './pipeline/diagnose-case';
import { type CauseExplanation, explainCause } from './pipeline/explain-cause';
import { openCase } from './pipeline/open-case';
import { type CodeTrace, createTracer } from './pipeline/trace-code';

/** How one snapshot is diagnosed. */
export interface DiagnoseOptions {
  /** Platform whose support profile is used, instead of the snapshot's own. */
  readonly profile?: string;
  /** Unknown keys of the snapshot are errors instead of warnings. */
  readonly strict?: boolean;
}

/** What one evidence pattern of a cause says of a snapshot: it hits, it is clear that it does not, or it is unknown for want of facts. */
export interface PatternVerdict {
  readonly cause: string;
  readonly evidence: string;
  readonly verdict: Verdict;
  /** Facts that keep an unknown verdict open. */
  readonly missing: readonly string[];
}

/** Knowledge compiled once, ready for any number of snapshots. */
export interface Diagnoser {
  /** Diagnoses one snapshot; see {@link diagnose}. */
  readonly diagnose: (snapshot: unknown, options?: DiagnoseOptions) => Diagnosis;
  /** What every evidence pattern says of a snapshot, in the order of the causes. */
  readonly verdicts: (snapshot: unknown, options?: DiagnoseOptions) => readonly PatternVerdict[];
  /** Why a cause is found in a snapshot, or is not; see {@link explain}. */
  readonly explain: (snapshot: unknown, cause: string, options?: DiagnoseOptions) => CauseExplanation;
  /** The way a provider's code takes: what it means, and which patterns ask for it; undefined for a code nobody knows. */
  readonly traceCode: (system: string, code: string, subCode?: string) => CodeTrace | undefined;
  /** The knowledge it was compiled from. */
  readonly pack: KnowledgePack;
  /** Version of the knowledge it was compiled from. */
  readonly rulesVersion: string;
}

/** What a diagnoser is compiled from: knowledge of your own, beside ours or instead of it. */
export interface DiagnoserOptions extends OwnKnowledge {
  /** Registers operators of your own on the engine, for use in your conditions. */
  readonly operators?: (engine: Engine) => void;
}

/**
 * Compiles a diagnoser from the shipped knowledge with your own beside it, or instead of it. Compiling takes a fraction
 * of a second, so it is done once; no answer depends on an earlier one, so the diagnoser may be shared.
 *
 * @throws {OptionInvalidError} for an option that nobody knows or that has the wrong form
 * @throws {RulesInvalidError} with every fault of every file that was given
 * @example
 * const { diagnose } = createDiagnoser({ codes: [{
 *   system: 'acme', description: 'Result codes of the Acme wallet.', sources: { manual: 'Acme wallet, integration manual' },
 *   codes: [{ code: 'E7', reason: 'insufficient_funds', retry: 'after_fix', actsNext: 'payer', meaning: { en: 'Balance too low', 'zh-CN': '余额不足' }, source: 'manual' }],
 * }] });
 * diagnose({
 *   schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00',
 *   payment: { status: 'failed', codes: [{ system: 'acme', code: 'E7' }] },
 * }).primary //=> 'insufficient_funds'
 */
export function createDiagnoser(options: DiagnoserOptions = {}): Diagnoser {
  checkOptions(options, DIAGNOSER_OPTIONS);
  const { pack, faults } = checkKnowledge(copyOf(options), bundledCore, { facts: FACTS, engine: createOperatorEngine(options.operators) });
  if (faults.length > 0) throw new RulesInvalidError(faults);
  return toDiagnoser(compileKnowledge(pack, { operators: options.operators }));
}

/** The knowledge alone: what is altered later changes no answer. What cannot be copied is no plain data, which the check says. */
function copyOf({ operators: _, ...knowledge }: DiagnoserOptions): OwnKnowledge {
  try {
    return structuredClone(knowledge);
  } catch {
    return knowledge;
  }
}

const DIAGNOSER_OPTIONS: Forms<DiagnoserOptions> = {
  causes: 'a list', actions: 'an object', outcomes: 'an object', conditions: 'an object', codes: 'a list', profiles: 'a list', calendars: 'a list',
  locales: 'a list', instead: KNOWLEDGE_KINDS, operators: 'a function',
};

const DIAGNOSE_OPTIONS: Forms<DiagnoseOptions> = { profile: 'a text', strict: 'true or false' };

/** Snapshot ─parse▶ Snapshot ─derive▶ Facts ─match▶ Verdicts ─rank▶ Findings ─plan▶ Diagnosis. */
function toDiagnoser(compiled: Compiled): Diagnoser {
  const tracer = once(() => createTracer(compiled));
  return {
    diagnose: (snapshot, options) => diagnoseCase(compiled, openCase(compiled, snapshot, checked(options))),
    verdicts: (snapshot, options) => {
      const { values } = openCase(compiled, snapshot, checked(options));
      const matched = compiled.patterns.match(values);
      return compiled.patterns.patterns.map((pattern, place) => {
        const verdict = matched.verdictOf(place);
        return { cause: pattern.causeId, evidence: pattern.evidence.id, verdict, missing: verdict === 'unknown' ? pattern.prepared.missing(values) : [] };
      });
    },
    explain: (snapshot, cause, options) => explainCause(compiled, snapshot, cause, checked(options)),
    traceCode: (system, code, subCode) => tracer()(system, code, subCode),
    pack: compiled.pack,
    rulesVersion: compiled.pack.version,
  };
}

const NO_OPTIONS: DiagnoseOptions = {};

function checked(options: DiagnoseOptions | undefined): DiagnoseOptions {
  if (options === undefined) return NO_OPTIONS;
  checkSecond(options, DIAGNOSE_OPTIONS);
  return options;
}

let shipped: Diagnoser | undefined;

/** The diagnoser of the shipped knowledge, compiled at the first call. */
export const shippedDiagnoser = (): Diagnoser => (shipped ??= toDiagnoser(compileKnowledge(bundledCore, { compiled: shippedConditions() })));

/**
 * Diagnoses one snapshot of an order, its payment and the account: what failed, how sure that is, who does what next,
 * and what nobody may do. Synchronous and pure: equal input gives equal bytes; `observedAt` is the only now.
 *
 * @throws {SnapshotInvalidError} with every fault of the snapshot
 * @throws {OptionInvalidError} for an option that nobody knows, or a profile that does not exist
 * @example
 * diagnose({
 *   schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00',
 *   payment: { method: 'card', status: 'failed', codes: [{ system: 'iso8583.field39', code: '61' }] },
 * }).primary //=> 'bank_limit'
 */
export function diagnose(snapshot: unknown, options?: DiagnoseOptions): Diagnosis {
  return shippedDiagnoser().diagnose(snapshot, options);
}

/**
 * What every shipped evidence pattern says of a snapshot, in the order of the causes: the ground on which a diagnosis stands.
 *
 * @throws {SnapshotInvalidError} with every fault of the snapshot
 * @example
 * verdicts({
 *   schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00',
 *   payment: { method: 'card', status: 'failed', codes: [{ system: 'iso8583.field39', code: '61' }] },
 * }).find(({ cause }) => cause === 'bank_limit')
 * //=> { cause: 'bank_limit', evidence: 'provider-says-limit', verdict: 'hit', missing: [] }
 */
export function verdicts(snapshot: unknown, options?: DiagnoseOptions): readonly PatternVerdict[] {
  return shippedDiagnoser().verdicts(snapshot, options);
}

/**
 * Why a shipped cause is found in a snapshot, or is not: pattern by pattern, with the conditions that are not met, the values
 * they saw, and the facts that are missing.
 *
 * @throws {SnapshotInvalidError} with every fault of the snapshot
 * @throws {OptionInvalidError} for a cause that does not exist
 * @example
 * explain({
 *   schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00',
 *   payment: { method: 'card', status: 'failed', codes: [{ system: 'iso8583.field39', code: '51' }] },
 * }, 'bank_limit').patterns[0]?.unmet
 * //=> [{ fact: 'payment.reason', operator: 'in', expected: ['limit_single', 'limit_daily', 'limit_monthly', 'limit_yearly', 'limit_count', 'limit_unspecified'], observed: 'insufficient_funds' }]
 */
export function explain(snapshot: unknown, cause: string, options?: DiagnoseOptions): CauseExplanation {
  return shippedDiagnoser().explain(snapshot, cause, options);
}

/**
 * The way a provider's code takes through the shipped knowledge; undefined for a code nobody knows.
 *
 * @example
 * traceCode('alipay.sub_code', 'ACQ.BUYER_BALANCE_NOT_ENOUGH')?.reaches[0]
 * //=> { place: 'payment.codes', cause: 'insufficient_funds', evidence: 'provider-says-balance-low', confidence: 'confirmed' }
 */
export function traceCode(system: string, code: string, subCode?: string): CodeTrace | undefined {
  return shippedDiagnoser().traceCode(system, code, subCode);
}
