import { bundledPack } from '../../src/knowledge/bundled';
import type { LocaleFile } from '../../src/knowledge/locale-schema';
import type { Diagnosis, Finding, PlanStep, Support } from '../../src/model/diagnosis';
import type { RenderKnowledge } from '../../src/render';

export const AT = '2026-03-02T10:15:00+08:00';

const NO_SUPPORT: Support = {
  profile: 'yunchang', handling: 'not_urgent', urgency: 'low', contactNeeded: false, channel: null, alternatives: [],
  longerWait: false, longerWaitBecause: [], betterAt: null, firstResponseDueAt: null, resolutionDueAt: null, slaStatus: 'active',
  followUpAt: null, escalation: [], evidence: { bring: [], attached: [], lacking: [] }, selfChecks: [],
  message: { id: 'report_other', args: {} },
};

export const aSupport = (given: Partial<Support> = {}): Support => ({ ...NO_SUPPORT, ...given });

export const aFinding = (given: Partial<Finding> = {}): Finding => ({
  cause: 'bank_limit', evidence: 'provider-says-limit', alsoEvidence: [], confidence: 'confirmed', basis: 'provider_code', kind: 'failure',
  stage: 'authorization', responsible: 'issuer', severity: 'medium', urgency: 'medium', disclosure: 'open',
  args: { limit: { amount: 250000, currency: 'CNY' } },
  because: [{ fact: 'payment.reason', observed: 'limit_daily', operator: 'in', expected: ['limit_single', 'limit_daily'] }],
  ...given,
});

export const aStep = (given: Partial<PlanStep> = {}): PlanStep => ({
  action: 'switch_payment_method', audience: 'customer', safety: 'money', needsConfirmation: true, args: { to: 'wallet' },
  cause: 'bank_limit', causes: ['bank_limit'], ...given,
});

export const aDiagnosis = (given: Partial<Diagnosis> = {}): Diagnosis => ({
  schemaVersion: 1, rulesVersion: '0.1.0', observedAt: AT, paymentOutcome: 'failed', outcome: 'failure', pendingUntil: null,
  primary: given.findings?.[0]?.cause ?? null,
  findings: [], superseded: [], undecided: [], nextEvidence: [], plan: [], prohibitions: [], support: aSupport(), prevention: [],
  timeline: [], warnings: [], ...given,
});

const CAUSE_WORDS: Record<string, LocaleFile['causes']> = {
  en: {
    bank_limit: {
      title: 'Limit of the bank card reached', what: 'The payment is above the limit of the card[, {limit}].',
      why: 'The bank declines whatever exceeds the limit.', customer: 'The payment is above the limit of your card[, {limit}].',
      technical: 'Look at the code of the issuing bank.',
    },
    account_blacklisted: {
      title: 'Account on the blacklist', what: 'The platform refuses this account.', why: 'Hidden rule 17 matched.', technical: 'See the risk log.',
    },
  },
  'zh-CN': {
    bank_limit: {
      title: '银行卡超出限额', what: '付款超出银行卡限额[ {limit}]。', why: '银行会拒绝超出限额的付款。',
      customer: '付款超出银行卡限额[ {limit}]。', technical: '查看发卡行返回码。',
    },
    account_blacklisted: { title: '账户在黑名单', what: '平台拒绝该账户。', why: '命中隐藏规则 17。', technical: '查看风控日志。' },
  },
};

const FACT_WORDS: Record<string, Record<string, string>> = {
  en: { 'payment.reason': 'reason of the provider', 'order.secondsPastExpected': 'time past the promise', 'account.limitRemaining': 'left of the limit' },
  'zh-CN': { 'payment.reason': '渠道原因', 'order.secondsPastExpected': '超出承诺时间', 'account.limitRemaining': '剩余限额' },
};

/** The shipped words with those of two causes, whatever causes are shipped. */
export const LOCALES: readonly LocaleFile[] = bundledPack.locales.map((file) => ({
  ...file,
  causes: { ...file.causes, ...CAUSE_WORDS[file.locale] },
  facts: { ...file.facts, ...FACT_WORDS[file.locale] },
}));

const UNITS: Record<string, 'sec' | 'minor'> = { 'order.secondsPastExpected': 'sec', 'account.limitRemaining': 'minor' };

export const KNOWLEDGE: RenderKnowledge = { locales: LOCALES, actions: bundledPack.actions, unitOf: (fact) => UNITS[fact] };
