import { FACT_SLOTS } from '../../facts/dictionary';
import { snapshotPaths } from '../builder/snapshot-path';
import { requireKnown } from '../unknown-name-error';
import { foundLines } from './case-report';
import { type Check, list, text } from './check';
import { show } from './condition-words';

/** The fact, or a fact that is read from that field of the snapshot, is asked for next; a field that the snapshot has is not. */
export const needsEvidence: Check<[factOrPath: string]> = ({ diagnosis, snapshot }, factOrPath) => {
  requireKnown('fact and no path of a snapshot', factOrPath, [...FACT_SLOTS.keys(), ...snapshotPaths()]);
  const asked = diagnosis.nextEvidence.map(({ fact }) => fact);
  const held = valueAt(snapshot, factOrPath);
  const found = diagnosis.nextEvidence.find(({ fact, paths }) => fact === factOrPath || (held === undefined && paths.includes(factOrPath)));
  return {
    pass: found !== undefined,
    expected: factOrPath,
    actual: asked,
    message: () => found === undefined
      ? text(
          `expected ${factOrPath} to be asked for, but what is asked for is: ${list(asked)}`,
          ...(held === undefined ? [] : [`The snapshot has it: ${show(held)}.`]), foundLines(diagnosis),
        )
      : text(`expected ${factOrPath} not to be asked for, but ${found.fact} is`, found.decides.map(answerLine), foundLines(diagnosis)),
  };
};

const answerLine = ({ if: answer, thenConfirms, thenRulesOut }: { if: string; thenConfirms: readonly string[]; thenRulesOut: readonly string[] }): string =>
  `  ${answer} confirms ${list(thenConfirms)}, rules out ${list(thenRulesOut)}`;

const valueAt = (snapshot: unknown, path: string): unknown => path.split('.').reduce<unknown>(
  (value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined), snapshot,
);
