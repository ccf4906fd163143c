// npm run docs: writes the generated documents; a test holds them against the contract.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { routes } from '@switchboard/contract/api.ts';
import { commands, events } from '@switchboard/contract/live.ts';
import { asyncApi, openApi } from './documents.ts';

const folder = path.resolve(import.meta.dirname, '../../../docs');
const write = (name: string, document: object) =>
  writeFileSync(path.join(folder, name), `${JSON.stringify(document, null, 2)}\n`);

write('openapi.json', openApi(routes));
write('asyncapi.json', asyncApi(events, commands));
