import { bundledPack } from '../../src/knowledge/bundled';
import type { Diagnosis } from '../../src/model/diagnosis';

/** Steps that a prohibition rules out, but for those of the forbidding cause that wait for an earlier step or a fact. */
export function forbiddenSteps({ plan, prohibitions }: Diagnosis): string[] {
  return prohibitions.flatMap(({ id, causes }) => plan
    .filter(({ action }) => bundledPack.actions.prohibitions[id]?.forbids.includes(action))
    .filter((step) => !step.causes.every((cause) => causes.includes(cause)) || (step.after === undefined && step.dependsOn === undefined))
    .map(({ action }) => `${action} against ${id}`));
}
