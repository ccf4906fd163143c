// A customer on their way: the server judges every answer and says what comes next.
import { along, questionsOn, setOff, take, ticketOf } from '@switchboard/contract/journey-step.ts';
import {
  fill,
  inWords,
  isEmpty,
  remaining,
  type Answer,
  type Answers,
  type Stop,
  type WrongAnswer,
} from '@switchboard/contract/journey-walk.ts';
import type { JourneyData, QuestionNode } from '@switchboard/contract/journey-graph.ts';
import type { Run } from '@switchboard/contract/journeys.ts';
import type { Ticket } from '@switchboard/contract/tickets.ts';
import type { Language } from '@switchboard/contract/words.ts';
import { authenticate } from '../auth/sessions.ts';
import { addVisitor } from '../auth/visitors.ts';
import { sql } from '../database/sql.ts';
import { transaction } from '../database/transaction.ts';
import { publish } from '../journal.ts';
import type { Person } from '../person.ts';
import { invalid, problem } from '../problem.ts';
import * as tickets from '../tickets/tickets.ts';
import * as uploads from '../uploads/uploads.ts';
import * as queries from './queries.ts';
import type { Summary } from './tables.ts';

/** @throws journey/not-found for one that is not active */
export async function setOut(
  journey_id: string,
  person: Person | null,
  { language = 'en' }: { language?: Language },
  now?: string,
): Promise<Run & { access_token?: string }> {
  const journey = await queries.journeyAt(journey_id, sql`j.active_version`);
  if (!journey) throw problem('journey/not-found');
  const { node_id } = setOff(journey.journey_data)!;
  // The guest of a ticket sets out as somebody else: their token opens that ticket alone.
  const is_known = person !== null && person.scope !== 'ticket';
  const access_token = is_known ? undefined : await addVisitor({ name: visitorNames[language], email: null, language });
  const customer = access_token === undefined ? person! : await authenticate(access_token);
  const run = { journey_id, version: journey.version, customer_id: customer.id, language, node_id };
  const { id } = await queries.insertRun(run, now);
  return { ...(await goOn(id, customer)), ...(access_token && { access_token }) };
}

const visitorNames: Record<Language, string> = { en: 'Visitor', de: 'Gast' };

/** @throws journey/run-not-found, also for somebody else's */
export async function goOn(id: string, person: Person | null): Promise<Run> {
  return shown(own(await queries.runById(id), person), person!);
}

function own(run: queries.RunRead | undefined, person: Person | null): queries.RunRead {
  if (!run || !person || person.scope === 'ticket' || run.customer_id !== person.id)
    throw problem('journey/run-not-found');
  return run;
}

async function shown(run: queries.RunRead, person: Person): Promise<Run> {
  const { journey_data, path, answers, node_id, ticket } = run;
  const node = journey_data.nodes[node_id] as Stop;
  const { id, journey_id, name, version, state, started_at, updated_at } = run;
  return {
    id,
    journey_id,
    name,
    version,
    state,
    started_at,
    updated_at,
    path: questionsOn(journey_data, path),
    answers,
    images: ticket ? [] : await uploads.unattached(imagesIn(journey_data, answers), person),
    ticket,
    node,
    remaining: remaining(journey_data, node),
    message: node.type === 'end' ? fill(node.message, journey_data, along(path, answers)) : null,
  };
}

interface Given {
  node_id: string;
  answer: Answer;
  onward?: boolean;
}

/** @throws journey/wrong-answer with the reason, journey/not-at-hand, journey/submitted; upload/not-found */
export async function answer(
  id: string,
  person: Person | null,
  { onward = false, ...given }: Given,
  now?: string,
): Promise<Run> {
  return transaction(async () => {
    const run = own(await queries.lockRun(id), person);
    if (run.state === 'submitted') throw problem('journey/submitted');
    const { journey_data } = run;
    const standing = take(journey_data, run, given, onward);
    if (standing === 'not_at_hand') throw problem('journey/not-at-hand', { data: { run: await shown(run, person!) } });
    if (standing === 'broken_off') throw problem('journey/flawed');
    if (typeof standing === 'string') throw wrongAnswer(standing);
    await checkImages(journey_data.nodes[given.node_id] as QuestionNode, given.answer, person!);
    // Around a circle the question that was answered may be at hand again, and not on the path.
    const answered = [...new Set([...standing.path, given.node_id])];
    await queries.step(id, { ...standing, answered }, now);
    return shown({ ...run, state: 'running', ...standing }, person!);
  });
}

const wrongAnswer = (reason: WrongAnswer) =>
  problem('journey/wrong-answer', { details: [{ path: '/answer', message: reasons[reason] }], data: { reason } });

async function checkImages({ questionType }: QuestionNode, given: Answer, person: Person): Promise<void> {
  if (questionType !== 'image_upload' || !Array.isArray(given)) return;
  if (!given.every((id) => uuid.test(id)) || (await uploads.unattached(given, person)).length < given.length)
    throw problem('upload/not-found');
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const reasons: Record<WrongAnswer, string> = {
  required: 'is needed',
  wrong_kind: 'is not the kind of answer this question asks for',
  unknown_option: 'is not among the options',
  too_short: 'is too short',
  too_long: 'is too long',
  wrong_form: 'does not have the form asked for',
  too_few_choices: 'are too few choices',
  too_many_choices: 'are too many choices',
  too_many_files: 'are too many images',
};

interface Contact {
  contact_email?: string;
  name?: string;
  search_id?: string;
}

/** Makes the ticket, with questions, answers and images, in one transaction; sent twice it is one ticket. */
export async function submit(
  id: string,
  person: Person | null,
  { contact_email, name, search_id }: Contact,
  now?: string,
): Promise<Ticket & { access_token?: string }> {
  const ticket_id = await transaction(async () => {
    const run = own(await queries.lockRun(id), person);
    if (run.ticket_id) return run.ticket_id;
    const { journey_data, path } = run;
    const end = journey_data.nodes[run.node_id];
    if (end?.type !== 'end') throw problem('journey/not-at-end', { data: { run: await shown(run, person!) } });
    const address = contact_email?.toLowerCase() ?? person!.email;
    if (!address) throw invalid('/contact_email', 'is needed: the ticket is answered by e-mail');
    const given = along(path, run.answers);
    // One that lay about for more than a day is gone.
    const images = (await uploads.unattached(imagesIn(journey_data, given), person!)).map((image) => image.id);
    const answers = withImages(images, journey_data, given);
    const opened = await tickets.openFor(
      person!,
      {
        ...ticketOf(end, journey_data, answers),
        contact_email: address,
        name,
        channel: 'journey',
        attachment_ids: images,
        search_id,
      },
      now,
    );
    await queries.submitRun(id, end.id, opened, summary(journey_data, path, answers), now);
    const payload = { journey_id: run.journey_id, run_id: id, ticket_id: opened, version: run.version };
    await publish({ type: 'journey.submitted', payload, actor_id: person!.id }, now);
    return opened;
  });
  return tickets.opened(ticket_id, person);
}

const summary = (journey: JourneyData, path: string[], answers: Answers): Summary =>
  questionsOn(journey, path)
    .filter(({ id }) => !isEmpty(answers[id]))
    .map((node) => ({
      node_id: node.id,
      questionType: node.questionType,
      question: node.question,
      answer: inWords(node, answers[node.id] ?? null),
    }));

/** The answers with those images only. */
const withImages = (images: string[], journey: JourneyData, answers: Answers): Answers => {
  const held = imageQuestions(journey, answers).map(({ id }) => [
    id,
    [answers[id] ?? []].flat().filter((image) => images.includes(image)),
  ]);
  return { ...answers, ...Object.fromEntries(held) };
};

const imagesIn = (journey: JourneyData, answers: Answers): string[] => [
  ...new Set(imageQuestions(journey, answers).flatMap(({ id }) => answers[id] ?? [])),
];

const imageQuestions = (journey: JourneyData, answers: Answers): QuestionNode[] =>
  questionsOn(journey, Object.keys(answers)).filter(({ questionType }) => questionType === 'image_upload');

export const abandonIdle = (now?: string) => queries.abandonIdle(now);
