import { BadInput, type Io } from './io';

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder; name its files, or use "paytriage check" for a folder of fixtures',
  EACCES: 'may not be read',
};

/** Returns the text of a file, or of the standard input for `-`. */
export const readText = (name: string, io: Io): string => {
  try {
    return (name === '-' ? io.readStdin() : io.readFile(name)).replace(/^\uFEFF/, '');
  } catch (error) {
    throw new BadInput([`${label(name)}: ${reasonOf(error)}`]);
  }
};

export const parseJson = (text: string, place: string): unknown => {
  if (text.trim() === '') throw new BadInput([`${place}: is empty`]);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput([`${place}: is not JSON: ${messageOf(error)}`]);
  }
};

export const label = (name: string): string => (name === '-' ? 'standard input' : name);

const reasonOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return (typeof code === 'string' ? READ_FAILURES[code] : undefined) ?? messageOf(error);
};

/** The parser's own words without the excerpt of the input, which may hold private data. */
const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/,? (?:"|\.\.\.)[^]*? is not valid JSON$/, '');
