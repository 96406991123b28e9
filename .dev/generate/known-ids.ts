import type { LocaleFile } from '../../src/knowledge/locale-schema';
import type { KnowledgePack } from '../../src/knowledge/pack';
import { conditionText } from './catalogue/condition-text';
import { factIdSchema, leafSchema } from './fact-schemas';
import type { JsonSchema } from './json-schema';

type Pack = Omit<KnowledgePack, 'version'>;
type Fill = (definition: JsonSchema) => JsonSchema;

/** Shipped ids with what they mean are offered; ids of one's own are accepted beside them. */
const offered = (ids: readonly string[], meaning: (id: string) => string): Fill => ({ description, ...own }) => ({
  anyOf: [{ enum: ids, enumDescriptions: ids.map(meaning) }, own],
  ...(description !== undefined && { description }),
});

/** What the definitions of a published schema are filled with, by their names. */
export function definitionFills(pack: Pack): Readonly<Record<string, Fill>> {
  const words = englishWords(pack);
  const causes = offered(pack.causes.map(({ id }) => id), (id) => words.causes[id]?.title ?? '');
  const actions = offered(Object.keys(pack.actions.actions), (id) => words.actions[id]?.agent ?? '');
  const prohibitions = offered(Object.keys(pack.actions.prohibitions), (id) => words.prohibitions[id]?.agent ?? '');
  const { conditions } = pack.outcomes;
  return {
    'fact-id': (definition) => ({ ...definition, ...factIdSchema() }),
    leaf: leafSchema,
    'cause-id': causes,
    'expected-cause': causes,
    'action-id': actions,
    'expected-action': actions,
    'prohibition-id': prohibitions,
    'expected-prohibition': prohibitions,
    'self-check-id': offered(Object.keys(words.selfChecks), (id) => words.selfChecks[id] ?? ''),
    'prevention-id': offered(Object.keys(words.prevention), (id) => words.prevention[id] ?? ''),
    'condition-name': offered(Object.keys(conditions), (name) => conditions[name] === undefined ? '' : conditionText(conditions[name])),
    reason: (definition) => ({ ...definition, enumDescriptions: (definition.enum as string[]).map((id) => words.terms.reason?.[id] ?? '') }),
  };
}

/** The words in English, by which the pages for developers explain ids. */
export function englishWords({ locales }: Pack): LocaleFile {
  const english = locales.find(({ locale }) => locale === 'en');
  if (english === undefined) throw new Error('rules/locales/en.json is missing');
  return english;
}
