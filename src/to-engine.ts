import type { Engine } from 'json-rules-engine';
import { requirePack } from './check-options';
import { bundledCore } from './knowledge/bundled-core';
import type { KnowledgePack } from './knowledge/pack';
import { toEngine as packToEngine } from './match';

/**
 * Returns a stock json-rules-engine `Engine` that holds one rule for each evidence pattern of a pack (ours by default).
 *
 * @throws {OptionInvalidError} for what is no pack
 * @example
 * const { events } = await toEngine().run({ 'payment.outcome': 'failed', 'payment.reason': 'limit_daily' });
 * events[0]?.type //=> 'bank_limit'
 */
export function toEngine(pack: KnowledgePack = bundledCore, operators?: (engine: Engine) => void): Engine {
  requirePack(pack);
  return packToEngine(pack.causes, pack.outcomes.conditions, operators);
}
