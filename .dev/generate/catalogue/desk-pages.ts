import type { KnowledgePack } from '../../../src/knowledge/pack';
import type { Profile } from '../../../src/knowledge/profile-schema';
import { conditionText } from './condition-text';
import { linksFrom } from './links';
import { code, counted, markdownTable, page } from './markdown';

type Pack = Omit<KnowledgePack, 'version'>;

/** Conditions that several causes share, and when a case without a finding is healthy or pending. */
export function conditionsPage(pack: Pack): string {
  const links = linksFrom('', pack);
  const { healthy, pending, complaint, conditions } = pack.outcomes;
  const usedBy = (name: string): string[] => pack.causes.filter((cause) => JSON.stringify(cause).includes(`"condition":"${name}"`)).map(({ id }) => id);
  return page('Conditions', 'What [outcomes.json](outcomes.json) names. Back to the [catalogue](README.md).', [
    '## Outcomes', '',
    ...markdownTable(['a case without a finding is', 'where'], [
      ['healthy', conditionText(healthy, links)], ['pending', conditionText(pending, links)], ['a complaint', conditionText(complaint, links)],
    ]), '',
    '## Named conditions', '',
    ...Object.entries(conditions).flatMap(([name, condition]) => [
      `### ${name}`, '', `Holds where ${conditionText(condition, links)}.`, '', `- causes that use it: ${links.list(links.cause, usedBy(name)) || 'none by itself'}`, '',
    ]),
  ]);
}

/** The support desks that are shipped. */
export const profilesPage = ({ profiles, calendars }: Pack): string =>
  page('Profiles', `${counted(profiles.length, 'support desk')} and ${counted(calendars.length, 'calendar')}. Back to the [catalogue](README.md).`, [
    ...profiles.flatMap(profileDetails),
    '## Calendars', '',
    ...markdownTable(['calendar', 'days', 'what it is'], calendars.map((file) =>
      [`[${code(file.id)}](calendars/${file.id}.json)`, String(file.holidays.length), file.description])),
  ]);

const profileDetails = (profile: Profile): string[] => [
  `## ${code(profile.platform)}`, '', profile.description, '',
  `- time zone: ${profile.timeZone}; home currency: ${profile.currency}; [profiles/${profile.platform}.json](profiles/${profile.platform}.json)`, '',
  ...markdownTable(['contact', 'kind', 'open', 'handles', 'answers within', 'leaves a record'], profile.contacts.map((contact) => [
    code(contact.id), contact.kind, contact.hours === 'always' ? 'always' : 'by the week', contact.handles.join(', '),
    `${String(Math.round(contact.answersWithinSec / 60))} min`, contact.keepsRecord ? 'yes' : 'no',
  ])), '',
];
