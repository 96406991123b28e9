import { basename, dirname, join } from 'node:path';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import type { RuleFault, RuleFileFault } from '../../src/model/faults';
import type { Sound, Surroundings } from './surroundings';

/** What the library cannot know to be wrong with a cause: where its file stands, what its actions take, and whom it supersedes in a circle. */
export function causeFaults({ path, value }: Sound<CauseFile>, around: Surroundings): RuleFileFault[] {
  return [...placeFaults(value, path), ...supersedingFaults(value, around), ...argumentFaults(value, around)].map((fault) => ({ file: path, ...fault }));
}

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

function supersedingFaults(cause: CauseFile, { causes }: Surroundings): RuleFault[] {
  const supersedes = new Map(causes.map(({ value }) => [value.id, value.supersedes]));
  const seen = new Set<string>([cause.id]);
  const leadsBack = (id: string): boolean => (supersedes.get(id) ?? []).some((next) => {
    if (next === cause.id) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return leadsBack(next);
  });
  return cause.supersedes.flatMap((id, index) =>
    unless(id === cause.id || !leadsBack(id), { path: `supersedes[${String(index)}]`, found: `"${id}", which supersedes ${cause.id} in turn`, accepted: 'no circle' }));
}

const argumentFaults = (cause: CauseFile, { actions }: Surroundings): RuleFault[] => cause.remediation.flatMap(({ action, args = {} }, index) => {
  const taken = actions?.actions[action]?.args;
  return Object.keys(args).filter((name) => taken !== undefined && !taken.includes(name)).map((name) => ({
    path: `remediation[${String(index)}].args.${name}`, found: `"${name}"`,
    accepted: taken?.length === 0 ? `no argument: ${action} takes none` : `an argument of ${action}: ${String(taken?.join(', '))}`,
  }));
});

const unless = (isRight: boolean, fault: RuleFault): RuleFault[] => (isRight ? [] : [fault]);
