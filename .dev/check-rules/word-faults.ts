import type { ActionsFile } from '../../src/knowledge/action-schema';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import type { LocaleFile } from '../../src/knowledge/locale-schema';
import type { RuleFault, RuleFileFault } from '../../src/model/faults';
import { placeholdersOf } from '../../src/render/sentence';
import type { Sound, Surroundings } from './surroundings';

/** What a cause lacks in the words of every locale. */
export const wordFaults = ({ value }: Sound<CauseFile>, { locales, actions }: Surroundings): RuleFileFault[] =>
  locales.flatMap((locale) => faultsIn(locale.value, value, actions).map((fault) => ({ file: locale.path, ...fault })));

function faultsIn(words: LocaleFile, cause: CauseFile, { actions = {}, prohibitions = {} }: Partial<ActionsFile> = {}): RuleFault[] {
  const own = words.causes[cause.id];
  const forbidden = cause.prohibitions.map((entry) => typeof entry === 'string' ? entry : entry.prohibition);
  return [
    ...(own === undefined ? [lacking(`causes.${cause.id}`, 'words for the cause')] : causeWordFaults(own, cause)),
    ...missing('selfChecks', cause.selfChecks, words.selfChecks),
    ...missing('prevention', cause.prevention, words.prevention),
    ...missing('evidenceItems', cause.bring, words.evidenceItems),
    ...missing('actions', cause.remediation.map((step) => step.action).filter((id) => Object.hasOwn(actions, id)), words.actions),
    ...missing('prohibitions', forbidden.filter((id) => Object.hasOwn(prohibitions, id)), words.prohibitions),
  ];
}

function causeWordFaults(words: LocaleFile['causes'][string], cause: CauseFile): RuleFault[] {
  const path = `causes.${cause.id}`;
  const bound = Object.keys(cause.args ?? {});
  const isOpen = cause.disclosure === 'open';
  return [
    ...(isOpen && !words.customer ? [lacking(`${path}.customer`, 'what the customer reads, as the cause is open')] : []),
    ...(!isOpen && words.customer ? [{ path: `${path}.customer`, found: 'words', accepted: 'none: of a discreet cause the customer reads the neutral words' }] : []),
    ...sentencesOf(words).flatMap(([field, text]) => namesOf(text).filter((name) => !bound.includes(name)).map((name) => ({
      path: `${path}.${field}`, found: `{${name}}`,
      accepted: bound.length === 0 ? 'no argument: the cause gives none under args' : `an argument that the cause gives under args: ${bound.join(', ')}`,
    }))),
  ];
}

const lacking = (path: string, accepted: string): RuleFault => ({ path, found: 'nothing', accepted });

const missing = (table: string, ids: readonly string[], words: Readonly<Record<string, unknown>>): RuleFault[] =>
  ids.filter((id) => !Object.hasOwn(words, id)).map((id) => lacking(`${table}.${id}`, 'words for it'));

/** The sentences of an entry by their field; a field that is left out has none. */
export const sentencesOf = (words: Readonly<Record<string, string | undefined>>): [string, string][] =>
  Object.entries(words).flatMap(([field, text]) => text === undefined ? [] : [[field, text]]);

/** Names of all arguments that a sentence uses. */
export function namesOf(text: string): string[] {
  const { required, optional } = placeholdersOf(text);
  return [...required, ...optional];
}
