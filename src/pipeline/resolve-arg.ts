import type { FactContext } from '../facts/context';
import { factAt, type FactValues } from '../facts/derive-facts';
import { FACTS, FACT_SLOTS } from '../facts/dictionary';
import type { ArgSource, ArgSources } from '../knowledge/cause-schema';
import type { Arg, Args } from '../model/diagnosis';

/** Arguments that name a point in time: a number of seconds ahead is written as an instant. */
const INSTANT_ARGS = new Set(['until', 'notBefore', 'expires', 'opensAt']);

/** The currency in which the amounts among the facts of a snapshot are counted. */
export function currencyOf({ snapshot: { payment, order, account }, profile }: FactContext): string {
  return (payment?.requested ?? order?.total ?? payment?.paid ?? account?.balance)?.currency ?? profile.currency;
}

/** Resolves the arguments of a sentence; one without a value is left out: sentences have a form without it. */
export function resolveArgs(sources: ArgSources, values: FactValues, context: FactContext, write: (epochMs: number) => string): Args {
  const args: Record<string, Arg> = {};
  for (const name in sources) {
    const value = resolveArg(name, sources[name] as ArgSource, values, context, write);
    if (value !== undefined) args[name] = value;
  }
  return args;
}

/**
 * Resolves one argument; undefined where its fact is not known, known to be absent, or a wait that is over.
 * `write` puts an instant into the zone of the desk.
 */
function resolveArg(
  name: string, source: ArgSource, values: FactValues, context: FactContext, write: (epochMs: number) => string,
): Arg | undefined {
  const instant = (seconds: number): Arg => ({ at: write(context.now + seconds * 1000) });
  // A constant is handed out as it stands in the rule: nobody may alter it there.
  if (typeof source !== 'object' || Array.isArray(source)) return isWait(name, source) ? instant(source) : Object.freeze(source);
  const slot = FACT_SLOTS.get(source.fact);
  const fact = slot === undefined ? undefined : FACTS[slot];
  const value = slot === undefined ? undefined : factAt(slot, values, context);
  if (fact === undefined || value == null) return undefined;
  if (typeof value !== 'number' || fact.type !== 'number') return value;
  if (fact.unit === 'minor') return { amount: value, currency: currencyOf(context) };
  if (fact.unit !== 'sec') return value;
  if (value <= 0) return undefined;
  return isWait(name, value) ? instant(value) : { seconds: value };
}

const isWait = (name: string, value: unknown): value is number => typeof value === 'number' && INSTANT_ARGS.has(name);
