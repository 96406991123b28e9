import type { CauseFile } from '../../src/knowledge/cause-schema';
import { type CauseFixture, causeFixtureSchema, scenarioSchema } from '../../src/knowledge/fixture-schema';
import type { RuleFileFault } from '../../src/model/faults';
import { nearest } from '../../src/snapshot/nearest';
import { SCENARIO_FOLDERS } from '../generate/bundled-scenarios';
import { jsonFilesBelow, readJson } from '../generate/rule-files';
import type { Surroundings } from './surroundings';
import { schemaFaults } from './schema-faults';

/** What is wrong with the cases of causes, and which causes and patterns have none. */
export function causeFixtureFaults({ root, causes }: Surroundings): RuleFileFault[] {
  const paths = jsonFilesBelow(root, 'fixtures/causes');
  return causes.flatMap(({ value: cause }) => {
    const file = `fixtures/causes/${cause.id}.json`;
    if (!paths.includes(file)) return [{ file, path: '', found: 'no such file', accepted: `the cases of ${cause.id}: of each pattern a hit, near misses, unknowns` }];
    const value = readJson(root, file);
    const faults = schemaFaults(file, value, causeFixtureSchema);
    return faults.length > 0 ? faults : coverageFaults(file, cause, value as CauseFixture);
  });
}

function coverageFaults(file: string, { id, evidence }: CauseFile, { $schema, cause, cases }: CauseFixture): RuleFileFault[] {
  const patterns = evidence.map((pattern) => pattern.id);
  const covered = cases.map((each) => each.evidence);
  return [
    ...(cause === id ? [] : [{ file, path: 'cause', found: `"${cause}"`, accepted: `"${id}", as the file is called` }]),
    ...($schema === SCHEMA ? [] : [{ file, path: '$schema', found: $schema === undefined ? 'nothing' : `"${$schema}"`, accepted: `"${SCHEMA}"` }]),
    ...patterns.filter((pattern) => !covered.includes(pattern)).map((pattern) =>
      ({ file, path: 'cases', found: `no case of the pattern "${pattern}"`, accepted: 'at least one of each pattern' })),
    ...covered.flatMap((pattern, index) => (patterns.includes(pattern) ? [] : [unknownPattern(file, pattern, index, patterns)])),
  ];
}

const SCHEMA = '../../rules/schema/cause-fixture.schema.json';

function unknownPattern(file: string, pattern: string, index: number, patterns: readonly string[]): RuleFileFault {
  const near = nearest(pattern, patterns);
  return {
    file, path: `cases.${String(index)}.evidence`, found: `"${pattern}"`, accepted: `a pattern of the cause: ${patterns.join(', ')}`,
    ...(near !== undefined && { suggestion: near }),
  };
}

/** What is wrong with the form of the whole cases that come with the library. */
export const scenarioFaults = (root: string): RuleFileFault[] =>
  SCENARIO_FOLDERS.flatMap((folder) => jsonFilesBelow(root, folder)).flatMap((file) => schemaFaults(file, readJson(root, file), scenarioSchema));
