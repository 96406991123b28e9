import type { ContactChoice } from '../model/diagnosis';
import type { ContactReason, ContactTopic, HandlingClass } from '../model/vocabulary';
import type { Timetable } from './business-hours';
import type { Desk, Route } from './prepare-desk';

/** The channel to use, and the others that would do. */
export interface ContactPlan {
  readonly channel: ContactChoice | null;
  readonly alternatives: readonly ContactChoice[];
  /** The hours of the channel; null where there is none. */
  readonly timetable: Timetable | null;
}

interface ContactQuestion {
  readonly handling: HandlingClass;
  readonly topics: readonly ContactTopic[];
  readonly now: number;
}

const NOBODY: ContactPlan = { channel: null, alternatives: Object.freeze([]), timetable: null };

/** Chooses the first channel that may handle the case and is open; where none is open, the one that opens soonest. */
export function chooseContact(desk: Desk, { handling, topics, now }: ContactQuestion): ContactPlan {
  const routes = routesFor(desk, handling, topics);
  const [best] = routes;
  if (best === undefined) return NOBODY;
  const open = routes.find(({ timetable }) => timetable(now).open);
  const chosen = open ?? opensFirst(routes, now);
  return {
    channel: choiceOf(desk, chosen, now, open === undefined ? 'none_open_opens_at' : reasonFor(open, best, desk, handling)),
    alternatives: routes
      .filter((route) => route !== chosen)
      .map((route) => choiceOf(desk, route, now, route.timetable(now).open ? 'also_open' : 'opens_later')),
    timetable: chosen.timetable,
  };
}

/** Where no channel is meant for the class, any that may speak of the topics is better than none. */
function routesFor(desk: Desk, handling: HandlingClass, topics: readonly ContactTopic[]): readonly Route[] {
  const mayHandle = ({ contact }: Route): boolean => !topics.some((topic) => contact.never.includes(topic));
  const meant = desk.routes[handling].filter(mayHandle);
  return meant.length > 0 ? meant : desk.everyRoute.filter(mayHandle);
}

function reasonFor({ contact }: Route, best: Route, { profile }: Desk, handling: HandlingClass): ContactReason {
  if (contact === best.contact) return handling === 'disputed' && contact.keepsRecord ? 'keeps_record' : 'preferred_and_open';
  return profile.preferred[handling]?.includes(contact.id) === true ? 'preferred_closed' : 'only_open_channel';
}

const opensFirst = (routes: readonly Route[], now: number): Route =>
  routes.reduce((first, route) => (route.timetable(now).until < first.timetable(now).until ? route : first));

function choiceOf({ write }: Desk, { contact, timetable }: Route, now: number, why: ContactReason): ContactChoice {
  const { open, until } = timetable(now);
  const opensAt = open && Number.isFinite(until) ? timetable(until).until : until;
  return {
    id: contact.id,
    kind: contact.kind,
    openNow: open,
    opensAt: Number.isFinite(opensAt) ? write(opensAt) : null,
    closesAt: open && Number.isFinite(until) ? write(until) : null,
    why,
  };
}
