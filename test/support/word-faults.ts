import type { CauseFile } from '../../src/knowledge/cause-schema';
import type { LocaleFile } from '../../src/knowledge/locale-schema';
import { placeholdersOf } from '../../src/render/sentence';

const PLACEHOLDER = /FILL IN|TODO|TBD|FIXME/i;

/** What a cause lacks in the words of every locale. */
export function wordFaults(cause: CauseFile, locales: readonly LocaleFile[]): string[] {
  return locales.flatMap((file) => faultsIn(file, cause).map((text) => `${file.locale}: ${text}`));
}

function faultsIn(file: LocaleFile, cause: CauseFile): string[] {
  const words = file.causes[cause.id];
  return [
    ...(words === undefined ? ['has no words for the cause'] : causeWordFaults(words, cause)),
    ...missing('selfChecks', cause.selfChecks, file.selfChecks),
    ...missing('prevention', cause.prevention, file.prevention),
    ...missing('evidenceItems', cause.bring, file.evidenceItems),
    ...missing('actions', cause.remediation.map((step) => step.action), file.actions),
    ...missing('prohibitions', cause.prohibitions.map((entry) => typeof entry === 'string' ? entry : entry.prohibition), file.prohibitions),
  ];
}

function causeWordFaults(words: LocaleFile['causes'][string], cause: CauseFile): string[] {
  const bound = Object.keys(cause.args ?? {});
  const fields = ['title', 'what', 'why', 'technical'] as const;
  const open = cause.disclosure === 'open';
  return [
    ...fields.filter((field) => !words[field]).map((field) => `${field} is missing`),
    ...(open && !words.customer ? ['customer is missing though the cause is open'] : []),
    ...(!open && words.customer ? ['customer is given though the cause is discreet'] : []),
    ...sentencesOf(words).filter(([, text]) => PLACEHOLDER.test(text)).map(([field]) => `${field} still has text to fill in`),
    ...sentencesOf(words).flatMap(([field, text]) =>
      namesOf(text).filter((name) => !bound.includes(name)).map((name) => `${field} uses {${name}}, which the cause does not give`)),
  ];
}

/** The sentences of an entry by their field; a field that is left out has none. */
export const sentencesOf = (words: Readonly<Record<string, string | undefined>>): [string, string][] =>
  Object.entries(words).flatMap(([field, text]) => text === undefined ? [] : [[field, text]]);

/** Names of all arguments that a sentence uses. */
export function namesOf(text: string): string[] {
  const { required, optional } = placeholdersOf(text);
  return [...required, ...optional];
}

const missing = (table: string, ids: readonly string[], words: Readonly<Record<string, unknown>>): string[] =>
  ids.filter((id) => words[id] === undefined).map((id) => `${table} has no words for ${id}`);
