import type { KnowledgePack } from '../../../src/knowledge/pack';
import { englishWords } from '../known-ids';
import { conditionText } from './condition-text';
import { linksFrom } from './links';
import { code, codes, counted, item, page } from './markdown';

type Pack = Omit<KnowledgePack, 'version'>;

/** Every action and every prohibition, with the causes that plan or demand it. */
export function actionsPage(pack: Pack): string {
  const { actions, prohibitions } = pack.actions;
  return page('Actions and prohibitions',
    `${counted(Object.keys(actions).length, 'action')} and ${counted(Object.keys(prohibitions).length, 'prohibition')}. A plan is made of actions, as data: nothing here acts by itself, `
      + 'and an action of safety `money` waits for a person\'s confirmation. Back to the [catalogue](README.md).',
    ['- [Actions](#actions)', '- [Prohibitions](#prohibitions)', '', '## Actions', '', ...actionDetails(pack), '## Prohibitions', '', ...prohibitionDetails(pack)]);
}

function actionDetails(pack: Pack): string[] {
  const words = englishWords(pack).actions;
  const links = linksFrom('', pack);
  return Object.entries(pack.actions.actions).flatMap(([id, action]) => [
    `### ${code(id)}`, '', words[id]?.agent ?? '', '',
    `- by: ${action.audience}; safety: ${action.safety}; phase: ${action.phase}`,
    ...item('only where', action.when === undefined ? '' : conditionText(action.when, links)),
    ...item('arguments', codes(action.args)),
    ...item('comes after', links.list(links.action, action.after)),
    ...item('contradicts', links.list(links.action, action.conflictsWith)),
    ...item('causes that plan it', links.list(links.cause, pack.causes.filter(({ remediation }) => remediation.some((step) => step.action === id)).map((cause) => cause.id))), '',
  ]);
}

function prohibitionDetails(pack: Pack): string[] {
  const words = englishWords(pack).prohibitions;
  const links = linksFrom('', pack);
  return Object.entries(pack.actions.prohibitions).flatMap(([id, entry]) => [
    `### ${code(id)}`, '', words[id]?.agent ?? '', '',
    `- told to the customer: ${entry.customer ? 'yes' : 'no'}`,
    ...item('keeps other causes from', links.list(links.action, entry.forbids)),
    ...item('causes that demand it', links.list(links.cause, pack.causes.filter((cause) => forbids(cause, id)).map((cause) => cause.id))), '',
  ]);
}

const forbids = ({ prohibitions }: Pack['causes'][number], id: string): boolean =>
  prohibitions.some((each) => (typeof each === 'string' ? each : each.prohibition) === id);
