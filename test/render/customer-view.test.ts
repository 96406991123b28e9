import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../src/knowledge/bundled';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import type { Args, Diagnosis, Finding } from '../../src/model/diagnosis';
import { type CustomerDiagnosis, customerView, FORMATS, renderWith } from '../../src/render';
import { aDiagnosis, aFinding, aStep, aSupport, KNOWLEDGE, LOCALES } from './builders';
import { HINTS } from './internal-words';

const SECRET = 'secret-4711';
const { actions, prohibitions } = bundledPack.actions;

interface DiscreetCause extends Pick<CauseFile, 'id' | 'stage'> {
  readonly steps: readonly string[];
  readonly forbids: readonly string[];
}

const shipped: DiscreetCause[] = bundledPack.causes.filter(({ disclosure }) => disclosure === 'discreet').map((cause) => ({
  id: cause.id,
  stage: cause.stage,
  steps: cause.remediation.map(({ action }) => action),
  forbids: cause.prohibitions.map((entry) => (typeof entry === 'string' ? entry : entry.prohibition)),
}));

const DISCREET: readonly DiscreetCause[] = [
  ...shipped.filter(({ id }) => id !== 'account_blacklisted'),
  {
    id: 'account_blacklisted', stage: 'account',
    steps: ['submit_appeal', 'verify_identity', 'hand_to_risk_team', 'review_appeal'], forbids: ['do_not_disclose_reason', 'do_not_pay_again'],
  },
];

/** A diagnosis that carries the cause everywhere a diagnosis can carry one. */
const diagnosisOf = ({ id, stage, steps, forbids }: DiscreetCause): Diagnosis => {
  const args: Args = { reason: SECRET, error: SECRET, to: SECRET, until: SECRET };
  const finding = aFinding({ cause: id, stage, disclosure: 'discreet', evidence: SECRET, args });
  return aDiagnosis({
    findings: [finding],
    superseded: [{ ...finding, by: id }],
    undecided: [{ cause: id, evidence: SECRET, confidence: 'likely', missing: [SECRET] }],
    nextEvidence: [{ fact: 'account.risk.listed', paths: [], obtainFrom: 'risk_system', effort: 'low', decides: [{ if: SECRET, thenConfirms: [id], thenRulesOut: [] }] }],
    plan: steps.map((action) => aStep({
      action, audience: actions[action]?.audience ?? 'agent', safety: actions[action]?.safety ?? 'observe', args, cause: id, causes: [id], dependsOn: [SECRET],
    })),
    prohibitions: forbids.map((forbidden) => ({ id: forbidden, cause: id, causes: [id] })),
    prevention: ['unknown_links'],
    support: aSupport({ contactNeeded: true, message: { id: 'report_payment_refused', args } }),
    timeline: [{ at: '2026-03-02T10:00:00+08:00', event: 'freeze_ends', source: SECRET, args }],
    warnings: [{ code: 'unknown_code', path: SECRET, args }],
  });
};

const keysBelow = (value: unknown): string[] => (typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(
  ([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysBelow(inner)]));

describe('of a discreet cause', () => {
  it('there are some to try', () => {
    expect(DISCREET).not.toEqual([]);
  });

  describe.each(DISCREET.map((cause) => [cause.id, cause] as const))('%s', (id, cause) => {
    const diagnosis = diagnosisOf(cause);

    it('the data carries neither the id nor anything derived from it', () => {
      const answer = customerView(diagnosis, bundledPack.actions);
      const text = JSON.stringify(answer);
      for (const leak of [id, SECRET, 'because', 'discreet']) expect(text).not.toContain(leak);
      for (const key of ['cause', 'causes', 'findings', 'undecided', 'timeline', 'warnings', 'dependsOn']) expect(keysBelow(answer)).not.toContain(key);
      expect(answer.notices).toEqual([{ neutral: cause.stage }]);
      expect(answer.prevention).toEqual([]);
    });

    it.each(LOCALES.flatMap((words) => FORMATS.map((format) => [words.locale, format, words] as const)))('the %s %s gives no hint', (locale, format, words) => {
      const output = renderWith(KNOWLEDGE, diagnosis, { strict: true, audience: 'customer', locale, format });
      const own = Object.values(words.causes[id] ?? {});
      for (const leak of [id, SECRET, ...own]) expect(output).not.toContain(leak);
      for (const hint of HINTS) expect(output).not.toMatch(hint);
    });
  });
});

describe('of an open cause', () => {
  const diagnosis = aDiagnosis({
    findings: [aFinding(), aFinding({ cause: 'maybe_more', confidence: 'possible' })],
    plan: [
      aStep({ action: 'query_payment_status', audience: 'agent' }),
      aStep({ after: 'query_payment_status' }),
      aStep({ action: 'reduce_amount', args: { max: { amount: 1, currency: 'CNY' } }, after: 'switch_payment_method' }),
    ],
    prohibitions: Object.keys(prohibitions).map((id) => ({ id, cause: 'bank_limit', causes: ['bank_limit'] })),
    prevention: ['watch_channel_health', 'know_your_limits'],
  });
  const answer = customerView(diagnosis, bundledPack.actions);

  it('the cause is named with its arguments; a mere possibility is not', () => {
    expect(answer.notices).toEqual([{ notice: 'bank_limit', args: { limit: { amount: 250000, currency: 'CNY' } } }]);
  });

  it('only the customer\'s own steps are told, and never wait for a step that is not told', () => {
    expect(answer.steps).toEqual([
      { action: 'switch_payment_method', safety: 'money', args: { to: 'wallet' }, waitsForUs: true },
      { action: 'reduce_amount', safety: 'money', args: { max: { amount: 1, currency: 'CNY' } }, after: 'switch_payment_method', waitsForUs: true },
    ]);
  });

  it('only prohibitions for customers are told', () => {
    expect(answer.prohibitions).toContain('do_not_pay_again');
    expect(answer.prohibitions).not.toContain('do_not_disclose_reason');
    expect(answer.prohibitions).toEqual(Object.keys(prohibitions).filter((id) => prohibitions[id]?.customer));
  });

  it('prevention is told, but not what only those can do who run the platform', () => {
    expect(answer.prevention).toEqual(['know_your_limits']);
  });
});

it('two discreet findings of one stage read as one notice', () => {
  const findings = ['a', 'b'].map((cause) => aFinding({ cause, disclosure: 'discreet' }));
  expect(customerView(aDiagnosis({ findings }), bundledPack.actions).notices).toEqual([{ neutral: 'authorization' }]);
});

describe('what a customer waits for', () => {
  const view = (given: Parameters<typeof aDiagnosis>[0]) => customerView(aDiagnosis({ outcome: 'pending', ...given }), bundledPack.actions);
  const waits = (stage: Finding['stage']) => ({ findings: [aFinding({ stage, kind: 'pending' })] });

  it.each<[string, Parameters<typeof aDiagnosis>[0], CustomerDiagnosis['waitsFor'], string, string]>([
    ['a payment', waits('settlement'), 'payment', 'Your payment is not settled yet', '您的付款尚无最终结果'],
    ['goods', waits('fulfilment'), 'order', 'Your order is on its way', '您的订单正在处理中'],
    ['a refund', waits('refund'), 'refund', 'Your refund is being processed', '您的退款正在处理中'],
    ['what is not known', waits('account'), null, 'Your request is being processed', '您的请求正在处理中'],
    ['a payment that nothing was found of', { paymentOutcome: 'processing' }, 'payment', 'Your payment is not settled yet', '您的付款尚无最终结果'],
    ['the first that waits', { findings: [aFinding({ stage: 'fulfilment' }), aFinding({ stage: 'refund', kind: 'pending' })] }, 'refund',
      'Your refund is being processed', '您的退款正在处理中'],
  ])('is said in the title: %s', (_, given, waitsFor, en, zh) => {
    expect(view(given).waitsFor).toBe(waitsFor);
    const title = (locale: string) => renderWith(KNOWLEDGE, aDiagnosis({ outcome: 'pending', ...given }), { audience: 'customer', locale }).split('\n')[0];
    expect([title('en'), title('zh-CN')]).toEqual([en, zh]);
  });

  it('is nothing where nothing is waited for', () => {
    expect(view({ outcome: 'failure', ...waits('settlement') }).waitsFor).toBeNull();
  });
});

describe('a discreet finding about a payment', () => {
  const notices = (paymentOutcome: Diagnosis['paymentOutcome'], stage: Finding['stage'] = 'authorization') => {
    const { paymentOutcome: _, ...diagnosis } = aDiagnosis({ findings: [aFinding({ stage, disclosure: 'discreet' })] });
    return customerView({ ...diagnosis, ...(paymentOutcome !== undefined && { paymentOutcome }) }, bundledPack.actions).notices;
  };

  it.each<[Diagnosis['paymentOutcome'], 'payment' | 'order' | undefined]>([
    ['failed', undefined], ['canceled', undefined], ['expired', undefined], ['processing', 'payment'], ['awaiting_payer', 'payment'], ['unclear', 'payment'],
    ['authorized', 'payment'], ['paid', 'order'], [undefined, 'order'],
  ])('that is %s is told as failed only where it failed', (outcome, unsettled) => {
    expect(notices(outcome)).toEqual([{ neutral: 'authorization', ...(unsettled !== undefined && { unsettled }) }]);
  });

  it('of a stage whose words tell no failure needs no others', () => {
    expect(notices('processing', 'account')).toEqual([{ neutral: 'account' }]);
  });
});
