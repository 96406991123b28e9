import type { Coverage, Measure } from '../check/coverage';

/** The measures of coverage in the order in which they are told. */
export const MEASURES = {
  causes: { noun: 'causes', done: 'found', never: 'Causes never found' },
  hit: { noun: 'patterns', done: 'hit', never: 'Patterns never hit' },
  missed: { noun: 'patterns', done: 'missed', never: 'Patterns never missed' },
  unknown: { noun: 'patterns', done: 'left unknown', never: 'Patterns never left unknown' },
} as const satisfies Record<Measure, { noun: string; done: string; never: string }>;

export const MEASURE_NAMES = Object.keys(MEASURES) as readonly Measure[];

/** Each threshold that is not reached, as a sentence. */
export const describeShortfalls = ({ shortfalls }: Coverage): string[] => shortfalls.map(({ measure, percent, threshold }) =>
  `coverage: ${percent} % of ${MEASURES[measure].noun} ${MEASURES[measure].done}, at least ${threshold} % wanted`);
