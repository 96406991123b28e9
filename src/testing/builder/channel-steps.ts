import type { SnapshotInput } from '../../snapshot/schema';
import { type Draft, listWith, mergeDraft, type SnapshotDraft, type Step, type StepTable } from './draft';

type Channel = NonNullable<SnapshotInput['channels']>[number];
type Role = NonNullable<Channel['role']>;
type More = Draft<Omit<Channel, 'role' | 'status'>>;

const adding = (role: Role, status: NonNullable<Channel['status']>, more: More) => (soFar: SnapshotDraft): SnapshotDraft =>
  mergeDraft(soFar, { channels: listWith(soFar.channels, { ...more, role, status }) });

/** How the channels are that payment and delivery run over. */
export const CHANNEL_STEPS = {
  /** One more channel and its state. */
  channel: (role: Role, status: NonNullable<Channel['status']>, more: More = {}): Step => adding(role, status, more),
  /** One more channel, which works. */
  channelUp: (role: Role, more: More = {}): Step => adding(role, 'up', more),
  /** One more channel, which is down. */
  channelDown: (role: Role, more: More = {}): Step => adding(role, 'down', more),
  /** One more channel, which works badly. */
  channelDegraded: (role: Role, more: More = {}): Step => adding(role, 'degraded', more),
  /** One more channel, which is being serviced. */
  channelInMaintenance: (role: Role, more: More = {}): Step => adding(role, 'maintenance', more),
} satisfies StepTable;
