import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FACTS } from '../../src/facts/dictionary';
import { actionsFileSchema, type ActionsFile } from '../../src/knowledge/action-schema';
import { causeSchema, type CauseFile } from '../../src/knowledge/cause-schema';
import { causeFixtureSchema, type CauseFixture } from '../../src/knowledge/fixture-schema';
import type { LocaleFile } from '../../src/knowledge/locale-schema';
import { readJson } from '../../.dev/generate/rule-files';
import { causeFiles, localeFiles, readText, ROOT, type JsonFile } from './repository';
import { wordFaults } from './word-faults';

/** What the files of a cause are judged against. */
export interface Surroundings {
  readonly root: string;
  readonly causes: ReadonlyMap<string, CauseFile>;
  readonly actions: ActionsFile;
  readonly locales: readonly LocaleFile[];
}

const PLACEHOLDER = /FILL IN|fill-in|fill_in|TODO|TBD|FIXME|lorem ipsum/i;
const factIds = new Set(FACTS.map((fact) => fact.id));

export function surroundings(root = ROOT): Surroundings {
  return {
    root,
    causes: new Map(causeFiles(root).map((file) => [file.name, file.value])),
    actions: actionsFileSchema.parse(readJson(root, 'rules/actions.json')),
    locales: localeFiles(root),
  };
}

/** Everything that is wrong or missing with one cause: its file, its fixture and its words. */
export function causeFaults(file: JsonFile, around: Surroundings): string[] {
  const parsed = causeSchema.safeParse(file.value);
  const unfilled = PLACEHOLDER.test(readText(file.path, around.root)) ? [`${file.path} still has text to fill in`] : [];
  if (!parsed.success) return [...unfilled, ...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)];
  const cause = parsed.data;
  return [
    ...unfilled,
    ...placeFaults(cause, file, around.root),
    ...supersedingFaults(cause, around.causes),
    ...remediationFaults(cause, around.actions),
    ...factFaults(cause),
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
    ...repeated(cause.evidence.map((pattern) => pattern.id)).map((id) => `two evidence patterns are called ${id}`),
  ];
}

function supersedingFaults(cause: CauseFile, causes: ReadonlyMap<string, CauseFile>): string[] {
  const unknown = cause.supersedes.filter((id) => !causes.has(id)).map((id) => `supersedes ${id}, which is no cause`);
  const seen = new Set<string>();
  const visit = (id: string): boolean => (causes.get(id)?.supersedes ?? []).some((next) => {
    if (next === cause.id) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return visit(next);
  });
  return [...unknown, ...fault(visit(cause.id), 'supersedes itself by way of others')];
}

function remediationFaults(cause: CauseFile, { actions, prohibitions }: ActionsFile): string[] {
  const planned = new Set(cause.remediation.map((step) => step.action));
  const forbidden = cause.prohibitions.map((entry) => typeof entry === 'string' ? entry : entry.prohibition);
  return [
    ...cause.remediation.flatMap((step) => {
      const action = actions[step.action];
      if (action === undefined) return [`${step.action} is no action of actions.json`];
      const strange = Object.keys(step.args ?? {}).filter((name) => !action.args.includes(name));
      return [
        ...strange.map((name) => `${step.action} takes no argument ${name}`),
        ...fault(step.after !== undefined && !planned.has(step.after), `${step.action} waits for ${String(step.after)}, which is no step of the cause`),
      ];
    }),
    ...forbidden.filter((id) => prohibitions[id] === undefined).map((id) => `${id} is no prohibition of actions.json`),
  ];
}

function factFaults(cause: CauseFile): string[] {
  const named = [...JSON.stringify(cause).matchAll(/"fact":"([^"]*)"/g)].map(([, id]) => id!);
  return [...new Set(named)].filter((id) => !factIds.has(id)).map((id) => `${id} is no fact`);
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

const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);
