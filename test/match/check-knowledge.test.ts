import { describe, expect, it } from 'vitest';
import { FACTS } from '../../src/facts/dictionary';
import { bundledCore } from '../../src/knowledge/bundled-core';
import { checkKnowledge, createOperatorEngine } from '../../src/match';
import { checkBreadth } from '../../src/match/check-breadth';
import { faultLine } from '../../src/model/fault-text';

const engine = createOperatorEngine();
const check = (own: object) => checkKnowledge(own, bundledCore, { facts: FACTS, engine }).faults;
const linesOf = (own: object): string[] => check(own).map((fault) => faultLine(fault, fault.file));

const pattern = { id: 'failed', basis: 'heuristic', confidence: 'likely', conditions: { fact: 'payment.status', operator: 'equal', value: 'failed' } };
const cause = (more: object = {}) => ({
  id: 'mine', stage: 'use', kind: 'failure', responsible: 'merchant', severity: 'medium', urgency: 'medium', disclosure: 'open',
  status: 'experimental', since: '0.1.0', evidence: [pattern], supersedes: [], handling: 'not_urgent', topics: ['goods'], contact: 'needed',
  remediation: [{ action: 'open_ticket' }], prohibitions: [], bring: [], selfChecks: [], prevention: [],
  falsePositives: ['A card that was activated elsewhere.'], references: [], ...more,
});
const codes = (more: object) => ({
  system: 'acme', description: 'Result codes of Acme.', sources: { manual: 'Acme, integration manual' },
  codes: [{ code: 'E7', reason: 'insufficient_funds', retry: 'after_fix', actsNext: 'payer', meaning: { en: 'Balance too low', 'zh-CN': '余额不足' }, source: 'manual', ...more }],
});
const action = (more: object) => ({ audience: 'agent', safety: 'observe', phase: 'inform', args: [], after: [], conflictsWith: [], ...more });
const desk = (more: object) => ({ ...bundledCore.profiles.find(({ platform }) => platform === 'default'), platform: 'acme', ...more });

it('what is shipped has no fault, alone or with a sound cause beside it', () => {
  expect(check({})).toEqual([]);
  expect(check({ causes: [cause()] })).toEqual([]);
});

describe('causes that supersede each other', () => {
  it.each([
    ['two', [cause({ supersedes: ['other'] }), cause({ id: 'other', supersedes: ['mine'] })], 'causes/other', '"other" → "mine" → "other"'],
    ['one', [cause({ supersedes: ['mine'] })], 'causes/mine', '"mine" → "mine"'],
    ['one of ours that was replaced', [cause({ supersedes: ['bank_limit'] }), cause({ id: 'bank_limit', supersedes: ['mine'] })], 'causes/bank_limit', '"bank_limit" → "mine" → "bank_limit"'],
  ])('%s: one fault that names the circle', (_, causes, file, found) => {
    expect(check({ causes })).toEqual([{ file, path: 'supersedes', found, accepted: 'causes that do not supersede each other in a circle' }]);
  });

  it('two circles are two faults', () => {
    const pair = (a: string, b: string) => [cause({ id: a, supersedes: [b] }), cause({ id: b, supersedes: [a] })];
    expect(check({ causes: [...pair('a_one', 'a_two'), ...pair('b_one', 'b_two')] }).map(({ file }) => file)).toEqual(['causes/b_two', 'causes/a_two']);
  });
});

describe('a file whose form is wrong in places', () => {
  it('is read where it is sound: its ids are checked in the same breath', () => {
    const faults = check({ causes: [cause({
      bring: ['order_numbr'], args: { x: { fact: 'order.totl' } }, remediation: [{ action: 'open_tiket' }, 7], prohibitions: ['do_not_pay_agian', {}],
      supersedes: ['bank_limits', null], evidence: [pattern, {}, { ...pattern, id: 'other', conditions: { fact: 'payment.statuz', operator: 'equal', value: 'failed' } }],
    })] });
    expect(faults.map(({ path }) => path)).toEqual(expect.arrayContaining([
      'bring.0', 'args.x.fact', 'remediation.0.action', 'remediation.1', 'prohibitions.0', 'prohibitions.1.when', 'supersedes.0', 'supersedes.1',
      'evidence.1.conditions', 'evidence.2.conditions.fact',
    ]));
    expect(new Set(faults.map(({ path }) => path)).size).toBe(faults.length);
  });

  it.each<[string, object, string[]]>([
    ['a cause whose id is no id', { causes: [cause({ id: 'Mine' }), cause({ id: 'other', supersedes: ['Mine'] })] }, ['id', 'supersedes.0']],
    ['a cause without an id', { causes: [cause({ id: 7 }), cause({ id: 'other', supersedes: ['who_knows'] })] }, ['id']],
    ['a cause that is no object', { causes: [7, cause({ supersedes: ['who_knows'] })] }, ['']],
    ['a table of actions that is none', { actions: { actions: [] }, causes: [cause({ remediation: [{ action: 'who_knows' }] })] }, ['actions']],
    ['an action of the wrong form', { actions: { actions: { mine: 7 } }, causes: [cause({ remediation: [{ action: 'mine', args: { x: 1 } }] })] }, ['actions.mine']],
    ['outcomes that are none', { outcomes: 7 }, ['']],
    ['a list of holidays that is none', { profiles: [desk({ holidays: 7, preferred: 7, contacts: 'mail', resolutionOverrides: [] })] }, ['contacts', 'preferred', 'holidays', 'resolutionOverrides']],
    ['a locale that is none', { locales: [7, { locale: 'de', selfChecks: 7 }] }, ['', 'selfChecks']],
  ])('%s has no false faults in its wake', (_, own, paths) => {
    expect(check(own).map(({ path }) => path)).toEqual(paths);
  });

  it.each(Object.keys(cause()).flatMap((key) => [undefined, null, 7, 'text', [], [null], [7], {}, { x: {} }].map((value) => [key, value] as const)))(
    'a cause with %s: %j is judged, never stumbled over', (key, value) => {
      expect(checkKnowledge({ causes: [cause({ [key]: value })] as never }, { ...bundledCore, causes: [], codes: [] }, { facts: FACTS, engine }).pack.causes).toHaveLength(1);
    });
});

describe('ids that lead nowhere', () => {
  it.each<[string, object, string]>([
    ['an argument the action does not take', { actions: { actions: { mine: action({ args: ['until', 'why'] }) } }, causes: [cause({ remediation: [{ action: 'mine', args: { untill: 'x' } }] })] },
      'causes/mine › remediation.0.args.untill: found "untill", accepted is one of until, why, which mine takes; did you mean "until"?'],
    ['an argument of an action that takes none', { actions: { actions: { mine: action({}) } }, causes: [cause({ remediation: [{ action: 'mine', args: { x: 1 } }] })] },
      'causes/mine › remediation.0.args.x: found "x", accepted is no argument: mine takes none'],
    ['a cause that takes the place', { causes: [cause({ status: 'deprecated', replacedBy: 'bank_limt' })] },
      'causes/mine › replacedBy: found "bank_limt", accepted is a cause; did you mean "bank_limit"?'],
    ['the source of a code', { codes: [codes({ source: 'manul' })] },
      'codes/acme › codes.0.source: found "manul", accepted is a key of `sources`; did you mean "manual"?'],
    ['what an action comes after', { actions: { actions: { mine: action({ after: ['open_tickt'] }) } } },
      'actions › actions.mine.after.0: found "open_tickt", accepted is an action; did you mean "open_ticket"?'],
    ['what an action conflicts with', { actions: { actions: { mine: action({ conflictsWith: ['open_tickt'] }) } } },
      'actions › actions.mine.conflictsWith.0: found "open_tickt", accepted is an action; did you mean "open_ticket"?'],
    ['what a prohibition forbids', { actions: { prohibitions: { mine: { customer: true, forbids: ['refund_paymnt'] } } } },
      'actions › prohibitions.mine.forbids.0: found "refund_paymnt", accepted is an action; did you mean "refund_payment"?'],
    ['a cause with a promise of its own', { profiles: [desk({ resolutionOverrides: { bank_limt: 60 } })] },
      'profiles/acme › resolutionOverrides.bank_limt: found "bank_limt", accepted is a cause; did you mean "bank_limit"?'],
    ['a preferred contact', { profiles: [desk({ preferred: { urgent: ['nobody'] } })] }, 'profiles/acme › preferred.urgent.0: found "nobody", accepted is one of '],
    ['profiles without the neutral one', { instead: ['profiles'], profiles: [desk({})] },
      'profiles: found no profile "default", accepted is a profile whose platform is "default": it serves the snapshots of platforms without one'],
    ['a self-check without words, where there are own words', { locales: [{ locale: 'en' }], causes: [cause({ selfChecks: ['nope_x'] })] },
      'causes/mine › selfChecks.0: found "nope_x", accepted is a self-check of a shipped cause, or one with words in `locales`'],
    ['advice without words, where there are own words', { locales: [{ locale: 'en' }], causes: [cause({ prevention: ['nope_y'] })] },
      'causes/mine › prevention.0: found "nope_y", accepted is advice of a shipped cause, or advice with words in `locales`'],
  ])('%s', (_, own, line) => {
    expect(linesOf(own)).toEqual([expect.stringContaining(line) as string]);
  });

  it('words may be given to `render` alone: without any, a self-check of your own is taken as it is', () => {
    const own = cause({ selfChecks: ['is_it_active'], prevention: ['buy_at_the_till'] });
    expect(check({ causes: [own] })).toEqual([]);
    expect(check({ causes: [own], locales: [{ locale: 'en', selfChecks: { is_it_active: 'Is it active?' }, prevention: { buy_at_the_till: 'Buy at the till.' } }] })).toEqual([]);
  });

  it('what our profiles promise for causes of ours stands though these are left out', () => {
    expect(check({ instead: ['causes'], causes: [cause()] })).toEqual([]);
  });
});

describe('the form of a file is told in the words of its conditions and keys', () => {
  const withCondition = (conditions: unknown) => ({ causes: [cause({ evidence: [{ ...pattern, conditions }] })] });
  it.each<[string, object, string[]]>([
    ['a key that conditions do not have', withCondition({ all: [{ ...pattern.conditions, path: '$.x' }] }),
      ['causes/mine › evidence.0.conditions.all.0.path: found "path", accepted is no path: facts are flat; what needs a path is a derived fact']],
    ['no conditions', withCondition(undefined),
      ['causes/mine › evidence.0.conditions: found nothing, accepted is one of { all }, { any }, { not }, { condition }, { fact, operator, value }']],
    ['null where an outcome belongs', { outcomes: { healthy: null } },
      ['outcomes › healthy: found null, accepted is one of { all }, { any }, { not }, { condition }, { fact, operator, value }']],
    ['a misspelt key', { locales: [{ locale: 'en', lables: {} }] }, ['locales/en › lables: found an unknown key, accepted is one of $schema, locale, causes, ']],
    ['one of several forms', { profiles: [desk({ holidays: undefined })] }, ['profiles/acme › holidays: found nothing, accepted is a text or a list']],
    ['inside one of several forms', { causes: [cause({ args: { x: { fact: 'order.total', unit: 'x' } } })] },
      ['causes/mine › args.x.unit: found an unknown key, accepted is one of fact']],
    ['a name among several forms', { profiles: [desk({ desk: { hours: 'alway', holidayHours: 'closed' } })] },
      ['profiles/acme › desk.hours: found "alway", accepted is "always" or { monday, tuesday, wednesday, thursday, friday, saturday, sunday }; did you mean "always"?']],
    ['a key of a table', { actions: { actions: { 'My-Action': action({}) } } }, ['actions › actions.My-Action: found "My-Action", accepted is a lower_snake id']],
    ['a short text', { causes: [cause({ falsePositives: ['none'] })] }, ['causes/mine › falsePositives.0: found "none", accepted is a text of at least 8 characters']],
    ['an empty list', { causes: [cause({ topics: [] })] }, ['causes/mine › topics: found a list of 0, accepted is a list of at least 1']],
    ['a long id of your own, which is nobody\'s secret', { causes: [cause({ selfChecks: ['Is-It-3-Days-Since-The-Activation-20260302'] })] },
      ['causes/mine › selfChecks.0: found "Is-It-3-Days-Since-The-Activation-20260302", accepted is a lower_snake id']],
  ])('%s', (_, own, lines) => {
    expect(linesOf(own)).toEqual(lines.map((line) => expect.stringContaining(line) as string));
  });
});

describe('conditions that ask for more than can be told apart', () => {
  const pack = { ...bundledCore, causes: [cause({ evidence: [{ ...pattern, conditions: { any: [1, 2, 3].map((value) => ({ fact: 'order.quantity', operator: 'equal', value })) } }] })] as never };

  it('are refused', () => {
    expect(checkBreadth(pack, { leaves: 2, values: 2 })).toEqual(expect.arrayContaining([
      { path: '', found: expect.stringMatching(/^\d+ different conditions on facts$/) as string, accepted: 'at most 2' },
      { path: '', found: '3 different values that order.quantity is compared with', accepted: 'at most 2' },
    ]));
  });

  it('are far off in what is shipped', () => {
    expect(checkBreadth(bundledCore, { leaves: 6_000, values: 600 })).toEqual([]);
  });
});
