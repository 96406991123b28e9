import { REASONS, type Reason } from '../model/reasons';
import { BIND_STATUSES } from '../model/snapshot-vocabulary';
import { type FactContext, from, reasonOf, waitOf } from './context';
import { factFamily } from './fact-family';

const fact = factFamily({ obtainFrom: 'order_system', effort: 'low' });
const cards = ({ snapshot }: FactContext) => from(snapshot.account, (account) => account.bankCards);

type Card = NonNullable<ReturnType<typeof cards>>[number];

/** The card the case is about: the first that did not bind, else the first. */
const card = (context: FactContext) => from(cards(context), (all) =>
  all.find(({ bindStatus }) => bindStatus != null && bindStatus !== 'bound') ?? all[0]);

/** Reasons that name what was entered wrongly. */
const ELEMENTS = [
  'identity_mismatch', 'wrong_card_number', 'wrong_expiry', 'wrong_cvc', 'wrong_card_details', 'wrong_otp', 'card_expired',
] as const satisfies readonly Reason[];

function wrongElement(context: FactContext): (typeof ELEMENTS)[number] | null | undefined {
  const reason = from(card(context), ({ code }) => reasonOf(context, code));
  return reason === undefined ? undefined : ELEMENTS.find((element) => element === reason) ?? null;
}

function total(context: FactContext, read: (card: Card) => number | null | undefined): number | null | undefined {
  return from(cards(context), (all) => {
    const known = all.flatMap((each) => read(each) ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0);
  });
}

/** Nothing is known of when the last try was, so the whole wait counts from now. */
function nextAttemptInSec(context: FactContext): number | null | undefined {
  const { cardBinding } = context.profile;
  return from(card(context), ({ code, attempts24h }) => {
    const usedUp = attempts24h != null && cardBinding !== undefined && attempts24h >= cardBinding.attempts;
    if (usedUp || reasonOf(context, code) === 'attempts_exceeded') return waitOf(context, code) ?? cardBinding?.withinSec;
    return code === undefined && attempts24h == null ? undefined : null;
  });
}

export const CARD_FACTS = [
  fact.oneOf(BIND_STATUSES, {
    id: 'account.card.bindStatus', description: 'Whether the bank card is bound.', reads: ['account.bankCards'],
  }, (context) => from(card(context), ({ bindStatus }) => bindStatus)),
  fact.number('count', {
    id: 'account.card.boundCards', description: 'Cards that are bound to the account.', reads: ['account.bankCards'],
  }, (context) => from(cards(context), (all) => all.filter(({ bindStatus }) => bindStatus === 'bound').length)),
  fact.oneOf(REASONS, {
    id: 'account.card.reason', description: 'What the code of the binding or unbinding means.', reads: ['account.bankCards'], obtainFrom: 'payment_provider',
  }, (context) => reasonOf(context, from(card(context), ({ code }) => code))),
  fact.oneOf(ELEMENTS, {
    id: 'account.card.wrongElement', description: 'Which detail of the card or its holder was wrong by the code; null where the code names another reason.',
    reads: ['account.bankCards'], obtainFrom: 'payment_provider',
  }, wrongElement),
  fact.number('count', {
    id: 'account.card.attempts24h', description: 'Binding attempts with the card within 24 hours.', reads: ['account.bankCards'],
  }, (context) => from(card(context), ({ attempts24h }) => attempts24h)),
  fact.number('sec', {
    id: 'account.card.nextAttemptInSec', description: 'Seconds until the card can be bound again at the latest; null where nothing asks for a wait.',
    reads: ['account.bankCards'],
  }, nextAttemptInSec),
  fact.number('count', {
    id: 'account.card.openTrades', description: 'Open trades over the bound cards.', reads: ['account.bankCards'],
  }, (context) => total(context, ({ openTrades }) => openTrades)),
  fact.number('count', {
    id: 'account.card.activeAgreements', description: 'Payment agreements that are active over the bound cards.', reads: ['account.bankCards'],
  }, (context) => total(context, ({ activeAgreements }) => activeAgreements)),
];
