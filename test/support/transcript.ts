import { FACTS } from '../../src/facts/dictionary';
import { bundledPack } from '../../src/knowledge/bundled';
import type { Scenario } from '../../src/knowledge/fixture-schema';
import type { Diagnosis } from '../../src/model/diagnosis';
import type { Reader } from '../../src/model/vocabulary';
import { render } from '../../src/render';

const units = new Map(FACTS.map((fact) => [fact.id, fact.type === 'number' ? fact.unit : undefined]));

/** A scenario with what the support agent and the customer read, for a reviewer who knows payments and not TypeScript. */
export function transcript(scenario: Scenario, diagnosis: Diagnosis): string {
  return [
    `# ${scenario.description}`, '',
    ...(scenario.scenario === undefined ? [] : [`Covers ${scenario.scenario.join(', ')}.`, '']),
    '## The agent reads', '',
    ...fenced(words(diagnosis, 'agent', 'en')), '',
    '## The customer reads', '',
    ...fenced(words(diagnosis, 'customer', 'zh-CN')), '',
  ].join('\n');
}

const fenced = (text: string): string[] => ['```text', text.trimEnd(), '```'];

function words(diagnosis: Diagnosis, audience: Reader, locale: string): string {
  const timeZone = bundledPack.profiles.find((profile) => profile.platform === diagnosis.support.profile)?.timeZone;
  return render(diagnosis, {
    audience,
    locale,
    locales: bundledPack.locales,
    actions: bundledPack.actions,
    unitOf: (fact) => units.get(fact),
    strict: true,
    ...(timeZone === undefined ? {} : { timeZone }),
  });
}
