import { BadInput, type Io } from './io';
import { label, parseJson, readText } from './read-json';

/** How the answers are laid out as JSON: one object, an array, or a line each. */
export type Shape = 'one' | 'array' | 'lines';

export interface Candidate {
  /** Where the input stands: a file, a place in its array, or a line of it. */
  readonly place: string;
  readonly value: unknown;
  /** What a scenario fixture says of itself. */
  readonly description?: string;
}

interface Source {
  readonly shape: Shape;
  readonly candidates: readonly Candidate[];
}

export interface Input extends Source {
  /** What cannot be read, a line for each fault. */
  readonly faults: readonly string[];
  /** What the reader should know of what was read, a line each. */
  readonly notices: readonly string[];
}

/** Reads every snapshot of the named files, and gathers what cannot be read. */
export const readSnapshots = (names: readonly string[], io: Io): Input => {
  const sources: Source[] = [];
  const faults: string[] = [];
  for (const name of names) {
    try {
      sources.push(readSource(name, io));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      faults.push(...error.lines);
    }
  }
  return { shape: shapeOf(sources), candidates: sources.flatMap(({ candidates }) => candidates), faults, notices: [] };
};

const shapeOf = (sources: readonly Source[]): Shape => {
  if (sources.every(({ shape }) => shape === 'lines')) return 'lines';
  return sources.length === 1 ? sources[0]?.shape ?? 'array' : 'array';
};

const readSource = (name: string, io: Io): Source => {
  const text = readText(name, io);
  if (name.endsWith('.ndjson') || name.endsWith('.jsonl')) return readLines(name, text);
  if (name === '-' && isLines(text)) return readLines(name, text);
  const value = parseJson(text, label(name));
  if (!Array.isArray(value)) return { shape: 'one', candidates: [candidateOf(label(name), value)] };
  return { shape: 'array', candidates: value.map((entry, index) => candidateOf(`${label(name)}[${index}]`, entry)) };
};

const readLines = (name: string, text: string): Source => {
  const candidates: Candidate[] = [];
  const faults: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `${label(name)}:${index + 1}`;
    try {
      candidates.push(candidateOf(place, parseJson(line, place)));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      faults.push(...error.lines);
    }
  }
  if (candidates.length === 0 && faults.length === 0) faults.push(`${label(name)}: is empty`);
  if (faults.length > 0) throw new BadInput(faults);
  return { shape: 'lines', candidates };
};

/** A line for each snapshot, be it one: text whose first line is JSON, an object if it is all there is. */
function isLines(text: string): boolean {
  const [first = '', ...others] = text.trim().split('\n');
  return others.length === 0 ? first.startsWith('{') && isJson(first) : !isJson(text) && isJson(first);
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** A scenario fixture stands for its snapshot. */
const candidateOf = (place: string, value: unknown): Candidate => {
  if (!isScenario(value)) return { place, value };
  const { snapshot, description } = value;
  return { place, value: snapshot, ...(typeof description === 'string' && { description }) };
};

const isScenario = (value: unknown): value is { snapshot: unknown; description?: unknown } =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'snapshot') && !Object.hasOwn(value, 'schemaVersion');
