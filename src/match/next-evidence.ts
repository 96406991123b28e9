import type { Engine } from 'json-rules-engine';
import type { FactDefinition } from '../facts/define-fact';
import type { Leaf } from '../knowledge/condition-schema';
import type { NextEvidence } from '../model/diagnosis';
import { EFFORTS } from '../model/vocabulary';
import type { UndecidedPattern } from './find-undecided';
import { evaluateOperator } from './operators';

/** Facts beyond this many are no longer a next step. */
const MOST_FACTS = 8;

type Question = Pick<FactDefinition, 'id' | 'reads' | 'obtainFrom' | 'effort'>;

/** The facts that would decide most, cheapest first among equals, each with what its answers would settle. */
export function listNextEvidence(
  open: readonly UndecidedPattern[], factOf: (id: string) => Question, engine: Engine,
): NextEvidence[] {
  const byFact = new Map<string, UndecidedPattern[]>();
  for (const each of open) {
    for (const fact of each.missing) {
      const known = byFact.get(fact);
      if (known === undefined) byFact.set(fact, [each]);
      else known.push(each);
    }
  }
  return [...byFact]
    .map(([fact, patterns]) => toNextEvidence(factOf(fact), patterns, engine))
    .sort(byWorth)
    .slice(0, MOST_FACTS)
    .map(({ entry }) => entry);
}

interface Weighed {
  readonly entry: NextEvidence;
  readonly settles: number;
}

function toNextEvidence({ id, reads, obtainFrom, effort }: Question, patterns: readonly UndecidedPattern[], engine: Engine): Weighed {
  const alone = patterns.filter(({ missing }) => missing.length === 1);
  const settles = new Set(alone.map(({ pattern }) => pattern.cause.id)).size;
  return { entry: { fact: id, paths: reads, obtainFrom, effort, decides: answersOf(id, alone, engine) }, settles };
}

/** Each distinct condition on the fact is an answer: it confirms the causes that ask for it and rules out those it contradicts. */
function answersOf(fact: string, alone: readonly UndecidedPattern[], engine: Engine): NextEvidence['decides'] {
  const asked = alone.flatMap(({ pattern }) => pattern.leaves.filter((leaf) => leaf.fact === fact).map((leaf) => ({ leaf, cause: pattern.cause.id })));
  const answers = new Map(asked.map(({ leaf }) => [describeLeaf(leaf), leaf]));
  return [...answers].map(([answer, leaf]) => {
    const holds = asked.filter((other) => describeLeaf(other.leaf) === answer).map(({ cause }) => cause);
    const value = representative(leaf);
    const stays = new Set(asked.filter((other) => value === undefined
      || evaluateOperator(engine, other.leaf.operator, value, other.leaf.value)).map(({ cause }) => cause));
    const thenRulesOut = asked.map(({ cause }) => cause).filter((cause) => !stays.has(cause) && !holds.includes(cause));
    return { if: answer, thenConfirms: unique(holds), thenRulesOut: unique(thenRulesOut) };
  });
}

const unique = (causes: readonly string[]): string[] => [...new Set(causes)];

/** A value for which the condition holds, where the condition names one. */
function representative({ operator, value }: Leaf): unknown {
  if (operator === 'equal') return value;
  return operator === 'in' && Array.isArray(value) ? value[0] : undefined;
}

const describeLeaf = ({ fact, operator, value }: Leaf): string =>
  `${fact} ${operator} ${Array.isArray(value) ? value.map(String).join(', ') : String(value)}`;

const byWorth = (a: Weighed, b: Weighed): number =>
  b.settles - a.settles
  || EFFORTS.indexOf(a.entry.effort) - EFFORTS.indexOf(b.entry.effort)
  || (a.entry.fact < b.entry.fact ? -1 : 1);
