import type { CauseFile } from '../knowledge/cause-schema';
import type { RuleFault } from '../model/faults';
import { checkCondition } from './check-conditions';
import type { MatchContext } from './context';
import { indexFacts } from './fact-index';
import type { KnownIds } from './known-ids';
import { fieldsOf, isObject, itemsOf, type Loose, listOf, type Placed } from './loose';
import { checkId, misspelt, repeated } from './misspelt';

export interface CauseContext extends MatchContext {
  readonly known: KnownIds;
}

/** What a cause means: its conditions, its arguments, and the ids it refers to. What has the wrong form is passed over. */
export function checkCause(file: CauseFile, context: CauseContext): RuleFault[] {
  const cause: Loose = fieldsOf(file);
  const { known } = context;
  const planned = listOf(cause.remediation).map((step) => fieldsOf(step).action);
  const each = (key: 'supersedes' | 'selfChecks' | 'prevention', check: (item: Placed) => RuleFault[]): RuleFault[] => itemsOf(cause[key], key).flatMap(check);
  return [
    ...itemsOf(cause.evidence, 'evidence').flatMap(({ value, path }) => checkConditionOf(value, 'conditions', path, context)),
    ...repeated(listOf(cause.evidence).map((pattern) => fieldsOf(pattern).id), () => 'evidence'),
    ...itemsOf(cause.remediation, 'remediation').flatMap((step) => checkStep(step, planned.filter((action) => typeof action === 'string'), context)),
    ...itemsOf(cause.prohibitions, 'prohibitions').flatMap((entry) => checkProhibition(entry, context)),
    ...checkArgs(cause.args, 'args', context),
    ...Object.entries(fieldsOf(cause.waitUntil)).flatMap(([name, fact]) => checkFact(fact, `waitUntil.${name}`, context)),
    ...each('supersedes', ({ value, path }) => checkId(value, path, known.causes, 'a cause')),
    ...checkId(cause.replacedBy, 'replacedBy', known.causes, 'a cause'),
    ...each('selfChecks', ({ value, path }) => checkId(value, path, known.selfChecks, 'a self-check of a shipped cause, or one with words in `locales`')),
    ...each('prevention', ({ value, path }) => checkId(value, path, known.prevention, 'advice of a shipped cause, or advice with words in `locales`')),
  ];
}

/** The condition under a key of an object; where there is no object its schema has told so. */
const checkConditionOf = (holder: unknown, key: string, path: string, context: CauseContext): RuleFault[] =>
  (isObject(holder) ? checkCondition(holder[key], { ...context, path: `${path}.${key}` }) : []);

function checkStep({ value, path }: Placed, planned: readonly string[], context: CauseContext): RuleFault[] {
  const step = fieldsOf(value);
  return [
    ...checkId(step.action, `${path}.action`, context.known.actions, 'an action'),
    ...(step.when === undefined ? [] : checkConditionOf(step, 'when', path, context)),
    ...checkId(step.after, `${path}.after`, planned, 'an action of this cause'),
    ...checkArgs(step.args, `${path}.args`, context),
    ...checkArgNames(step, `${path}.args`, context),
  ];
}

function checkArgNames({ action, args }: Loose, path: string, { known }: CauseContext): RuleFault[] {
  const taken = typeof action === 'string' ? known.argsOf(action) : undefined;
  if (taken === undefined) return [];
  const accepted = taken.length === 0 ? `no argument: ${String(action)} takes none` : `one of ${taken.join(', ')}, which ${String(action)} takes`;
  return Object.keys(fieldsOf(args)).filter((name) => !taken.includes(name)).map((name) => misspelt(`${path}.${name}`, name, accepted, taken));
}

function checkProhibition({ value, path }: Placed, context: CauseContext): RuleFault[] {
  if (typeof value === 'string') return checkId(value, path, context.known.prohibitions, 'a prohibition');
  return [
    ...checkId(fieldsOf(value).prohibition, `${path}.prohibition`, context.known.prohibitions, 'a prohibition'),
    ...checkConditionOf(value, 'when', path, context),
  ];
}

const checkArgs = (args: unknown, path: string, context: CauseContext): RuleFault[] =>
  Object.entries(fieldsOf(args)).flatMap(([name, source]) => checkFact(fieldsOf(source).fact, `${path}.${name}.fact`, context));

const checkFact = (fact: unknown, path: string, { facts }: CauseContext): RuleFault[] => {
  const known = indexFacts(facts);
  return typeof fact === 'string' && !known.has(fact) ? [misspelt(path, fact, 'a fact of the dictionary', known.keys())] : [];
};
