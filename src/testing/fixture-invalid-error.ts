/** A fault of a fixture: where it is, and what is wrong with it. */
export interface FixtureFault {
  /** Dotted path inside the fixture, such as `expect.primary`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** The value is no fixture; an expectation that does not hold is a result, not an error. */
export class FixtureInvalidError extends Error {
  override readonly name = 'FixtureInvalidError';
  readonly code = 'fixture_invalid';

  /** @param faults every fault of the fixture */
  constructor(readonly faults: readonly FixtureFault[]) {
    super(`The fixture cannot be used:\n${faults.map(({ path, message }) => `  ${path === '' ? 'fixture' : path}: ${message}`).join('\n')}`);
  }
}
