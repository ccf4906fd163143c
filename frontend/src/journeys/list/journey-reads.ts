import type { RouteName } from '@switchboard/contract/api.ts';

/** What is out of date once a journey was saved, shown or hidden. */
export const journeyReads: readonly RouteName[] = ['GET /journeys', 'GET /journeys/:id', 'GET /journeys/:id/versions'];
