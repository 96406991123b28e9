import { FACTS } from '../../../src/facts/dictionary';
import type { FactDefinition } from '../../../src/facts/define-fact';
import type { KnowledgePack } from '../../../src/knowledge/pack';
import { typeText } from '../fact-text';
import { linksFrom, type Links } from './links';
import { code, codes, counted, item, page } from './markdown';
import type { Readers } from './readers';

/** Facts of one part of the snapshot: what stands before the first dot. */
const PARTS = ['order', 'payment', 'account', 'channels', 'session', 'request', 'platform', 'snapshot'];

/** Every fact with its type, where it is obtained, and who reads it. */
export function factsPage(pack: Omit<KnowledgePack, 'version'>, readers: Readers): string {
  const links = linksFrom('', pack);
  const parts = PARTS.map((part) => [part, FACTS.filter(({ id }) => id.split('.')[0] === part)] as const);
  return page('Facts',
    `${counted(FACTS.length, 'fact')}: named, typed values that are derived from a snapshot and that conditions compare. A fact is unknown where the fields `
      + 'it reads are left out, and `null` where it is known to be absent. Back to the [catalogue](README.md).',
    [
      ...parts.map(([part, facts]) => `- [${part}](#${part}): ${counted(facts.length, 'fact')}`), '',
      ...parts.flatMap(([part, facts]) => [`## ${part}`, '', ...facts.flatMap((fact) => factDetails(fact, links, readers))]),
    ]);
}

function factDetails(fact: FactDefinition, links: Links, readers: Readers): string[] {
  return [
    `### ${code(fact.id)}`, '', fact.description, '',
    `- type: ${typeText(fact)}`,
    ...(fact.type === 'enum' || fact.type === 'list' ? longValues(fact.values ?? [], links) : []),
    ...item('reads', codes(fact.reads)),
    `- obtained from: ${fact.obtainFrom}, effort ${fact.effort}${fact.internal ? '; never shown to a customer' : ''}`,
    ...item('conditions that read it', links.list(links.condition, readers.conditions(fact.id))),
    ...item('causes that read it', links.list(links.cause, readers.causes(fact.id))), '',
  ];
}

/** Values that are too many for the type: the reasons have a page of their own. */
const longValues = (values: readonly string[], links: Links): string[] => {
  if (values.length <= 12) return [];
  return values.includes('insufficient_funds') || values.includes('recipient_invalid') ? [`- values: see ${links.reason('reasons')}`] : item('values', codes(values));
};
