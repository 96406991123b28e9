import type { Engine } from 'json-rules-engine';
import type { OwnActions } from '../knowledge/action-schema';
import { mergePack, type OwnKnowledge } from '../knowledge/merge-pack';
import type { OwnOutcomes } from '../knowledge/outcome-schema';
import { type KnowledgePack, NEUTRAL_PROFILE } from '../knowledge/pack';
import type { RuleFault, RuleFileFault } from '../model/faults';
import { checkBreadth } from './check-breadth';
import { type CauseContext, checkCause } from './check-cause';
import { checkCondition } from './check-conditions';
import { checkForms, fileName } from './check-forms';
import { checkActions, checkCodes, checkProfile, checkWords } from './check-tables';
import type { MatchContext } from './context';
import type { FactShape } from './fact-index';
import { findCircle } from './find-circle';
import { knownIds } from './known-ids';
import { fieldsOf, itemsOf, type Loose, listOf, textsOf } from './loose';
import { quote, repeated } from './misspelt';

export interface MeaningContext {
  readonly facts: readonly FactShape[];
  readonly engine: Engine;
}

/** Puts own knowledge beside or instead of what is shipped, and finds every fault of its form and of what it means. */
export function checkKnowledge(own: OwnKnowledge, shipped: KnowledgePack, context: MeaningContext): { readonly pack: KnowledgePack; readonly faults: readonly RuleFileFault[] } {
  const badForm = checkForms(own);
  const readable = badForm.length === 0 ? own : readableOf(own);
  const pack = mergePack(shipped, readable);
  const known = knownIds(pack, shipped, readable, badForm);
  const faults = [...badForm, ...checkMeaning(pack, { ...context, named: pack.outcomes.conditions, known }, readable)];
  return { pack, faults: faults.length > 0 ? faults : inFile('causes', checkBreadth(pack)) };
}

/** Own knowledge that can be merged whatever its form: what is no object is an empty one. */
function readableOf(own: OwnKnowledge): OwnKnowledge {
  const files = (['causes', 'codes', 'profiles', 'calendars', 'locales'] as const).flatMap((kind) => (own[kind] === undefined ? [] : [[kind, own[kind].map(fieldsOf)]]));
  const { actions, prohibitions, staffPrevention } = fieldsOf(own.actions);
  return {
    ...own,
    ...Object.fromEntries(files) as OwnKnowledge,
    ...(own.actions !== undefined && { actions: { actions: fieldsOf(actions), prohibitions: fieldsOf(prohibitions), staffPrevention: listOf(staffPrevention) } as OwnActions }),
    ...(own.outcomes !== undefined && { outcomes: { ...fieldsOf(own.outcomes), conditions: fieldsOf(fieldsOf(own.outcomes).conditions) } as OwnOutcomes }),
  };
}

/** The meaning of a merged pack: conditions against the fact dictionary, and every id that a file refers to. */
function checkMeaning(pack: KnowledgePack, context: CauseContext, own: OwnKnowledge): RuleFileFault[] {
  const { known } = context;
  const twice = (file: string, ids: readonly unknown[]): RuleFileFault[] => inFile(file, repeated(ids, String));
  return [
    ...inFile('outcomes', checkOutcomes(pack, context)),
    ...twice('causes', pack.causes.map(({ id }) => id)),
    ...twice('codes', pack.codes.map(({ system }) => system)),
    ...twice('profiles', pack.profiles.map(({ platform }) => platform)),
    ...pack.causes.flatMap((cause) => inFile(fileName('causes', cause, own), checkCause(cause, context))),
    ...checkCircles(pack),
    ...inFile('actions', checkActions(pack, context)),
    ...pack.codes.flatMap((file) => inFile(fileName('codes', file, own), checkCodes(file))),
    ...inFile('profiles', known.profiles === undefined || known.profiles.includes(NEUTRAL_PROFILE) ? [] : [NO_NEUTRAL_PROFILE]),
    ...pack.profiles.flatMap((profile) => inFile(fileName('profiles', profile, own), checkProfile(profile, known))),
    ...listOf(own.locales).flatMap((words) => inFile(fileName('locales', words as Loose, own), checkWords(words as Loose, known, context.facts))),
  ];
}

const inFile = (file: string, faults: readonly RuleFault[]): RuleFileFault[] => faults.map((fault) => ({ file, ...fault }));

const NO_NEUTRAL_PROFILE: RuleFault = {
  path: '', found: `no profile "${NEUTRAL_PROFILE}"`, accepted: `a profile whose platform is "${NEUTRAL_PROFILE}": it serves the snapshots of platforms without one`,
};

function checkOutcomes({ outcomes: { conditions, prohibitions, ...states } }: KnowledgePack, context: MatchContext): RuleFault[] {
  const check = (condition: unknown, path: string): RuleFault[] => checkCondition(condition, { ...context, path });
  return [
    ...Object.entries(conditions).flatMap(([name, condition]) => check(condition, `conditions.${name}`)),
    ...(['healthy', 'pending', 'complaint'] as const).flatMap((state) => check(states[state], state)),
    ...itemsOf(prohibitions, 'prohibitions').flatMap(({ value, path }) => check(fieldsOf(value).when, `${path}.when`)),
  ];
}

/** Causes that explain each other: one fault for a circle, told with the cause that stands last, which is one of your own where there is one. */
function checkCircles({ causes }: KnowledgePack): RuleFileFault[] {
  const superseded = new Map(causes.map((cause) => [cause.id, textsOf(cause.supersedes)]));
  const told = new Set<string>();
  return [...superseded.keys()].reverse().flatMap((id) => {
    const circle = told.has(id) ? undefined : findCircle(id, (each) => superseded.get(each) ?? []);
    if (circle === undefined) return [];
    for (const each of circle) told.add(each);
    return [{ file: `causes/${id}`, path: 'supersedes', found: circle.map(quote).join(' → '), accepted: 'causes that do not supersede each other in a circle' }];
  });
}
