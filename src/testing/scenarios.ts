import type { Expectation, Scenario } from '../knowledge/fixture-schema';
import type { SnapshotInput } from '../snapshot/schema';
import { bundledScenarios } from './bundled-scenarios';
import { UnknownNameError } from './unknown-name-error';

/** What a scenario is there for: a support case, a case in which nothing failed, or one with several causes at once. */
export type ScenarioKind = 'support_case' | 'healthy' | 'tangled';

/** A whole case with what is expected of its diagnosis. */
export interface ShippedScenario {
  /** Name of the scenario, such as `K04-daily-limit`; unique and stable. */
  readonly id: string;
  readonly kind: ScenarioKind;
  /** Ids of the support cases it covers, such as `K04`. */
  readonly scenarios: readonly string[];
  readonly platform: string | undefined;
  readonly description: string;
  /** A copy of your own at each reading. */
  readonly snapshot: SnapshotInput;
  /** A copy of your own at each reading. */
  readonly expect: Expectation;
}

export type { Expectation } from '../knowledge/fixture-schema';

const KINDS: Readonly<Record<string, ScenarioKind>> = { scenarios: 'support_case', healthy: 'healthy', tangled: 'tangled' };

let all: readonly ShippedScenario[] | undefined;

/**
 * The scenarios that come with the library, or those that cover one support case. A snapshot is parsed when it is first read.
 *
 * @example
 * scenarios('K06').map(({ id }) => id) //=> ['K06-risk-code', 'K06-risk-control']
 */
export function scenarios(supportCase?: string): readonly ShippedScenario[] {
  all ??= Object.entries(bundledScenarios).map(([path, file]) => toShipped(path, file));
  return supportCase === undefined ? all : all.filter((each) => each.scenarios.includes(supportCase));
}

/**
 * One scenario by its name, or the only one that covers a support case.
 *
 * @throws {UnknownNameError} where there is none, or several cover the support case
 * @example
 * scenario('K04-daily-limit').expect.primary //=> 'bank_limit'
 */
export function scenario(id: string): ShippedScenario {
  const named = scenarios().find((each) => each.id === id);
  if (named !== undefined) return named;
  const covering = scenarios(id);
  if (covering.length === 1 && covering[0] !== undefined) return covering[0];
  const known = scenarios().flatMap((each) => [each.id, ...each.scenarios]);
  if (covering.length > 1) throw new UnknownNameError('single scenario', id, known, covering.map((each) => each.id));
  throw new UnknownNameError('scenario', id, known);
}

function toShipped(path: string, file: Scenario): ShippedScenario {
  const steps = path.split('/');
  return {
    id: steps.at(-1) ?? path,
    kind: KINDS[steps[0] ?? ''] ?? 'support_case',
    scenarios: [...(file.scenario ?? [])],
    description: file.description,
    get platform() {
      return (file.snapshot as SnapshotInput).platform ?? undefined;
    },
    get snapshot() {
      return structuredClone(file.snapshot as SnapshotInput);
    },
    get expect() {
      return structuredClone(file.expect);
    },
  };
}
