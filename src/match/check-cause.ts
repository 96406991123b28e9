import type { CauseFile, RemediationStep } from '../knowledge/cause-schema';
import type { KnowledgePack } from '../knowledge/pack';
import type { RuleFault, RuleFileFault } from '../model/faults';
import { nearest } from '../snapshot/nearest';
import { checkCondition } from './check-conditions';
import { indexFacts } from './fact-index';
import type { MatchContext } from './context';

/** Every fault of a cause whose form is right: its conditions, its arguments, and the ids it refers to. */
export function checkCause(cause: CauseFile, pack: KnowledgePack, context: MatchContext): RuleFileFault[] {
  const faults: RuleFault[] = [
    ...cause.evidence.flatMap(({ conditions }, index) => checkCondition(conditions, { ...context, path: `evidence[${String(index)}].conditions` })),
    ...repeated(cause.evidence.map(({ id }) => id), 'evidence'),
    ...cause.remediation.flatMap((step, index) => checkStep(step, `remediation[${String(index)}]`, cause, pack, context)),
    ...cause.prohibitions.flatMap((each, index) => checkProhibition(each, `prohibitions[${String(index)}]`, pack, context)),
    ...checkArgs(cause.args, 'args', context),
    ...Object.entries(cause.waitUntil ?? {}).flatMap(([name, fact]) => fact === undefined ? [] : checkFact(fact, `waitUntil.${name}`, context)),
    ...cause.supersedes.flatMap((id, index) => checkId(id, `supersedes[${String(index)}]`, pack.causes.map((other) => other.id), 'a cause')),
    ...(cause.supersedes.includes(cause.id) ? [{ path: 'supersedes', found: `"${cause.id}"`, accepted: 'other causes than itself' }] : []),
  ];
  return faults.map((fault) => ({ file: `causes/${cause.id}`, ...fault }));
}

function checkStep(step: RemediationStep, path: string, cause: CauseFile, pack: KnowledgePack, context: MatchContext): RuleFault[] {
  return [
    ...checkId(step.action, `${path}.action`, Object.keys(pack.actions.actions), 'an action'),
    ...(step.when === undefined ? [] : checkCondition(step.when, { ...context, path: `${path}.when` })),
    ...(step.after === undefined ? [] : checkId(step.after, `${path}.after`, cause.remediation.map(({ action }) => action), 'an action of this cause')),
    ...checkArgs(step.args, `${path}.args`, context),
  ];
}

function checkProhibition(each: CauseFile['prohibitions'][number], path: string, pack: KnowledgePack, context: MatchContext): RuleFault[] {
  const known = Object.keys(pack.actions.prohibitions);
  if (typeof each === 'string') return checkId(each, path, known, 'a prohibition');
  return [
    ...checkId(each.prohibition, `${path}.prohibition`, known, 'a prohibition'),
    ...checkCondition(each.when, { ...context, path: `${path}.when` }),
  ];
}

const checkArgs = (args: CauseFile['args'], path: string, context: MatchContext): RuleFault[] =>
  Object.entries(args ?? {}).flatMap(([name, source]) =>
    (typeof source === 'object' && 'fact' in source ? checkFact(source.fact, `${path}.${name}.fact`, context) : []));

const checkFact = (fact: string, path: string, { facts }: MatchContext): RuleFault[] => checkId(fact, path, indexFacts(facts).keys(), 'a fact of the dictionary');

function checkId(id: string, path: string, known: Iterable<string>, what: string): RuleFault[] {
  const ids = [...known];
  if (ids.includes(id)) return [];
  const suggestion = nearest(id, ids);
  return [{ path, found: `"${id}"`, accepted: what, ...(suggestion === undefined ? {} : { suggestion: `"${suggestion}"` }) }];
}

const repeated = (ids: readonly string[], path: string): RuleFault[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => ({ path, found: `"${id}" twice`, accepted: 'each id once' }));
