import type { SnapshotInput } from '../../snapshot/schema';
import { parseSnapshot } from '../../snapshot/parse-snapshot';
import { withChange, without } from '../edit-snapshot';
import { requireKnown } from '../unknown-name-error';
import { ACCESS_STEPS } from './access-steps';
import { ACCOUNT_STEPS } from './account-steps';
import { DEFAULT_CURRENCY } from './amounts';
import { CHANNEL_STEPS } from './channel-steps';
import { DELIVERY_STEPS } from './delivery-steps';
import { mergeDraft, type SnapshotDraft, type Step, type StepTable } from './draft';
import { ORDER_STEPS } from './order-steps';
import { PAYMENT_STEPS } from './payment-steps';
import { PRODUCT_STEPS } from './product-steps';
import { RECIPIENT_STEPS } from './recipient-steps';
import { REQUEST_STEPS } from './request-steps';
import { SESSION_STEPS } from './session-steps';
import { type Frame, settleDraft } from './settle-draft';
import { type SnapshotPath, snapshotPaths, type SnapshotValue } from './snapshot-path';

/** Steps of a table as methods of the builder. */
type Fluent<Steps extends StepTable> = { readonly [K in keyof Steps]: (...args: Parameters<Steps[K]>) => SnapshotBuilder };

/**
 * Writes a snapshot in words of the trade. Every method returns a new builder and leaves the old one as it was, so a common
 * beginning can be kept and varied; of two calls that speak of the same field the later counts.
 */
export interface SnapshotBuilder extends
  Fluent<typeof ORDER_STEPS>, Fluent<typeof PRODUCT_STEPS>, Fluent<typeof RECIPIENT_STEPS>, Fluent<typeof DELIVERY_STEPS>,
  Fluent<typeof PAYMENT_STEPS>, Fluent<typeof ACCOUNT_STEPS>, Fluent<typeof ACCESS_STEPS>, Fluent<typeof SESSION_STEPS>,
  Fluent<typeof CHANNEL_STEPS>, Fluent<typeof REQUEST_STEPS> {
  /** The platform, whose profile says what is promised and whom to contact. */
  readonly platform: (id: string) => SnapshotBuilder;
  /** The only now: RFC 3339 with offset. Times such as `minutesAgo(45)` are counted from it, wherever it stands in the chain. */
  readonly observedAt: (instant: string) => SnapshotBuilder;
  /** The currency (ISO 4217) of every amount that names none, wherever it stands in the chain; CNY unless said otherwise. */
  readonly inCurrency: (currency: string) => SnapshotBuilder;
  /**
   * Fields that no method names: a part of a snapshot, which is merged in, or one value at a dotted path.
   *
   * @example
   * aSnapshot().with({ order: { customerType: 'business' } }).with('payment.advice', 'try_again_later')
   */
  readonly with: {
    (fields: Omit<SnapshotDraft, 'schemaVersion' | 'observedAt'>): SnapshotBuilder;
    <P extends SnapshotPath>(path: P, value: SnapshotValue<P>): SnapshotBuilder;
  };
  /**
   * Leaves fields out: they become unknown.
   *
   * @throws {UnknownNameError} for a path that no snapshot has
   * @example
   * aSnapshot().paidMinutesAgo(45).without('order.paidAt', 'payment.capturedAt')
   */
  readonly without: (...paths: SnapshotPath[]) => SnapshotBuilder;
  /**
   * The snapshot as plain data, a new one at each call.
   *
   * @throws {SnapshotInvalidError} where a value that was given cannot stand in a snapshot, such as half a cent
   */
  readonly build: () => SnapshotInput;
}

const STEPS: StepTable = {
  ...ORDER_STEPS, ...PRODUCT_STEPS, ...RECIPIENT_STEPS, ...DELIVERY_STEPS, ...PAYMENT_STEPS, ...ACCOUNT_STEPS, ...ACCESS_STEPS,
  ...SESSION_STEPS, ...CHANNEL_STEPS, ...REQUEST_STEPS,
};

/** The instant of a snapshot that names none: a Monday morning in China. */
const OBSERVED_AT = '2026-03-02T10:15:00+08:00';

/**
 * Begins a snapshot, empty or from one that is there, such as a shipped scenario's.
 * Nothing is invented: a field that no method named is left out, which means unknown.
 *
 * @example
 * aSnapshot().platform('yunchang').paidMinutesAgo(45, 6480).notDelivered().build()
 * //=> { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', platform: 'yunchang',
 * //     order: { status: 'paid', paidAt: '2026-03-02T09:30:00+08:00', fulfilledAt: null },
 * //     payment: { status: 'captured', capturedAt: '2026-03-02T09:30:00+08:00', paid: { amount: 6480, currency: 'CNY' } } }
 */
export function aSnapshot(from?: SnapshotInput): SnapshotBuilder {
  const { schemaVersion, observedAt = OBSERVED_AT, ...draft } = structuredClone(from) ?? {};
  return builder({ observedAt, currency: DEFAULT_CURRENCY }, draft);
}

/** What has been said of a snapshot so far, as methods to say more. */
function builder(frame: Frame, draft: SnapshotDraft): SnapshotBuilder {
  const then = (step: Step): SnapshotBuilder => builder(frame, typeof step === 'function' ? step(draft) : mergeDraft(draft, step));
  const fluent = Object.entries(STEPS).map(([name, step]) => [name, (...args: never[]) => then(callStep(step, args))]);
  return Object.freeze({
    ...Object.fromEntries(fluent),
    platform: (platform: string) => then({ platform }),
    observedAt: (observedAt: string) => builder({ ...frame, observedAt }, draft),
    inCurrency: (currency: string) => builder({ ...frame, currency }, draft),
    with: (fields: SnapshotDraft | string, value?: unknown) => then(withFields(fields, value)),
    without: (...paths: string[]) => then(withoutPaths(paths)),
    build: () => build(frame, draft),
  }) as SnapshotBuilder;
}

/** What was given may change after the call; the builder may not. */
const callStep = (step: (...args: never[]) => Step, args: never[]): Step => step(...(structuredClone(args) as []));

const withFields = (fields: SnapshotDraft | string, value?: unknown): Step => typeof fields === 'string'
  ? (soFar) => withChange(soFar, { [fields]: value })
  : structuredClone(fields);

const withoutPaths = (paths: readonly string[]): Step => {
  for (const path of paths) requireKnown('path of a snapshot', path, snapshotPaths());
  return (soFar) => paths.reduce<SnapshotDraft>((draft, path) => (isIn(draft, path) ? without(draft, [path]) : draft), soFar);
};

const isIn = (draft: unknown, path: string): boolean => path.split('.').reduce<unknown>(
  (value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined), draft,
) !== undefined;

function build(frame: Frame, draft: SnapshotDraft): SnapshotInput {
  parseSnapshot({ schemaVersion: 1, observedAt: frame.observedAt, order: {} });
  const snapshot = settleDraft(draft, frame);
  parseSnapshot(snapshot, { strict: true });
  return snapshot;
}
