import type { FactContext } from './context';

let places = 0;

/**
 * Works out once for a case what several of its facts are derived from: the case keeps it, in a place of its own.
 * Looking it up in a WeakMap by the case took a thirtieth of a whole diagnosis.
 */
export function perCase<T>(derive: (context: FactContext) => T): (context: FactContext) => T {
  const place = places;
  places += 1;
  return (context) => {
    const known = context.shared[place] as { readonly value: T } | undefined;
    if (known !== undefined) return known.value;
    const value = derive(context);
    context.shared[place] = { value };
    return value;
  };
}
