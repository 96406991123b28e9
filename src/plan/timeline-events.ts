/** Every event a timeline may hold, in the order in which events of one instant are told; the names of their arguments behind. */
export const TIMELINE_EVENTS = {
  channel_trouble_begins: ['channel', 'status'],
  order_created: ['orderNo', 'amount'],
  payment_created: ['amount', 'method'],
  code_sent: [],
  payment_authorized: [],
  attempt_captured: ['attempt', 'amount'],
  payment_captured: ['amount', 'method'],
  order_paid: [],
  notification_attempted: ['status'],
  fulfilment_submitted: ['provider'],
  payment_queried: [],
  fulfilment_queried: [],
  order_fulfilled: [],
  item_redeemed: ['item'],
  refund_requested: ['amount'],
  request_opened: [],
  request_answered: [],
  request_resolved: [],
  channel_trouble_ends: ['channel'],
  payment_expires: [],
  order_expires: [],
  item_expires: ['item'],
  freeze_ends: ['scope'],
  login_unlocks: [],
  limit_resets: ['scope'],
  snapshot_taken: [],
  paid_before_order: [],
  captured_after_expiry: [],
  captured_more_than_once: [],
  delivered_before_payment: [],
  redeemed_before_delivery: [],
  refund_before_payment: [],
  answered_before_opening: [],
  recorded_after_snapshot: ['event'],
  nothing_recorded: ['gap'],
} as const satisfies Record<string, readonly string[]>;

export type TimelineEventId = keyof typeof TIMELINE_EVENTS;

/** The parts of a snapshot that date events, and what the timeline itself remarks. */
export const TIMELINE_SOURCES = [
  'channels', 'order', 'payment', 'account', 'fulfilment', 'notification', 'refund', 'request', 'snapshot', 'remark',
] as const;
export type TimelineSource = (typeof TIMELINE_SOURCES)[number];
