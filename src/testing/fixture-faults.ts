import type { z } from 'zod';
import { faultText } from '../model/fault-text';
import { describeIssues } from '../snapshot/describe-issues';
import type { FixtureFault } from './fixture-invalid-error';

/** The faults of a fixture as sentences: what was found, what is accepted, and what a misspelt key may stand for. */
export const fixtureFaults = ({ issues }: z.ZodError, value: unknown, schema: z.ZodType): FixtureFault[] =>
  describeIssues(issues, { schema, input: value }).map((fault) => ({ path: fault.path, message: faultText(fault) }));
