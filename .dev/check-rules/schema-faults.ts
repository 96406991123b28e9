import type { z } from 'zod';
import type { RuleFileFault } from '../../src/model/faults';
import { describeIssue } from '../../src/snapshot/describe-issue';

/** What a schema finds wrong with the value of a file, as faults for people. */
export function schemaFaults(file: string, value: unknown, schema: z.ZodType): RuleFileFault[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map((issue) => ({ file, ...describeIssue(issue, value) }));
}
