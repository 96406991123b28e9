import { FACT_SLOTS, FACTS } from '../facts/dictionary';
import type { FactValues } from '../facts/derive-facts';
import type { EvidencePattern } from '../knowledge/cause-schema';
import type { Condition, Leaf, LeafValue } from '../knowledge/condition-schema';
import type { Because, FactValue } from '../model/diagnosis';
import type { Confidence, Effort, ObtainFrom, Verdict } from '../model/vocabulary';
import type { Compiled } from './compile-knowledge';
import { type CaseOptions, openCase } from './open-case';

/** A condition that does not hold, or is not known to. */
export interface UnmetCondition {
  readonly fact: string;
  readonly operator: string;
  readonly expected: LeafValue;
  /** The pattern asks for the opposite (`not`). */
  readonly negated?: true;
  /** What the fact is; left out where it is not known. */
  readonly observed?: FactValue;
}

/** What keeps a pattern from a hit: a condition, or several ways of which none is met. */
export type Unmet = UnmetCondition | { readonly anyOf: readonly (readonly Unmet[])[] };

/** A fact whose absence keeps a pattern open, and how it is obtained. */
export interface MissingFact {
  readonly fact: string;
  /** The fields of the snapshot that would supply the fact. */
  readonly paths: readonly string[];
  readonly obtainFrom: ObtainFrom;
  readonly effort: Effort;
}

/** Why one pattern of a cause hits, or does not. */
export interface PatternExplanation {
  readonly evidence: string;
  readonly confidence: Confidence;
  readonly verdict: Verdict;
  /** The conditions that hold; where it hits, those by which it does. */
  readonly because: readonly Because[];
  /** What is not met, in the order of the rule file; empty where it hits. */
  readonly unmet: readonly Unmet[];
  /** Facts that an unknown pattern waits for. */
  readonly missing: readonly MissingFact[];
}

/** Why a cause is found in a snapshot, or is not. */
export interface CauseExplanation {
  readonly cause: string;
  readonly patterns: readonly PatternExplanation[];
}

/** Explains one cause, pattern by pattern in the order of its rule file. */
export function explainCause(compiled: Compiled, input: unknown, cause: string, options: CaseOptions): CauseExplanation {
  const { values } = openCase(compiled, input, options);
  return { cause, patterns: compiled.causeOf(cause).evidence.map((pattern) => explainPattern(compiled, pattern, values)) };
}

function explainPattern(compiled: Compiled, { id, confidence, conditions }: EvidencePattern, values: FactValues): PatternExplanation {
  const judged = compiled.patterns.judge(conditions);
  const verdict = judged.verdict(values);
  return {
    evidence: id,
    confidence,
    verdict,
    because: judged.because(values),
    unmet: unmetOf(conditions, true, { compiled, values }),
    missing: judged.missing(values).map(toMissing),
  };
}

interface Scope {
  readonly compiled: Compiled;
  readonly values: FactValues;
}

/** What has to change for the condition to be as wanted: nothing below a part that already is. */
function unmetOf(condition: Condition, wanted: boolean, scope: Scope): readonly Unmet[] {
  const { patterns, pack } = scope.compiled;
  if (patterns.judge(condition).verdict(scope.values) === (wanted ? 'hit' : 'clear')) return [];
  if ('not' in condition) return unmetOf(condition.not, !wanted, scope);
  if ('condition' in condition) return unmetOf(pack.outcomes.conditions[condition.condition] as Condition, wanted, scope);
  if ('fact' in condition) return [unmetLeaf(condition, wanted, scope.values)];
  const [children, oneIsEnough] = 'all' in condition ? [condition.all, !wanted] : [condition.any, wanted];
  const ways = children.map((child) => unmetOf(child, wanted, scope)).filter((way) => way.length > 0);
  return oneIsEnough && ways.length > 1 ? [{ anyOf: ways }] : ways.flat();
}

function unmetLeaf({ fact, operator, value }: Leaf, wanted: boolean, values: FactValues): UnmetCondition {
  const observed = values[FACT_SLOTS.get(fact) ?? -1];
  return { fact, operator, expected: value, ...(!wanted && { negated: true as const }), ...(observed !== undefined && { observed }) };
}

function toMissing(fact: string): MissingFact {
  const definition = FACTS[FACT_SLOTS.get(fact) ?? -1];
  if (definition === undefined) throw new RangeError(`Unknown fact "${fact}"`);
  const { reads, obtainFrom, effort } = definition;
  return { fact, paths: [...reads], obtainFrom, effort };
}
