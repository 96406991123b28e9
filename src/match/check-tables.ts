import type { KnowledgePack } from '../knowledge/pack';
import type { RuleFault } from '../model/faults';
import type { CauseContext } from './check-cause';
import { checkCondition } from './check-conditions';
import type { FactShape } from './fact-index';
import type { KnownIds } from './known-ids';
import { fieldsOf, itemsOf, type Loose, listOf } from './loose';
import { checkId, type Known, repeated } from './misspelt';

const checkEach = (ids: unknown, path: string, known: Known, what: string): RuleFault[] =>
  itemsOf(ids, path).flatMap((id) => checkId(id.value, id.path, known, what));

/** The ids that actions and prohibitions refer to. */
export function checkActions({ actions: { actions, prohibitions } }: KnowledgePack, context: CauseContext): RuleFault[] {
  const known = context.known.actions;
  const inTable = (table: Loose, name: string, keys: readonly string[]): RuleFault[] => Object.entries(table).flatMap(([id, entry]) =>
    keys.flatMap((key) => checkEach(fieldsOf(entry)[key], `${name}.${id}.${key}`, known, 'an action')));
  const conditions = Object.entries(actions).flatMap(([id, { when }]) =>
    (when === undefined ? [] : checkCondition(when, { ...context, path: `actions.${id}.when` })));
  return [...inTable(actions, 'actions', ['after', 'conflictsWith']), ...inTable(prohibitions, 'prohibitions', ['forbids']), ...conditions];
}

/** The codes of a table: each once, and read where the table says. */
export function checkCodes(file: Loose): RuleFault[] {
  const sources = Object.keys(fieldsOf(file.sources));
  return [
    ...repeated(listOf(file.codes).map((entry) => fieldsOf(entry).code), String),
    ...itemsOf(file.codes, 'codes').flatMap(({ value, path }) => checkId(fieldsOf(value).source, `${path}.source`, sources, 'a key of `sources`')),
  ];
}

/** The ids that words are given for: words for what nobody knows would never be read. */
export function checkWords(words: Loose, { causesAnywhere, actions, prohibitions }: KnownIds, facts: readonly FactShape[]): RuleFault[] {
  const inTable = (table: string, known: Known, what: string): RuleFault[] =>
    Object.keys(fieldsOf(words[table])).flatMap((id) => checkId(id, `${table}.${id}`, known, what));
  return [
    ...inTable('causes', causesAnywhere, 'a cause'),
    ...inTable('actions', actions, 'an action'),
    ...inTable('prohibitions', prohibitions, 'a prohibition'),
    ...inTable('facts', facts.map(({ id }) => id), 'a fact'),
  ];
}

/** The ids that a profile refers to. */
export function checkProfile(profile: Loose, { causesAnywhere, calendars }: KnownIds): RuleFault[] {
  const contacts = listOf(profile.contacts).map((contact) => fieldsOf(contact).id).filter((id) => typeof id === 'string');
  return [
    ...Object.entries(fieldsOf(profile.preferred)).flatMap(([handling, ids]) =>
      checkEach(ids, `preferred.${handling}`, contacts, `one of ${contacts.join(', ')}`)),
    ...checkId(profile.holidays, 'holidays', calendars, `a list of holidays, or one of ${(calendars ?? []).join(', ')}`),
    ...Object.keys(fieldsOf(profile.resolutionOverrides)).flatMap((id) => checkId(id, `resolutionOverrides.${id}`, causesAnywhere, 'a cause')),
  ];
}
