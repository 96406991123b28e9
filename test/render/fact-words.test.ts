import { describe, expect, it } from 'vitest';
import { FACTS } from '../../src/facts/dictionary';
import { bundledPack } from '../../src/knowledge/bundled';
import { findFactTerm } from '../../src/render/fact-value';
import { openLexicon } from '../../src/render/lexicon';

const facts = FACTS.map((fact) => [fact.id, fact] as const);

describe.each(bundledPack.locales.map((file) => [file.locale, file] as const))('the %s words of the facts', (_, file) => {
  const words = openLexicon(file, { timeZone: 'UTC' });

  it('name every fact, and nothing else', () => {
    expect(Object.keys(file.facts).sort()).toEqual(FACTS.map(({ id }) => id).sort());
  });

  it('name no two facts alike', () => {
    const labels = Object.values(file.facts);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  it.each(facts)('%s has a short noun phrase', (id) => {
    const label = file.facts[id] ?? '';
    expect(label).not.toMatch(/[.。:：?？]$|^[A-Z][a-z]/);
    expect(label.length).toBeLessThanOrEqual(60);
  });

  it.each(facts.filter(([, fact]) => fact.type === 'enum' || fact.type === 'list'))('every value of %s has a word', (id, fact) => {
    const values = fact.type === 'enum' || fact.type === 'list' ? fact.values ?? [] : [];
    expect(values.filter((value) => findFactTerm(id, value, words) === undefined)).toEqual([]);
  });
});
