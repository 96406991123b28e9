import { EVIDENCE_ITEMS, SYMPTOMS, URGENCIES } from '../model/snapshot-vocabulary';
import { type FactContext, from, secondsSince } from './context';
import { factFamily } from './fact-family';

const fact = factFamily({ obtainFrom: 'customer', effort: 'low' });
const request = ({ snapshot }: FactContext) => snapshot.request;

const PARTS = ['order', 'payment', 'account', 'channels', 'session', 'request'] as const;

export const REQUEST_FACTS = [
  fact.oneOf(SYMPTOMS, {
    id: 'request.symptom', description: 'What the customer says happened.', reads: ['request.symptom'],
  }, (context) => from(request(context), ({ symptom }) => symptom)),
  fact.oneOf(URGENCIES, {
    id: 'request.urgency', description: 'How urgent the customer calls it.', reads: ['request.urgency'],
  }, (context) => from(request(context), ({ urgency }) => urgency)),
  fact.list(EVIDENCE_ITEMS, {
    id: 'request.evidence', description: 'What is attached to the request.', reads: ['request.evidence'],
  }, (context) => from(request(context), ({ evidence }) => evidence)),
  fact.number('count', {
    id: 'request.priorContacts', description: 'Earlier contacts about the same case.', reads: ['request.priorContacts'],
  }, (context) => from(request(context), ({ priorContacts }) => priorContacts)),
  fact.number('sec', {
    id: 'request.ageSec', description: 'Seconds since the request was opened.', reads: ['request.openedAt'],
  }, (context) => secondsSince(context, from(request(context), ({ openedAt }) => openedAt))),
  fact.flag({
    id: 'request.answered', description: 'Whether a person has answered the request.', reads: ['request.firstRespondedAt', 'request.resolvedAt'],
    obtainFrom: 'order_system',
  }, (context) => from(request(context), ({ firstRespondedAt, resolvedAt }) =>
    (firstRespondedAt != null || resolvedAt != null ? true : firstRespondedAt === null ? false : undefined))),
  fact.list(PARTS, {
    id: 'snapshot.sources', description: 'Which parts of a case the snapshot holds, or knows to be absent.', reads: [], alwaysKnown: true, obtainFrom: 'order_system',
  }, ({ snapshot }) => PARTS.filter((part) => snapshot[part] !== undefined)),
  fact.text({
    id: 'platform', description: 'The platform whose desk handles the case.', reads: ['platform'], obtainFrom: 'order_system',
  }, ({ snapshot }) => snapshot.platform),
];
