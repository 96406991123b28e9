import { FACTS } from '../../src/facts/dictionary';
import { actionsFileSchema } from '../../src/knowledge/action-schema';
import { localeSchema } from '../../src/knowledge/locale-schema';
import { namesSchema } from '../../src/knowledge/names-schema';
import { outcomesFileSchema } from '../../src/knowledge/outcome-schema';
import { checkForms } from '../../src/match/check-forms';
import { checkKnowledge } from '../../src/match/check-meaning';
import { createOperatorEngine } from '../../src/match/operators';
import type { RuleFileFault } from '../../src/model/faults';
import { packOf, type RuleFile, type RuleFiles } from '../generate/rule-files';
import { schemaFaults } from './schema-faults';

const LISTS = { causes: 'id', codes: 'system', profiles: 'platform', calendars: 'id', locales: 'locale' } as const;
type List = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as List[];

/** The form of every rule file: what the library asks of any, and that ours leave nothing out. */
export function formFaults(files: RuleFiles): RuleFileFault[] {
  return [
    ...LIST_NAMES.filter((kind) => kind !== 'locales').flatMap((kind) =>
      files[kind].flatMap(({ path, value }) => checkForms({ [kind]: [value] }).map((fault) => ({ ...fault, file: path })))),
    ...files.locales.flatMap(({ path, value }) => schemaFaults(path, value, localeSchema)),
    ...schemaFaults(files.actions.path, files.actions.value, actionsFileSchema),
    ...schemaFaults(files.names.path, files.names.value, namesSchema),
    ...schemaFaults(files.outcomes.path, files.outcomes.value, outcomesFileSchema),
  ];
}

/** What the rule files mean together, once their form is right: facts, values, and the ids they refer to. */
export function meaningFaults(files: RuleFiles): RuleFileFault[] {
  const pack = { ...packOf(files), version: files.packageVersion };
  return checkKnowledge({}, pack, { facts: FACTS, engine: createOperatorEngine() }).faults.map((fault) => ({ ...fault, file: pathsOf(fault, files) }));
}

/** The library tells faults under `causes/<id>`, under `causes` where an id is there twice, or under the one file of a kind. */
function pathsOf({ file, path }: RuleFileFault, files: RuleFiles): string {
  const [kind = '', ...rest] = file.split('/');
  if (kind === 'actions' || kind === 'outcomes') return files[kind].path;
  const id = rest.length === 0 ? path : rest.join('/');
  const found = LIST_NAMES.flatMap((list) => (list === kind ? files[list].filter((each) => idIn(each, LISTS[list]) === id) : []));
  return found.map((each) => each.path).join(' and ') || `rules/${file}`;
}

const idIn = ({ value }: RuleFile, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];
