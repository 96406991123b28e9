import type { CaseResult } from '../../testing/case-result';
import { checkFixture } from '../../testing/check-fixture';
import { FixtureInvalidError } from '../../testing/fixture-invalid-error';
import { BadInput, type Library } from '../io';

export interface FileResult {
  readonly file: string;
  readonly cases: readonly CaseResult[];
}

/** Checks one fixture; a file that is none is bad input. */
export const checkFile = (file: string, value: unknown, library: Library, strict: boolean): FileResult => {
  try {
    return { file, cases: checkFixture(value, library, { strict }) };
  } catch (error) {
    if (!(error instanceof FixtureInvalidError)) throw error;
    throw new BadInput(error.faults.map(({ path, message }) => `${[file, path].filter((part) => part !== '').join(' › ')}: ${message}`));
  }
};
