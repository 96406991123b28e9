import type { Scenario } from '../../src/knowledge/fixture-schema';
import type { Diagnosis } from '../../src/model/diagnosis';
import type { Reader } from '../../src/model/vocabulary';
import { render } from '../../src/render-entry';

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

const words = (diagnosis: Diagnosis, audience: Reader, locale: string): string => render(diagnosis, { audience, locale, strict: true });
