import type { OwnKnowledge } from '../knowledge/merge-pack';
import type { KnowledgePack } from '../knowledge/pack';
import type { RuleFileFault } from '../model/faults';
import { fieldsOf, isObject, listOf, textsOf } from './loose';
import type { Known } from './misspelt';

/** Every id that a file may refer to, by what it is an id of. */
export interface KnownIds {
  readonly causes: Known;
  /** Causes of ours among them though they are left out: what our profiles say of these does no harm. */
  readonly causesAnywhere: Known;
  readonly actions: Known;
  readonly prohibitions: Known;
  readonly calendars: Known;
  readonly profiles: Known;
  readonly selfChecks: Known;
  readonly prevention: Known;
  /** The arguments that an action takes; undefined where there is no such action. */
  readonly argsOf: (action: string) => Known;
}

/** Collects the ids of a merged pack; of files whose form is wrong, as far as they can be read. */
export function knownIds(pack: KnowledgePack, shipped: KnowledgePack, { locales }: OwnKnowledge, badForm: readonly RuleFileFault[]): KnownIds {
  const idsOf = (files: readonly unknown[], key: string): Known => {
    const ids = files.map((file) => fieldsOf(file)[key]);
    return ids.every((id) => typeof id === 'string') ? ids : undefined;
  };
  const keysIn = (table: 'actions' | 'prohibitions'): Known =>
    (badForm.some(({ file, path }) => file === 'actions' && (path === '' || path === table)) ? undefined : Object.keys(pack.actions[table]));
  // Words are given to `render`: without any here, nobody can tell whether an id has some.
  const worded = (table: 'selfChecks' | 'prevention'): Known => locales && [
    ...shipped.causes.flatMap((cause) => cause[table]),
    ...locales.flatMap((words) => Object.keys(fieldsOf(fieldsOf(words)[table]))),
  ];
  const causes = idsOf(pack.causes, 'id');
  return {
    causes,
    causesAnywhere: causes && [...causes, ...shipped.causes.map(({ id }) => id)],
    actions: keysIn('actions'),
    prohibitions: keysIn('prohibitions'),
    calendars: idsOf(pack.calendars, 'id'),
    profiles: idsOf(pack.profiles, 'platform'),
    selfChecks: worded('selfChecks'),
    prevention: worded('prevention'),
    argsOf: (id) => {
      const action: unknown = Object.hasOwn(pack.actions.actions, id) ? pack.actions.actions[id] : undefined;
      return isObject(action) && listOf(action.args) === action.args ? textsOf(action.args) : undefined;
    },
  };
}
