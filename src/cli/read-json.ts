import { BadInput, type Io } from './io';
import { locateJsonFault } from './locate-json-fault';

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
  } catch {
    throw new BadInput([`${place}: is not JSON: ${locateJsonFault(text)}`]);
  }
};

export const label = (name: string): string => (name === '-' ? 'standard input' : name);

const reasonOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return (typeof code === 'string' ? READ_FAILURES[code] : undefined) ?? (error instanceof Error ? error.message : String(error));
};
