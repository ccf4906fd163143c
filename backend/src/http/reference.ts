// The generated documents and a readable reference over them.
import { routes } from '@switchboard/contract/api.ts';
import { commands, events } from '@switchboard/contract/live.ts';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { asyncApi, openApi } from './documents.ts';

export async function serveReference(app: FastifyInstance): Promise<void> {
  const document = openApi(routes);
  app.get('/api/openapi.json', () => document);
  app.get('/api/asyncapi.json', () => asyncApi(events, commands));
  await app.register(async (scope) => {
    await scope.register(swagger, { mode: 'static', specification: { document: document as never } });
    await scope.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: true,
      transformStaticCSP: (policy) => policy.replace(/style-src [^;]*/, "style-src 'self' 'unsafe-inline'"),
      uiConfig: { docExpansion: 'list' },
      theme: {
        title: 'Switchboard API',
        css: [{ filename: 'plain.css', content: '.swagger-ui .topbar { display: none }' }],
      },
    });
  });
}
