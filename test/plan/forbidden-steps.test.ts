import { expect, it } from 'vitest';
import { createDiagnoser } from '../../src/diagnose';
import { allSnapshots } from '../support/all-snapshots';
import { forbiddenSteps } from '../support/forbidden-steps';

it('no plan holds a step that a prohibition in force forbids, whichever cause brought the prohibition', { timeout: 60_000 }, () => {
  const { diagnose } = createDiagnoser();
  const faults = allSnapshots().flatMap((snapshot) => {
    const diagnosis = diagnose(snapshot);
    return forbiddenSteps(diagnosis).map((fault) => `${diagnosis.findings.map(({ cause }) => cause).join(', ')}: ${fault}`);
  });
  expect([...new Set(faults)]).toEqual([]);
});
