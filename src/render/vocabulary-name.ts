/** Arguments and facts that go by their role, and the vocabulary their values come from. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  to: 'method',
  methods: 'method',
  safest: 'method',
  fastest: 'method',
  cheapest: 'method',
  recommendedMethods: 'method',
  methodsForSafety: 'method',
  methodsForSpeed: 'method',
  methodsForLowFees: 'method',
  retryOfReason: 'retry',
  sources: 'source',
  reasons: 'reason',
  otpReason: 'reason',
  cardReason: 'reason',
  loginReason: 'reason',
  fulfilmentReason: 'reason',
  refundReason: 'reason',
  frozenScopes: 'freezeScope',
  accountType: 'customerType',
  status: 'channelStatus',
  wrongElement: 'field',
};

/** Returns the name of the table of terms for an argument or the last parts of a fact's id. */
export const vocabularyName = (role: string): string => (Object.hasOwn(VOCABULARIES, role) ? VOCABULARIES[role] ?? role : role);
