// All articles and FAQs of the sample desk.
import { account } from './account.ts';
import { billing } from './billing.ts';
import { devices } from './devices.ts';
import { faqs } from './faqs.ts';
import { general } from './general.ts';
import { germanTechnical } from './german-technical.ts';
import { german } from './german.ts';
import type { Guide, Question } from './guide.ts';
import { internet } from './internet.ts';
import { line } from './line.ts';
import { moreFaqs } from './more-faqs.ts';
import { orders } from './orders.ts';
import { other } from './other.ts';
import { pebbles } from './pebbles.ts';
import { wifi } from './wifi.ts';

export const guides: Guide[] = [
  ...wifi,
  ...pebbles,
  ...internet,
  ...line,
  ...devices,
  ...billing,
  ...orders,
  ...account,
  ...general,
  ...other,
  ...germanTechnical,
  ...german,
];

export const questions: Question[] = [...faqs, ...moreFaqs];
