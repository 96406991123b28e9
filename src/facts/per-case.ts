import type { FactContext } from './context';

/** Works out once for a case what several of its facts are derived from; nothing of a case is held once it is done. */
export function perCase<T>(derive: (context: FactContext) => T): (context: FactContext) => T {
  const known = new WeakMap<FactContext, { readonly value: T }>();
  return (context) => {
    let kept = known.get(context);
    if (kept === undefined) known.set(context, kept = { value: derive(context) });
    return kept.value;
  };
}
