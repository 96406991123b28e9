import { describe, expect, it } from 'vitest';
import { BANK_LIMIT, run } from './run';

const HIT = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { method: 'card', status: 'failed' } };
const OWN = { ...BANK_LIMIT, id: 'card_not_activated', remediation: [{ action: 'activate_card' }] };
const ACTIVATE = { actions: { activate_card: { audience: 'customer', safety: 'reversible', phase: 'repair', args: [], after: [], conflictsWith: [] } }, prohibitions: {} };
const WORDS = {
  locale: 'en',
  causes: { card_not_activated: { title: 'Card is not activated', what: 'The card was never activated.', why: 'w', customer: 'c', technical: 't' } },
  actions: { activate_card: { agent: 'Activate the card.' } },
};
const FILES = {
  'my/causes/deep/card_not_activated.json': OWN, 'my/actions.json': ACTIVATE, 'my/locales/en.json': WORDS,
  'order.json': HIT,
  'fixtures/a.json': { description: 'A card that is not activated', snapshot: HIT, expect: { primary: 'card_not_activated', plan: ['activate_card'] } },
};
const ALL = ['--causes', 'my/causes', '--actions', 'my/actions.json', '--locales', 'my/locales', '--instead', 'causes'];

describe('rules of one\'s own', () => {
  it.each([
    ['kind by kind', ALL],
    ['in a folder laid out like ours', ['--rules', 'my', '--instead', 'causes']],
    ['in a folder with a slash behind it', ['--rules', 'my/', '--instead', 'causes']],
  ])('are given %s', (_, options) => {
    expect(run(['check', ...options], FILES)).toEqual({ out: '1 of 1 case in 1 file hold.\n', err: '', code: 0 });
  });

  it('speak in a diagnosis', () => {
    const { out, code } = run(['diagnose', 'order.json', ...ALL], FILES);
    expect(code).toBe(0);
    expect(out).toMatch(/^FAILURE {2}Card is not activated {2}confirmed\n {2}The card was never activated\./);
    expect(out).toContain('Activate the card.');
  });

  it('are listed', () => {
    expect(run(['causes', ...ALL], FILES).out).toBe('Authorization\n  card_not_activated  Card is not activated (medium)\n');
    expect(run(['causes', 'card_not_activated', ...ALL, '-f', 'json'], FILES).out).toContain('"id": "card_not_activated"');
    expect(run(['causes', ...ALL.slice(0, -2), '-f', 'json'], FILES).out).toContain('"id": "insufficient_funds"');
  });

  it('may bring named conditions, codes, desks and calendars', () => {
    const files = {
      ...FILES,
      'my/causes/deep/card_not_activated.json': { ...OWN, evidence: [{ ...OWN.evidence[0], conditions: { condition: 'card_refused' } }] },
      'my/outcomes.json': { conditions: { card_refused: { all: [{ fact: 'payment.status', operator: 'equal', value: 'failed' }] } } },
      'my/calendars/xx.json': { id: 'xx', description: 'Holidays of nowhere', holidays: [{ id: 'day', from: '2026-03-02', to: '2026-03-02', longerWait: true }] },
      'my/schema/any.json': { whatever: 1 },
    };
    expect(run(['check', '--rules', 'my', '--instead', 'causes'], files)).toMatchObject({ err: '', code: 0 });
  });

  it('leave the shipped rules beside them unless said otherwise', () => {
    const { out } = run(['diagnose', 'order.json', '-f', 'json', '--causes', 'my/causes', '--actions', 'my/actions.json'], {
      ...FILES, 'order.json': { ...HIT, payment: { ...HIT.payment, codes: [{ system: 'unionpay.pos', code: '61' }] } },
    });
    const { findings } = JSON.parse(out) as { findings: { cause: string }[] };
    expect(findings.map(({ cause }) => cause).sort()).toEqual(['bank_limit', 'card_not_activated']);
  });
});

describe('faults of own rules end with exit code 2, each with its file', () => {
  const broken = (change: object) => ({ ...FILES, 'my/causes/deep/card_not_activated.json': { ...OWN, ...change } });

  it.each([
    ['a fact nobody knows', broken({ evidence: [{ ...OWN.evidence[0], conditions: { all: [{ fact: 'payment.statuz', operator: 'equal', value: 'failed' }] } }] }), 'my/causes/deep/card_not_activated.json › evidence.0.conditions.all.0.fact: found "payment.statuz"'],
    ['an action nobody knows', broken({ remediation: [{ action: 'activate_crad' }] }), 'my/causes/deep/card_not_activated.json › remediation.0.action: found "activate_crad", accepted is an action; did you mean "activate_card"?'],
    ['a field of another type', broken({ severity: 'dire' }), 'my/causes/deep/card_not_activated.json › severity: found "dire", accepted is one of info, low, medium, high, critical'],
    ['a file without an id', broken({ id: undefined }), 'my/causes/deep/card_not_activated.json › id: found nothing'],
    ['two files with one id', { ...FILES, 'my/causes/b.json': OWN }, 'my/causes/b.json and my/causes/deep/card_not_activated.json › card_not_activated: found "card_not_activated" twice'],
    ['an action with a fault', { ...FILES, 'my/actions.json': { actions: { activate_card: { ...ACTIVATE.actions.activate_card, safety: 'safe' } } } }, 'my/actions.json › actions.activate_card.safety: found "safe"'],
    ['a file that is no JSON', { ...FILES, 'my/causes/z.json': '{' }, 'my/causes/z.json: is not JSON: ends too early'],
    ['a file that is a list', { ...FILES, 'my/causes/z.json': [] }, 'my/causes/z.json: accepted is an object'],
    ['a folder that is misspelt', { ...FILES, 'my/cause/z.json': OWN }, 'my/cause/z.json: does not belong here; a folder of rules holds causes/, codes/, profiles/, calendars/, locales/, actions.json and outcomes.json; did you mean "causes"?'],
    ['outcomes with a fault', { ...FILES, 'my/outcomes.json': { healthy: { all: [] } } }, 'my/outcomes.json › healthy.all: found [], accepted is a list of at least one condition: an empty group says nothing'],
  ])('%s', (_, files, message) => {
    const { out, err, code } = run(['check', '--rules', 'my', '--instead', 'causes'], files);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain(message);
  });

  it('all of them at once', () => {
    const { err } = run(['diagnose', 'order.json', '--rules', 'my'], { ...broken({ severity: 'dire', stage: 'x' }), 'my/locales/en.json': { locale: 'English' } });
    expect(err.split('\n').filter((line) => line.includes('›')).map((line) => line.split(':')[0])).toEqual([
      'my/causes/deep/card_not_activated.json › stage', 'my/causes/deep/card_not_activated.json › severity', 'my/locales/en.json › locale',
    ]);
  });

  it.each([
    ['a folder that is not there', ['--causes', 'gone'], 'gone: no such file or folder\n'],
    ['an empty folder', ['--causes', 'empty'], 'empty: holds no causes files (.json)\n'],
    ['a kind nobody knows', ['--instead', 'cause'], 'option --instead: found "cause", accepted is one of causes, actions, codes, profiles, calendars, locales; did you mean "causes"?'],
    ['ours left out that ours ask for', ['--instead', 'actions'], 'shipped causes/'],
  ])('%s', (_, options, message) => {
    const { err, code } = run(['check', ...options], FILES);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
