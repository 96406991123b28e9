import type { z } from 'zod';
import { causeFixtureSchema, malformedSchema, scenarioSchema } from '../../knowledge/fixture-schema';
import { BadInput, type Library } from '../io';
import { attempt } from './attempt';
import { checkCauseFixture } from './check-cause';
import { checkMalformed } from './check-malformed';
import { problemsOf } from './expectation';
import type { Diagnose, FileResult } from './result';

/** Checks one fixture; which kind it is shows in its keys. */
export const checkFile = (file: string, value: unknown, library: Library, strict: boolean): FileResult => {
  const diagnose: Diagnose = (snapshot) => library.diagnose(snapshot, { strict });
  if (has(value, 'cases')) {
    return { file, kind: 'cause', cases: checkCauseFixture(read(causeFixtureSchema, file, value), diagnose) };
  }
  if (has(value, 'snapshot')) {
    const { description, snapshot, expect } = read(scenarioSchema, file, value);
    return { file, kind: 'scenario', cases: [{ name: description, problems: attempt(() => problemsOf(expect, diagnose(snapshot))) }] };
  }
  if (!has(value, 'text') && !has(value, 'input')) {
    throw new BadInput([`${file}: is no fixture: none of "snapshot" (a scenario), "cases" (of a cause), "text" or "input" (malformed input) is there`]);
  }
  const malformed = read(malformedSchema, file, value);
  const tolerant: Diagnose = (snapshot) => library.diagnose(snapshot, { strict: false });
  return { file, kind: 'malformed', cases: [{ name: malformed.description, problems: checkMalformed(malformed, tolerant) }] };
};

const has = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, key);

const read = <T>(schema: z.ZodType<T>, file: string, value: unknown): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new BadInput(result.error.issues.map(({ path, message }) => `${[file, path.join('.')].filter((part) => part !== '').join(' › ')}: ${message}`));
};
