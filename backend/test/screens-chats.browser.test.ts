// The chats' screens, as axe sees them.
import { it } from 'vitest';
import { acceptChat, beginVisit, say } from './chats.ts';
import { call, command } from './client.ts';
import { useDesk } from './desk.ts';
import { check, checkDialog, looks } from './looks.ts';
import { make, makeAgent } from './people.ts';
import { useDataDirectory } from './pictures.ts';
import { useBrowser } from './visits.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const { signIn } = useBrowser(desk);

it.each(Object.keys(looks))(
  "the chats' screens, %s",
  async (look) => {
    const options = looks[look]!;
    const [admin, agent, colleague] = [
      await make('admin'),
      await makeAgent(),
      await makeAgent({ name: 'Bella Agent' }),
    ];
    await call(desk.url, 'POST /canned-replies', { body: { shortcut: 'hello', body: 'Hello {{name}}!' } }, agent);
    const given = {
      email: 'vera@visitors.test',
      page: 'https://shop.test/lamps/a-lamp-with-a-long-name',
      subject: 'A lamp',
    };
    const vera = await beginVisit(desk.url, { name: 'Vera Visitor', ...given });
    await say(vera.socket, vera.session.id, 'My lamp is broken, and it is for a birthday on Friday.');
    const talk = await acceptChat(desk.url, agent, vera.session.id);
    const { seq } = await say(talk, vera.session.id, 'What is wrong with it?');
    await say(talk, vera.session.id, 'Known fault', { internal: true });
    await command(vera.socket, 'chat:read', { session_id: vera.session.id, seq });
    const over = await beginVisit(desk.url, { name: 'Olaf', ...given });
    await acceptChat(desk.url, colleague, over.session.id);
    await command(over.socket, 'chat:end', { session_id: over.session.id });
    const rated = { params: { id: over.session.id }, body: { score: 4, feedback: 'Quick!' } };
    await call(desk.url, 'POST /chat/sessions/:id/rating', rated, { token: over.token });
    const hans = await beginVisit(desk.url, { name: 'Hans with a rather long name', language: 'de' });
    await say(hans.socket, hans.session.id, 'Wo ist mein Paket?');

    const page = await signIn(agent, '/agent/replies', options);
    await check(page, 'Hello {{name}}!');
    await page.getByRole('button', { name: 'Add canned reply' }).click();
    await check(page, 'becomes the customer’s name');
    await page.goto('/agent/chats');
    await check(page, 'Wo ist mein Paket?');
    await page.goto(`/agent/chats/${vera.session.id}`);
    await check(page, 'Known fault');
    await page.getByRole('textbox').fill('/');
    await check(page, 'Enter inserts');
    await page.keyboard.press('Escape');
    for (const name of ['Hand over', 'Ticket', 'Transcript', 'End']) {
      await page.getByRole('button', { name, exact: true }).click();
      await checkDialog(page);
    }
    await page.goto(`/agent/chats/${hans.session.id}`);
    await check(page, 'Accept the chat to reply.');
    await page.goto(`/agent/chats/${over.session.id}`);
    await check(page, 'The customer has ended this chat.');

    const theirs = await signIn(admin, '/admin/chats', options);
    await check(theirs, 'Ended');
    await theirs.getByRole('button', { name: /^Olaf/ }).click();
    await theirs.getByText('Quick!').waitFor();
    await checkDialog(theirs);
    await theirs.goto('/admin/chat');
    await check(theirs, 'Put it on your site');
    await theirs.getByLabel('Colour').first().fill('#ffe14d');
    await check(theirs, 'On a white page this colour is hard to make out');
  },
  60_000,
);
