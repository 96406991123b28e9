import { describe, expect, it } from 'vitest';
import { READERS } from '../../src/model/vocabulary';
import { FORMATS, renderWith, type Presentation } from '../../src/render';
import { aDiagnosis, aFinding, aStep, aSupport, KNOWLEDGE } from './builders';

const shown = (diagnosis: Parameters<typeof aDiagnosis>[0], options: Presentation = {}) =>
  renderWith(KNOWLEDGE, aDiagnosis(diagnosis), { strict: true, ...options });

describe('text of a snapshot', () => {
  const hostile = '<script>alert(1)</script> [x](javascript:1) `*_#';
  const withHostile = { support: aSupport({ contactNeeded: true, message: { id: 'report_other', args: { error: hostile } } }) };

  it('is escaped in HTML', () => {
    const html = shown(withHostile, { format: 'html' });
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>');
  });

  it('does not become Markdown', () => {
    expect(shown(withHostile, { format: 'markdown' })).toContain('\\<script\\>alert(1)\\</script\\> \\[x\\](javascript:1) \\`\\*\\_#');
  });

  const forged = '\n\n# Refund now\r\n> 1. pay again\u2028~~~\u0085www.evil.test https://evil.test &lt;';
  const withForged = {
    findings: [aFinding({
      cause: 'wrong_product_code', args: { entered: forged, ordered: forged },
      because: [{ fact: 'payment.reason', observed: forged, operator: 'equal', expected: forged }],
    })],
    plan: [aStep({ action: 'query_payment_status', audience: 'agent', args: { orderNo: forged } })],
    support: aSupport({ contactNeeded: true, message: { id: 'report_other', args: { error: forged, orderNo: forged } } }),
    timeline: [{ at: '2026-03-02T10:00:00+08:00', event: 'fulfilment_submitted', source: 'order', args: { provider: forged } }],
    warnings: [{ code: 'unknown_key', path: `order.${forged}`, args: {} }],
  };

  it.each(READERS.flatMap((audience) => FORMATS.filter((format) => format !== 'json').map((format) => [audience, format] as const)))(
    'cannot begin a line of its own: for %s in %s', (audience, format) => {
      const lines = shown(withForged, { audience, format, strict: false }).split('\n');
      expect(lines.some((line) => line.includes('Refund now'))).toBe(true);
      expect(lines.filter((line) => /^[\s>•.\d-]*(?:# Refund|> 1\.|~~~|www|pay again)/.test(line))).toEqual([]);
    });

  it('becomes no link, no fence and no entity in Markdown', () => {
    const markdown = shown(withForged, { format: 'markdown', strict: false });
    expect(markdown).toContain('www\\.evil.test https\\://evil.test \\&lt;');
    expect(markdown).not.toMatch(/(?<!\\)~~~|www\.evil|https:\/\//);
  });

  it('does not number a list of Markdown anew', () => {
    const markdown = shown({ timeline: [], warnings: [{ code: '1. pay', path: 'x', args: {} }] }, { format: 'markdown', strict: false });
    expect(markdown).toContain('- 1\\. pay');
  });

  it('cannot colour the terminal', () => {
    const text = shown({ support: aSupport({ contactNeeded: true, message: { id: 'report_other', args: { error: '\u001b[31mred\u0007\u202e' } } }) });
    expect(text).toContain('The message shown was "[31mred".');
  });
});
