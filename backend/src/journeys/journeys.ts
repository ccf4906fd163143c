// The verbs of journeys: drawing, checking, showing to customers.
import { findings, type Finding } from '@switchboard/contract/journey-check.ts';
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { Journey, JourneyRow } from '@switchboard/contract/journeys.ts';
import type { Flaw } from '@switchboard/contract/words.ts';
import { transaction } from '../database/transaction.ts';
import { publish } from '../journal.ts';
import type { Person } from '../person.ts';
import { problem } from '../problem.ts';
import * as queries from './queries.ts';

export { abandonIdle, answer, forgetOld, goOn, setOut, submit } from './running.ts';

const isAdmin = (person: Person | null) => person?.role === 'admin';

export const list = (person: Person | null): Promise<JourneyRow[]> =>
  isAdmin(person) ? queries.allJourneys() : queries.activeJourneys();

/** @throws journey/not-found, also for one that is not active, except to admins */
export async function get(id: string, person: Person | null, version?: number): Promise<Journey> {
  const shown = isAdmin(person) ? await queries.journeyAt(id, version ?? null) : await queries.activeJourney(id);
  if (!shown) throw problem('journey/not-found');
  return shown;
}

export const versions = async (id: string, person: Person) => {
  await get(id, person);
  return queries.versionsOf(id);
};

export async function analytics(id: string, person: Person, version?: number) {
  const { active_version, latest_version } = await get(id, person);
  const of = version ?? active_version ?? latest_version;
  await get(id, person, of);
  return { version: of, ...(await queries.analytics(id, of)) };
}

interface Given {
  name: string;
  description?: string;
  journey_data: JourneyData;
}

/** Also an unfinished one: only showing it to customers asks that it be sound. */
export async function add({ name, description = '', journey_data }: Given, person: Person): Promise<Journey> {
  const id = await transaction(async () => {
    const journey = await queries.insertJourney({ name: name.trim(), description, journey_data }, person.id);
    await publish({ type: 'journey.saved', payload: { journey_id: journey.id, version: 1 }, actor_id: person.id });
    return journey.id;
  });
  return get(id, person);
}

/** @throws journey/changed when a newer version than the given one was saved meanwhile */
export async function save(
  id: string,
  { version, name, description = '', journey_data }: Given & { version?: number },
  person: Person,
): Promise<Journey> {
  await transaction(async () => {
    const { latest_version } = await lock(id);
    if (version !== undefined && version !== latest_version)
      throw problem('journey/changed', { data: { journey: await get(id, person) } });
    await queries.addVersion(id, { name: name.trim(), description, journey_data }, person.id);
    const payload = { journey_id: id, version: latest_version + 1 };
    await publish({ type: 'journey.saved', payload, actor_id: person.id });
  });
  return get(id, person);
}

async function lock(id: string) {
  const journey = await queries.lockJourney(id);
  if (!journey) throw problem('journey/not-found');
  return journey;
}

/** @throws journey/flawed with what is wrong, node by node */
export async function activate(id: string, person: Person, version?: number): Promise<Journey> {
  await transaction(async () => {
    const { latest_version } = await lock(id);
    const wanted = version ?? latest_version;
    const { journey_data } = await get(id, person, wanted);
    const wrong = check(journey_data);
    if (wrong.length > 0) throw problem('journey/flawed', { data: { findings: wrong } });
    await queries.setActive(id, wanted);
    await publish({ type: 'journey.activated', payload: { journey_id: id, version: wanted }, actor_id: person.id });
  });
  return get(id, person);
}

export async function deactivate(id: string, person: Person): Promise<Journey> {
  await transaction(async () => {
    await lock(id);
    await queries.setActive(id, null);
    await publish({ type: 'journey.deactivated', payload: { journey_id: id }, actor_id: person.id });
  });
  return get(id, person);
}

/** It is no longer offered; its runs, tickets and figures stay. */
export const archive = (id: string, person: Person) =>
  transaction(async () => {
    await lock(id);
    await queries.archive(id);
    await publish({ type: 'journey.archived', payload: { journey_id: id }, actor_id: person.id });
  });

export const check = (journey_data: JourneyData): (Finding & { message: string })[] =>
  findings(journey_data).map((finding) => ({
    ...finding,
    message: sentences[finding.flaw](finding.detail),
  }));

const sentences: Record<Flaw, (detail: string) => string> = {
  missing_start: (id) => `There is no node “${id}” to start with.`,
  starts_with_end: () => 'It is over before anything was asked.',
  wrong_id: (id) => `The node calls itself “${id}”, but stands under another name.`,
  dangling: (id) => `An edge leads to “${id}”, which does not exist.`,
  unreachable: () => 'No way leads here.',
  dead_end: () => 'From here no way leads to an end.',
  silent_circle: () => 'These conditions lead in a circle without a question.',
  no_way_on: (option) =>
    option ? `There is no way on for “${option}”.` : 'There is no way on where no other one is taken.',
  no_options: () => 'There is nothing to choose from.',
  repeated_option: (value) => `The option “${value}” stands there twice.`,
  unknown_option: (value) => `“${value}” is named here, but is no option.`,
  bad_pattern: (reason) => reason,
  bad_limits: (limit) => `The limit ${limit} cannot be kept.`,
  unknown_node: (id) => `“${id}” names no node.`,
  no_question: (id) => `“${id}” is no question.`,
  no_value: (id) => `The rule about “${id}” compares with nothing.`,
};
