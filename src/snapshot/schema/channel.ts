import * as z from 'zod';
import * as vocabulary from '../../model/snapshot-vocabulary';
import { count, flag, instant, maybe, oneOf, seconds, share, text } from './fields';

export const channelSchema = z.strictObject({
  id: text.describe('Name of the channel.'),
  role: oneOf(vocabulary.CHANNEL_ROLES).describe('What the channel does for the order.'),
  provider: text.describe('Who runs the channel.'),
  status: oneOf(vocabulary.CHANNEL_STATUSES).describe('Declared state of the channel.'),
  severity: oneOf(vocabulary.CHANNEL_SEVERITIES).describe('Severity of its incident.'),
  begin: instant.describe('When its interruption began or begins.'),
  end: instant.describe('When its interruption ends; null: no end is known.'),
  scheduled: flag.describe('Whether the interruption was announced.'),
  successRate: share.describe('Share of calls that succeeded within the window, 0 to 1.'),
  baselineSuccessRate: share.describe('Share of calls that usually succeed, 0 to 1.'),
  sampleSize: count.describe('Calls within the window: of few, nothing is concluded.'),
  windowSec: seconds.describe('Length of the window over which the rate was measured, in seconds.'),
  p95LatencySec: maybe(z.number().min(0).max(1e6)).describe('Answer time that 95 % of calls stay under, in seconds.'),
});

export type Channel = z.output<typeof channelSchema>;
