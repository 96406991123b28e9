import type { Diagnosis } from '../model/diagnosis';
import { bullets, item, section, type Block } from './document';
import type { Report } from './report';

const LAST_EVENTS = 5;
const NOW = 'snapshot_taken';

/** The dated events in order; a compact report shows the last ones, save for a dispute, which turns on them. */
export const timelineSection = ({ timeline, support }: Diagnosis, { words, compact }: Report): Block[] => {
  const inShort = compact && support.handling !== 'disputed';
  const shown = inShort ? timeline.filter(({ event }) => event !== NOW) : timeline;
  // A line that says "one earlier event" is no shorter than the event.
  const events = inShort && shown.length > LAST_EVENTS + 1 ? shown.slice(-LAST_EVENTS) : shown;
  const left = shown.length - events.length;
  const items = events.map(({ at, event, source, args }) =>
    item(`${words.instant(at)}  ${words.say('events', event, args)}`, compact ? [] : [words.term('source', source)]));
  return section(
    words.say('labels', 'timeline'),
    bullets(left > 0 ? [item(words.say('labels', 'earlier_events', { count: left }), [], 'dim'), ...items] : items),
  );
};

/** What is odd about the snapshot; a matter for whoever sends it. */
export const warningsSection = ({ warnings }: Diagnosis, { words, technical }: Report): Block[] => {
  const items = warnings.map(({ code, path, args }) => item(words.say('warnings', code, { path, ...args }), technical ? [`${code} ${path}`] : [], 'warn'));
  return section(words.say('labels', 'warnings'), bullets(items, '!'));
};
