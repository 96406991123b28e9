/**
 * Says where a text stops being JSON, and nothing of what stands there: it may be private.
 *
 * @example
 * locateJsonFault('{"a": oops}') //=> 'unexpected character at column 7'
 * locateJsonFault('{\n"a": 1') //=> 'ends too early, at line 2, column 7'
 */
export const locateJsonFault = (text: string): string => {
  const { line, column, isEnd } = jsonFaultPlace(text);
  const where = text.trimEnd().includes('\n') ? `line ${line}, column ${column}` : `column ${column}`;
  return `${isEnd ? 'ends too early, at' : 'unexpected character at'} ${where}`;
};

/** The line and column, counted from 1, where a text stops being JSON, and whether that is its end. */
export const jsonFaultPlace = (text: string): { readonly line: number; readonly column: number; readonly isEnd: boolean } => {
  const place = firstFault(text);
  const before = text.slice(0, place).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, isEnd: place >= text.trimEnd().length };
};

/** The length of the longest beginning that could still become JSON; what is wrong once stays wrong, so it can be halved. */
const firstFault = (text: string): number => {
  let [low, high] = [0, text.trimEnd().length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (couldBecomeJson(text.slice(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  return low;
};

const couldBecomeJson = (beginning: string): boolean => {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const position = /at position (\d+)/.exec(message)?.[1];
    return /Unexpected end|Unterminated string/.test(message) || (position !== undefined && Number(position) >= beginning.length);
  }
};
