import { basename, dirname, join } from 'node:path';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import type { RuleFault, RuleFileFault } from '../../src/model/faults';
import type { Sound } from './surroundings';

/** What the library cannot know to be wrong with a cause: where its file stands. */
export const causeFaults = ({ path, value }: Sound<CauseFile>): RuleFileFault[] => placeFaults(value, path).map((fault) => ({ file: path, ...fault }));

function placeFaults(cause: CauseFile, file: string): RuleFault[] {
  const schema = join(dirname(file), cause.$schema ?? '');
  return [
    ...unless(cause.id === basename(file, '.json'), { path: 'id', found: `"${cause.id}"`, accepted: 'the name of the file' }),
    ...unless(dirname(file) === `rules/causes/${cause.stage}`, { path: 'stage', found: `"${cause.stage}"`, accepted: 'the name of the folder' }),
    ...unless(schema === join('rules/schema/cause.schema.json'), {
      path: '$schema', found: cause.$schema === undefined ? 'nothing' : `"${cause.$schema}"`, accepted: '"../../schema/cause.schema.json"',
    }),
    ...unless(cause.status !== 'deprecated' || cause.replacedBy !== undefined, {
      path: 'replacedBy', found: 'nothing', accepted: 'the id of the cause in place of this deprecated one',
    }),
  ];
}

const unless = (isRight: boolean, fault: RuleFault): RuleFault[] => (isRight ? [] : [fault]);
