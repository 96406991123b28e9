import type { FactDefinition } from '../facts/define-fact';
import type { NextEvidence } from '../model/diagnosis';
import { EFFORTS } from '../model/vocabulary';
import type { AnswerTable } from './answers';
import { indexFacts } from './fact-index';
import type { Pattern } from './pattern';

/** Facts beyond this many are no longer a next step. */
const MOST_FACTS = 4;
/** Answers beyond this many are no longer read. */
const MOST_ANSWERS = 6;

/** A pattern with the facts that it lacks. */
export interface UndecidedPattern {
  readonly pattern: Pattern;
  readonly missing: readonly string[];
}

interface Question {
  readonly fact: FactDefinition;
  readonly slot: number;
  /** Patterns that this fact alone keeps open. */
  readonly alone: UndecidedPattern[];
  /** How much of the first finding waits for it: its patterns that lack the fact alone, and its steps. */
  forPrimary: number;
}

/** What facts could decide. */
interface OpenMatters {
  readonly others: readonly UndecidedPattern[];
  /** Patterns that would make the first finding surer. */
  readonly ofPrimary: readonly UndecidedPattern[];
  /** Facts on which its steps hang, once for each step. */
  readonly stepsNeed: readonly string[];
}

/** The facts that would decide most, what the first finding waits for before all else, cheapest first among equals, each with what its answers would settle. */
export function listNextEvidence(open: OpenMatters, facts: readonly FactDefinition[], answers: AnswerTable): NextEvidence[] {
  return questionsOf(open, facts)
    .sort(byWorth)
    .slice(0, MOST_FACTS)
    .map((question) => {
      const { id, reads, obtainFrom, effort } = question.fact;
      return { fact: id, paths: [...reads], obtainFrom, effort, decides: answersOf(question, answers) };
    });
}

function questionsOf({ others, ofPrimary, stepsNeed }: OpenMatters, facts: readonly FactDefinition[]): Question[] {
  const questions = new Map<string, Question>();
  const about = (id: string): Question => {
    const question = questions.get(id) ?? toQuestion(id, facts);
    questions.set(id, question);
    return question;
  };
  for (const each of ofPrimary) {
    const [only, ...more] = each.missing;
    if (only !== undefined && more.length === 0) about(only).forPrimary += 1;
  }
  for (const id of stepsNeed) about(id).forPrimary += 1;
  for (const each of [...ofPrimary, ...others]) {
    for (const id of each.missing) {
      const question = about(id);
      if (each.missing.length === 1) question.alone.push(each);
    }
  }
  return [...questions.values()];
}

function toQuestion(id: string, facts: readonly FactDefinition[]): Question {
  const slot = indexFacts(facts).get(id)?.slot ?? -1;
  return { fact: facts[slot] as FactDefinition, slot, alone: [], forPrimary: 0 };
}

const byWorth = (a: Question, b: Question): number =>
  b.forPrimary - a.forPrimary
  || b.alone.length - a.alone.length
  || EFFORTS.indexOf(a.fact.effort) - EFFORTS.indexOf(b.fact.effort)
  || (a.fact.id < b.fact.id ? -1 : 1);

/** Each distinct condition on the fact is an answer: it confirms the causes that ask for it and rules out those it contradicts. */
function answersOf({ slot, alone }: Question, answers: AnswerTable): NextEvidence['decides'] {
  const asked = new Map<number, string[]>();
  for (const { pattern } of alone) {
    for (const answer of pattern.asks()[pattern.slots.indexOf(slot)] ?? []) {
      const causes = asked.get(answer);
      if (causes === undefined) asked.set(answer, [pattern.causeId]);
      else if (!causes.includes(pattern.causeId)) causes.push(pattern.causeId);
    }
  }
  const listed = [...asked].sort(byCauses);
  if (listed.length > MOST_ANSWERS) listed.length = MOST_ANSWERS;
  return listed.map(([answer, causes]) => ({
    if: answers.textOf(answer),
    thenConfirms: causes,
    thenRulesOut: ruledOut(answer, listed, answers),
  }));
}

type Answer = readonly [answer: number, causes: readonly string[]];

const byCauses = ([, a]: Answer, [, b]: Answer): number => b.length - a.length;

/** Causes that ask only for what cannot hold beside the answer. */
function ruledOut(answer: number, listed: readonly Answer[], answers: AnswerTable): string[] {
  const stays = listed.filter(([other]) => answers.agrees(answer, other)).flatMap(([, causes]) => causes);
  const goes: string[] = [];
  for (const [other, causes] of listed) {
    if (answers.agrees(answer, other)) continue;
    for (const cause of causes) if (!stays.includes(cause) && !goes.includes(cause)) goes.push(cause);
  }
  return goes;
}
