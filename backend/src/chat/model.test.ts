// Whatever is sent, lost, cut, sent again and handed over: every view of a chat ends as its log, each word in it once.
import type { Message } from '@switchboard/contract/conversations.ts';
import type { Side } from '@switchboard/contract/words.ts';
import fc, { type AsyncCommand } from 'fast-check';
import { expect, it } from 'vitest';
import { beginChat, beginVisit, chatLog, done, upTo } from '../../test/chats.ts';
import { call, command } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { Party, type Loss, type Said } from '../../test/party.ts';
import { make, makeAgent, type Someone } from '../../test/people.ts';

const desk = useDesk();
const runs = 200;
const seed = Number(process.env.SEED ?? 20_261_120);

const names = ['tab', 'other tab', 'Anna', 'Ben'] as const;
type Name = (typeof names)[number];
type Agent = 'Anna' | 'Ben';
const isAgent = (name: Name): name is Agent => name === 'Anna' || name === 'Ben';

/** What is known without the desk: who has a line, who holds the chat, and whose words nobody has acknowledged. */
interface Model {
  lines: Set<Name>;
  holder: Agent;
  lost: Record<Name, number>;
  read: Record<Side, number>;
  delivered: Record<Side, number>;
}

interface Real {
  session_id: string;
  parties: Record<Name, Party>;
  ids: Record<Agent, string>;
}

type Step = AsyncCommand<Model, Real>;
let said = 0;
const words = (internal = false): Said => ({ client_id: crypto.randomUUID(), message: `Word ${++said}`, internal });

const step = (
  name: string,
  check: (model: Readonly<Model>) => boolean,
  run: (model: Model, real: Real) => Promise<unknown>,
): Step => ({ toString: () => name, check, run: async (model, real) => void (await run(model, real)) });

const online = (who: Name) => (model: Readonly<Model>) => model.lines.has(who);
const maySpeak = (who: Name, { holder }: Model) => !isAgent(who) || who === holder;

const speak = (who: Name) =>
  step(`${who} speaks`, online(who), async (model, { parties }) => {
    const answer = await parties[who].send(words());
    expect(answer.ok || answer.code).toBe(maySpeak(who, model) || 'chat/not-yours');
  });

const note = (who: Agent) =>
  step(`${who} notes`, online(who), async (_, { parties }) => done(await parties[who].send(words(true))));

const speakAtOnce = step(
  'all speak at once',
  () => true,
  async (model, { parties }) => {
    const all = [...model.lines];
    const answers = await Promise.all(all.map((who) => parties[who].send(words())));
    expect(answers.map(({ ok }) => ok)).toEqual(all.map((who) => maySpeak(who, model)));
  },
);

const loseAnswer = (who: Name, how: Loss, internal: boolean) =>
  step(`${who} speaks, the answer is ${how}`, online(who), async (model, { parties }) => {
    await parties[who].sendLosing(words(internal && isAgent(who)), how);
    model.lost[who] += 1;
    if (how === 'cut') model.lines.delete(who);
  });

/** One of those to whom it applies, if there are any. */
const oneOf = (index: number, fits: (who: Name) => boolean): Name | undefined => {
  const all = names.filter(fits);
  return all[index % all.length];
};

const repeat = (index: number) =>
  step(
    'somebody says it again',
    ({ lines, lost }) => names.some((who) => lines.has(who) && lost[who] > 0),
    async (model, { parties }) => {
      const who = oneOf(index, (each) => model.lines.has(each) && model.lost[each] > 0)!;
      model.lost[who] -= 1;
      const answer = await parties[who].resend();
      // Who has handed the chat over meanwhile is told so, unless it was stored before.
      if (maySpeak(who, model)) done(answer);
    },
  );

const cut = (who: Name) =>
  step(`${who} is cut`, online(who), async (model, { parties }) => {
    await parties[who].cut();
    model.lines.delete(who);
  });

const comeBack = (index: number) =>
  step(
    'somebody is back',
    ({ lines }) => lines.size < names.length,
    async (model, { parties }) => {
      const who = oneOf(index, (each) => !model.lines.has(each))!;
      await parties[who].reconnect();
      model.lines.add(who);
    },
  );

const transfer = async (model: Model, { session_id, parties, ids }: Real) => {
  const to: Agent = model.holder === 'Anna' ? 'Ben' : 'Anna';
  const payload = { session_id, agent_id: ids[to], notes: 'All yours.' };
  done(await command(parties[model.holder].socket!, 'chat:transfer', payload));
  model.holder = to;
};

const handOver = step('it is handed over', ({ lines, holder }) => lines.has(holder), transfer);

const handOverMeanwhile = step(
  'it is handed over while all speak',
  ({ lines, holder }) => lines.has(holder),
  async (model, real) => {
    const all = [...model.lines];
    const [, ...answers] = await Promise.all([
      transfer(model, real),
      ...all.map((who) => real.parties[who].send(words())),
    ]);
    // Of the two agents each may have been the one or the other; their words were stored or refused, which is judged at the end.
    for (const [index, who] of all.entries()) if (!isAgent(who)) done(answers[index]!);
  },
);

/** Reads up to what they hold, or only got it: neither ever takes the other back. */
const mark = (who: Name, name: 'chat:read' | 'chat:delivered', lag: number) =>
  step(`${who}: ${name}`, online(who), async (model, { session_id, parties }) => {
    const { socket, log } = parties[who];
    const seq = Math.max(0, log.last_seq - lag);
    done(await command(socket!, name, { session_id, seq }));
    const side = isAgent(who) ? 'staff' : 'requester';
    if (!maySpeak(who, model)) return;
    model.delivered[side] = Math.max(model.delivered[side], seq);
    if (name === 'chat:read') model.read[side] = Math.max(model.read[side], seq);
  });

const someone = fc.constantFrom(...names);
const agent = fc.constantFrom<Agent[]>('Anna', 'Ben');
const steps = fc.commands<Model, Real, false>(
  [
    someone.map(speak),
    agent.map(note),
    fc.constant(speakAtOnce),
    fc.tuple(someone, fc.constantFrom<Loss[]>('unheeded', 'cut'), fc.boolean()).map((given) => loseAnswer(...given)),
    fc.nat(3).map(repeat),
    someone.map(cut),
    fc.nat(3).map(comeBack),
    fc.constant(handOver),
    fc.constant(handOverMeanwhile),
    fc.tuple(someone, fc.constantFrom('chat:read', 'chat:delivered'), fc.nat(3)).map((given) => mark(...given)),
  ],
  { maxCommands: 20, size: 'max' },
);

const ascending = (numbers: number[]) => numbers.every((each, index) => index === 0 || each > numbers[index - 1]!);
const keysOf = (log: readonly Message[]) => log.flatMap(({ client_id }) => client_id ?? []).toSorted();

async function expectOneLog(model: Model, { session_id, parties }: Real): Promise<void> {
  const all = Object.values(parties);
  await Promise.all(all.map((party) => party.settle()));
  await Promise.all(all.map((party) => party.catchUp()));
  const [requester, staff] = await Promise.all(
    [parties.tab, parties.Anna].map(({ token }) => chatLog(desk.url, session_id, { token })),
  );
  for (const name of names) {
    const stored = isAgent(name) ? staff! : requester!;
    expect(parties[name].log.messages, `what ${name} sees`).toEqual(stored);
    for (const row of parties[name].stored) expect(stored[row.seq - 1], `acknowledged to ${name}`).toEqual(row);
    expect(ascending(parties[name].numbers), `the order in which ${name} spoke`).toBe(true);
  }
  expect(requester!.map(({ seq }) => seq)).toEqual(upTo(requester!.length));
  expect(staff!.map(({ seq }) => seq)).toEqual(upTo(staff!.length));
  expect(requester!.map(({ id }) => id)).toEqual(staff!.flatMap(({ id, internal }) => (internal ? [] : id)));
  expect(keysOf(staff!)).toEqual(keysOf(all.flatMap(({ stored }) => stored)));

  const { marks } = await call(desk.url, 'GET /chat/sessions/:id', { params: { id: session_id } }, parties.Anna);
  expect(marks.staff).toEqual({ read_seq: model.read.staff, delivered_seq: model.delivered.staff });
  for (const how of ['read', 'delivered'] as const) {
    const theirs = requester![model[how].requester - 1]?.id;
    expect(staff![marks.requester[`${how}_seq`] - 1]?.id, `${how} by the requester`).toBe(theirs);
  }
}

interface Cast {
  parties: Record<Agent, Party> & { tab: Party; 'other tab': Party };
  ids: Record<Agent, string>;
  customer: Someone;
}

async function castOnce(): Promise<Cast> {
  const [customer, anna, ben] = [await make('customer'), await makeAgent(), await makeAgent()];
  const party = ({ token }: Someone) => new Party(desk.url, token);
  return {
    customer,
    ids: { Anna: anna.id, Ben: ben.id },
    parties: { tab: party(customer), 'other tab': party(customer), Anna: party(anna), Ben: party(ben) },
  };
}

async function beginWith({ parties, ids, customer }: Cast, isVisitor: boolean): Promise<Real> {
  const { socket, session, token } = isVisitor
    ? await beginVisit(desk.url)
    : { ...(await beginChat(desk.url, customer)), token: customer.token };
  socket.disconnect();
  const mine = isVisitor ? { tab: new Party(desk.url, token), 'other tab': new Party(desk.url, token) } : {};
  const real = { session_id: session.id, ids, parties: { ...parties, ...mine } };
  await Promise.all(Object.values(real.parties).map((party) => party.enter(session.id)));
  done(await command(parties.Anna.socket!, 'chat:accept', { session_id: session.id }));
  return real;
}

it(`holds for ${runs} histories of a chat (seed ${seed})`, async () => {
  const cast = await castOnce();
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (history, isVisitor) => {
      const real = await beginWith(cast, isVisitor);
      const model: Model = {
        lines: new Set(names),
        holder: 'Anna',
        lost: { tab: 0, 'other tab': 0, Anna: 0, Ben: 0 },
        read: { requester: 0, staff: 0 },
        delivered: { requester: 0, staff: 0 },
      };
      try {
        await fc.asyncModelRun(() => ({ model, real }), history);
        await expectOneLog(model, real);
      } finally {
        const { session_id, parties } = real;
        await parties.tab.settle();
        done(await command(parties.tab.socket!, 'chat:end', { session_id }));
        if (isVisitor) for (const tab of [parties.tab, parties['other tab']]) tab.socket?.disconnect();
      }
    }),
    { numRuns: runs, seed },
  );
}, 120_000);
