import { bundledCausesSource, bundledCodesSource, bundledCoreSource, bundledPackSource, bundledWordsSource } from './bundled';
import { bundledScenariosSource } from './bundled-scenarios';
import { cataloguePages } from './catalogue';
import { packOf, readRuleFiles } from './rule-files';
import { schemaFiles } from './schemas';

/** Path → content of everything that is generated. */
export function generatedFiles(root: string): Map<string, string> {
  const files = readRuleFiles(root);
  return new Map([
    ['src/knowledge/bundled-core.ts', bundledCoreSource(files)],
    ['src/knowledge/bundled-causes.ts', bundledCausesSource(files)],
    ['src/knowledge/bundled-words.ts', bundledWordsSource(files)],
    ['src/knowledge/bundled.ts', bundledPackSource()],
    ['src/knowledge/bundled-codes.ts', bundledCodesSource(files)],
    ['src/testing/bundled-scenarios.ts', bundledScenariosSource(root)],
    ...schemaFiles(packOf(files)),
    ...cataloguePages(files),
  ]);
}
