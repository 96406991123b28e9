import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { escapeTheFew, requireWhereUsed } from '../../.dev/build/modern-commonjs';

const DECLARED = 'var _engine = require(\'json-rules-engine\');\n';

describe('a package that is required where it is used', () => {
  it('is no longer required at the start', () => {
    expect(requireWhereUsed(`${DECLARED}new _engine.Engine();`, 'json-rules-engine')).toBe('\nnew require(\'json-rules-engine\').Engine();');
  });

  it('leaves alone what only ends in its name, or is a member of another', () => {
    const other = 'my_engine.run(); this._engine.run(); $_engine.x;';
    expect(requireWhereUsed(`${DECLARED}${other}`, 'json-rules-engine')).toBe(`\n${other}`);
  });

  it('need not be there', () => {
    expect(requireWhereUsed('const a = 1;', 'json-rules-engine')).toBe('const a = 1;');
  });

  it.each([
    ['is declared in another form', 'const _engine = require("json-rules-engine");', 'is required in another way'],
    ['is handed on as a whole', `${DECLARED}use(_engine);`, 'is used other than by its members'],
  ])('stops the build where it %s', (_, code, message) => {
    expect(() => requireWhereUsed(code, 'json-rules-engine')).toThrow(message);
  });
});

describe('the few characters that are not ASCII', () => {
  it('are written as escapes and read as before, in texts, templates and patterns, be they one unit or two', () => {
    const code = `${' '.repeat(2000)}['a → b', \`…\`, /^[–—]$/.test('–'), /^😀$/u.test('😀'), '😀'.length]`;
    const escaped = escapeTheFew(code);
    expect(escaped).toMatch(/^[\0-\x7F]*$/);
    expect(runInNewContext(escaped)).toEqual(['a → b', '…', true, true, 2]);
  });

  it('stay where they are many, as the words of a language are', () => {
    const code = 'const words = "支付失败";';
    expect(escapeTheFew(code)).toBe(code);
  });
});
