import { readFileSync } from 'node:fs';
import path from 'node:path';
import { routes } from '@switchboard/contract/api.ts';
import { commands, events } from '@switchboard/contract/live.ts';
import { describe, expect, it } from 'vitest';
import { asyncApi, openApi } from './documents.ts';

const written = (name: string) =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../docs', name), 'utf8'));
const plain = (document: object) => JSON.parse(JSON.stringify(document));

describe('the generated documents', () => {
  it('are as fresh as the contract (npm run docs writes them)', () => {
    expect(written('openapi.json')).toEqual(plain(openApi(routes)));
    expect(written('asyncapi.json')).toEqual(plain(asyncApi(events, commands)));
  });

  it('say what goes in and comes out where it is not JSON', () => {
    const { paths } = openApi(routes);
    const taken = paths['/api/upload']!.post as { requestBody: { content: object } };
    expect(Object.keys(taken.requestBody.content)).toEqual(['multipart/form-data']);
    const given = paths['/api/upload/{id}']!.get as { responses: Record<string, { content: object }> };
    expect(Object.keys(given.responses[200]!.content)).toEqual(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
  });

  it('name every route and every event', () => {
    const { paths } = openApi(routes);
    expect(Object.values(paths).flatMap((path) => Object.keys(path))).toHaveLength(Object.keys(routes).length);
    expect(Object.values(asyncApi(events, commands).channels.socket.messages).map(({ name }) => name)).toEqual([
      ...Object.keys(events),
      ...Object.keys(commands),
    ]);
  });
});
