import {
  bundledCausesSource, bundledCodesSource, bundledCoreSource, bundledNamesSource, bundledPackSource, bundledWordsSource,
} from './bundled';
import { bundledScenariosSource } from './bundled-scenarios';
import { cataloguePages } from './catalogue';
import { packOf, readRuleFiles } from './rule-files';
import { layOutJson } from './rule-layout';
import { schemaFiles } from './schemas';

/** Path → content of everything that is generated, and of the causes as they are laid out. */
export function generatedFiles(root: string): Map<string, string> {
  const files = readRuleFiles(root);
  return new Map([
    ['src/knowledge/bundled-core.ts', bundledCoreSource(files)],
    ['src/knowledge/bundled-causes.ts', bundledCausesSource(files)],
    ['src/knowledge/bundled-names.ts', bundledNamesSource(files)],
    ['src/knowledge/bundled-words.ts', bundledWordsSource(files)],
    ['src/knowledge/bundled.ts', bundledPackSource()],
    ['src/knowledge/bundled-codes.ts', bundledCodesSource(files)],
    ['src/testing/bundled-scenarios.ts', bundledScenariosSource(root)],
    ...files.causes.map(({ path, value }) => [path, layOutJson(value as Readonly<Record<string, unknown>>)] as const),
    ...schemaFiles(packOf(files)),
    ...cataloguePages(files),
  ]);
}
