/** One side of a comparison: a pass over `operations` pieces of work. */
export interface Contestant {
  readonly name: string;
  readonly operations: number;
  readonly pass: () => void | Promise<void>;
}

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
};

const microsecondsOf = async ({ pass, operations }: Contestant): Promise<number> => {
  const start = performance.now();
  await pass();
  return ((performance.now() - start) * 1000) / operations;
};

/**
 * Microseconds per operation of each contestant, in their order: medians of passes that take turns, so that what slows the machine
 * for a while slows all of them.
 */
export const interleave = async (contestants: readonly Contestant[], rounds: number): Promise<number[]> => {
  for (const { pass } of contestants) await pass();
  const times: number[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, contestant] of contestants.entries()) times[i]?.push(await microsecondsOf(contestant));
  }
  return times.map(median);
};
