/**
 * Says where a text stops being JSON, and nothing of what stands there: it may be private.
 *
 * @example
 * locateJsonFault('{"a": oops}') //=> 'unexpected character at column 7'
 * locateJsonFault('{\n"a": 1') //=> 'ends too early, at line 2, column 7'
 */
export const locateJsonFault = (text: string): string => {
  const place = firstFault(text);
  const before = text.slice(0, place).split('\n');
  const line = text.trimEnd().includes('\n') ? `line ${before.length}, ` : '';
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `${place >= text.trimEnd().length ? 'ends too early, at' : 'unexpected character at'} ${line}column ${column}`;
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
