import { adaptPayload } from './adapt-payload';
import { BadInput, type Io } from './io';
import { joinParts, type PartSource } from './join-parts';
import { adapterOf } from './providers';
import { label, parseJson, readText } from './read-json';
import type { Input } from './read-snapshots';

/** The parts of a case that may each stand in a file of its own. */
export const PARTS = ['order', 'payment', 'account', 'session', 'request'] as const;
export type PartFiles = Partial<Record<(typeof PARTS)[number], string>>;

/** Reads one case from several files: each a part of a snapshot, a snapshot, or `provider:file` with a provider's payload. */
export const readCase = (files: PartFiles, io: Io): Input => {
  const notices: string[] = [];
  const sources = PARTS.flatMap((part) => {
    const file = files[part];
    return file === undefined ? [] : [readPart(part, file, io, notices)];
  });
  const { parts, conflicts } = joinParts(sources);
  const place = sources.map((source) => source.place).join(' + ');
  return { shape: 'one', faults: [], notices: [...notices, ...conflicts], candidates: [{ place, value: { schemaVersion: 1, ...parts } }] };
};

const PROVIDER = /^(?<provider>[A-Za-z][\w-]+):(?<path>.+)$/s;

const readPart = (part: string, file: string, io: Io, notices: string[]): PartSource => {
  const { provider, path = file } = PROVIDER.exec(file)?.groups ?? {};
  if (provider !== undefined) adapterOf(provider, `--${part} ${file}`);
  const place = label(path);
  const value = parseJson(readText(path, io), place);
  if (provider !== undefined) {
    const adapted = adaptPayload(provider, value, place);
    notices.push(...adapted.notices);
    return { place, part, parts: { ...adapted.parts } };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadInput([`${place}: is no ${part}: an object is accepted`]);
  return { place, part, parts: partsOf(part, value as Record<string, unknown>) };
};

/** A file holds the part itself, the part under its name, or a whole snapshot. */
const partsOf = (part: string, value: Record<string, unknown>): Record<string, unknown> => {
  const { schemaVersion, ...rest } = value;
  return schemaVersion !== undefined || (Object.hasOwn(value, part) && typeof value[part] === 'object') ? rest : { [part]: value };
};
