import type { Support } from '../model/diagnosis';
import { chooseContact } from './choose-contact';
import { listEvidence } from './evidence-list';
import { listOnce } from './list-once';
import { classifyCase, press, type SupportInput } from './support-case';
import { prepareMessage } from './support-message';
import { setTargets } from './targets';
import { foreseeWaiting } from './waiting';

/**
 * Plans the support of a case: whom to contact and why, by when an answer and a solution are due, what to bring, what to say.
 *
 * @example
 * planSupport({ desk: yunchang, findings: [orderStuck], … }).channel
 * //=> { id: 'online-chat', kind: 'chat', openNow: true, opensAt: null, closesAt: null, why: 'preferred_and_open' }
 */
export function planSupport(input: SupportInput): Support {
  const { desk, snapshot, now } = input;
  const classified = classifyCase(input);
  const unpressed = setTargets(desk, classified, snapshot, now);
  const supportCase = press(classified, unpressed, input);
  const { handling, topics, urgency, contactNeeded, causes } = supportCase;
  const { channel, alternatives, timetable } = chooseContact(desk, { handling, topics, now });
  const waiting = foreseeWaiting(desk, supportCase, timetable, now);
  const targets = supportCase === classified ? unpressed : setTargets(desk, supportCase, snapshot, now);
  return {
    profile: desk.profile.platform,
    handling,
    urgency,
    contactNeeded,
    channel,
    alternatives,
    longerWait: waiting.longerWait,
    longerWaitBecause: waiting.longerWaitBecause,
    betterAt: waiting.betterAt,
    firstResponseDueAt: targets.firstResponseDueAt,
    resolutionDueAt: targets.resolutionDueAt,
    slaStatus: targets.slaStatus,
    followUpAt: targets.followUpAt,
    escalation: targets.escalation,
    evidence: listEvidence(desk, supportCase, snapshot),
    selfChecks: listOnce(causes.map(({ selfChecks }) => selfChecks)),
    message: prepareMessage(supportCase, snapshot, input.state),
  };
}
