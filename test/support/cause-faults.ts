import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FACTS } from '../../src/facts/dictionary';
import { actionsFileSchema } from '../../src/knowledge/action-schema';
import { bundledPack } from '../../src/knowledge/bundled';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import { causeFixtureSchema, type CauseFixture } from '../../src/knowledge/fixture-schema';
import type { LocaleFile } from '../../src/knowledge/locale-schema';
import { checkKnowledge, createOperatorEngine } from '../../src/match';
import { faultLine } from '../../src/model/fault-text';
import type { RuleFileFault } from '../../src/model/faults';
import { readJson } from '../../.dev/generate/rule-files';
import { causeFiles, localeFiles, readText, ROOT, type JsonFile } from './repository';
import { wordFaults } from './word-faults';

/** What the files of a cause are judged against. */
export interface Surroundings {
  readonly root: string;
  readonly locales: readonly LocaleFile[];
  /** What the library itself finds wrong with the rule files. */
  readonly faults: readonly RuleFileFault[];
}

const PLACEHOLDER = /FILL IN|fill-in|fill_in|TODO|TBD|FIXME|lorem ipsum/i;

export function surroundings(root = ROOT): Surroundings {
  const locales = localeFiles(root);
  const shipped = { ...bundledPack, causes: [], actions: actionsFileSchema.parse(readJson(root, 'rules/actions.json')) };
  const own = { causes: causeFiles(root).map(({ value }) => value), locales };
  return { root, locales, faults: checkKnowledge(own, shipped, { facts: FACTS, engine: createOperatorEngine() }).faults };
}

/** Everything that is wrong or missing with one cause: its file, its place, its fixture and its words. */
export function causeFaults(file: JsonFile<CauseFile>, around: Surroundings): string[] {
  const cause = file.value;
  const faults = around.faults.filter((fault) => fault.file === `causes/${cause.id}`);
  const unfilled = PLACEHOLDER.test(readText(file.path, around.root)) ? [`${file.path} still has text to fill in`] : [];
  return [
    ...unfilled,
    ...faults.map((fault) => faultLine(fault)),
    ...placeFaults(cause, file, around.root),
    ...fixtureFaults(cause, around.root),
    ...wordFaults(cause, around.locales),
  ];
}

function placeFaults(cause: CauseFile, file: JsonFile, root: string): string[] {
  const schema = join(root, dirname(file.path), cause.$schema ?? '');
  return [
    ...fault(cause.id !== file.name, `id ${cause.id} is not the file name ${file.name}`),
    ...fault(dirname(file.path) !== `rules/causes/${cause.stage}`, `stage ${cause.stage} is not the folder of ${file.path}`),
    ...fault(schema !== join(root, 'rules/schema/cause.schema.json'), `$schema is ${String(cause.$schema)}`),
    ...fault(cause.status === 'deprecated' && cause.replacedBy === undefined, 'deprecated, but replacedBy does not say by what'),
  ];
}

function fixtureFaults(cause: CauseFile, root: string): string[] {
  const path = `fixtures/causes/${cause.id}.json`;
  if (!existsSync(join(root, path))) return [`${path} is missing`];
  const parsed = causeFixtureSchema.safeParse(readJson(root, path));
  if (!parsed.success) return parsed.error.issues.map((issue) => `${path} ${issue.path.join('.')}: ${issue.message}`);
  return [
    ...fault(PLACEHOLDER.test(readText(path, root)), `${path} still has text to fill in`),
    ...coverageFaults(cause, parsed.data).map((text) => `${path} ${text}`),
  ];
}

function coverageFaults(cause: CauseFile, fixture: CauseFixture): string[] {
  const patterns = cause.evidence.map((pattern) => pattern.id);
  const covered = fixture.cases.map((entry) => entry.evidence);
  return [
    ...fault(fixture.cause !== cause.id, `is about ${fixture.cause}`),
    ...fault(fixture.$schema !== '../../rules/schema/cause-fixture.schema.json', `has $schema ${String(fixture.$schema)}`),
    ...patterns.filter((id) => !covered.includes(id)).map((id) => `has no case of the evidence pattern ${id}`),
    ...covered.filter((id) => !patterns.includes(id)).map((id) => `has a case of ${id}, which is no evidence pattern`),
  ];
}

const fault = (found: boolean, text: string): string[] => found ? [text] : [];
