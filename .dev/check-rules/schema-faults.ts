import type { z } from 'zod';
import type { RuleFileFault } from '../../src/model/faults';
import { describeIssues } from '../../src/snapshot/describe-issues';

/** What a schema finds wrong with the value of a file, as faults for people. */
export function schemaFaults(file: string, value: unknown, schema: z.ZodType): RuleFileFault[] {
  const { error } = schema.safeParse(value);
  return describeIssues(error?.issues ?? [], { schema, input: value, mask: String }).map((fault) => ({ file, ...fault }));
}
