import { rfc3339 } from '../snapshot/schema/fields';
import { adaptPayload } from './adapt-payload';
import type { InputOptions } from './input-options';
import { BadInput, type Io } from './io';
import { adapterOf } from './providers';
import { PARTS, readCase } from './read-case';
import { readSnapshots, type Candidate, type Input } from './read-snapshots';

/** Reads what is to be diagnosed: snapshots, payloads of a provider, or the parts of one case. */
export const readInput = (files: readonly string[], options: InputOptions, io: Io): Input => {
  const input = asOf(readAll(files, options, io), options, io);
  return { ...input, notices: [...new Set(input.notices)] };
};

const readAll = (files: readonly string[], options: InputOptions, io: Io): Input => {
  const inParts = isInParts(options);
  if (!inParts && files.length === 0) throw new BadInput(['name a file, - for the standard input, or the parts of a case (--order, --payment, …)']);
  if (inParts && files.length > 0) throw new BadInput([`${files.join(', ')}: a case is given in files or in parts, not in both`]);
  if (inParts && options.from !== undefined) throw new BadInput(['--from is for files; a part names its provider itself, as in --payment stripe:pi.json']);
  if (inParts) return readCase(options, io);
  return options.from === undefined ? readSnapshots(files, io) : readPayloads(files, options.from, io);
};

const readPayloads = (files: readonly string[], provider: string, io: Io): Input => {
  adapterOf(provider, '--from');
  const input = readSnapshots(files, io);
  const [faults, notices, candidates] = [[...input.faults], [] as string[], [] as Candidate[]];
  for (const { place, value } of input.candidates) {
    try {
      const adapted = adaptPayload(provider, value, place);
      notices.push(...adapted.notices);
      candidates.push({ place, value: { schemaVersion: 1, ...adapted.parts } });
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      faults.push(...error.lines);
    }
  }
  return { ...input, faults, notices, candidates };
};

/** The only now: the instant that was asked for, else the snapshot's own, else, for what is no snapshot yet, the clock. */
const asOf = (input: Input, { observedAt, ...options }: InputOptions, io: Io): Input => {
  if (observedAt !== undefined && !rfc3339.safeParse(observedAt).success) {
    throw new BadInput([`option --observed-at: found ${JSON.stringify(observedAt)}, accepted is an instant with its offset, such as 2026-03-02T10:15:00+08:00`]);
  }
  const notices = [...input.notices];
  const candidates = input.candidates.map((candidate) => {
    const { value } = candidate;
    const lacksTime = isObject(value) && value.observedAt === undefined && isPutTogether(options);
    if (!isObject(value) || (observedAt === undefined && !lacksTime)) return candidate;
    const instant = observedAt ?? io.now().toISOString();
    if (observedAt === undefined) notices.push(`diagnosed as of now, ${instant}; --observed-at names another instant`);
    return { ...candidate, value: { ...value, observedAt: instant } };
  });
  return { ...input, notices, candidates };
};

const isInParts = (options: InputOptions): boolean => PARTS.some((part) => options[part] !== undefined);
/** A snapshot of its own that comes without a time is at fault; one that is put together here need not have one. */
const isPutTogether = (options: InputOptions): boolean => options.from !== undefined || isInParts(options);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
