import { reasonEntry } from '../model/reasons';
import type { ProviderCode } from '../snapshot/schema';
import type { FactContext } from './context';

/**
 * The text that the provider wrote beside its code, where it may be quoted to a customer: the meaning of every code is known and
 * not discreet, and no risk check has spoken. A provider writes for its merchants.
 */
export function quotableText({ snapshot: { payment }, lookup }: FactContext): string | undefined {
  const codes = payment?.codes ?? [];
  const risk = payment?.risk;
  if (risk?.decision === 'review' || risk?.decision === 'reject' || risk?.level === 'high') return undefined;
  const meanings = codes.map((code) => ({ code, entries: lookup(code) }));
  const mayBeTold = meanings.every(({ code, entries }) => isKnown(code, entries) && !entries.some(({ reason }) => reasonEntry(reason).discreet));
  if (!mayBeTold) return undefined;
  return meanings.find(({ code, entries }) => code.message != null && code.message !== '' && !entries.some(hasSucceeded))?.code.message ?? undefined;
}

type Entries = ReturnType<FactContext['lookup']>;

const hasSucceeded = ({ reason }: Entries[number]): boolean => reasonEntry(reason).outcome === 'succeeded';

/** A known code with an unknown sub code is not known: the sub code says more. */
const isKnown = ({ code, subCode }: ProviderCode, entries: Entries): boolean =>
  (subCode == null ? entries.length > 0 : entries.some((entry) => entry.code === subCode || entry.code === `${code}/${subCode}`));
