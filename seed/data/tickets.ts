// All dialogues of the sample desk.
import type { Dialogue } from '../dialogue.ts';
import { access } from './access.ts';
import { account } from './account.ts';
import { billing } from './billing.ts';
import { cloud } from './cloud.ts';
import { content } from './content.ts';
import { devices } from './devices.ts';
import { general } from './general.ts';
import { internet } from './internet.ts';
import { other } from './other.ts';
import { refunds } from './refunds.ts';
import { wifi } from './wifi.ts';

export const dialogues: Dialogue[] = [
  ...wifi,
  ...internet,
  ...devices,
  ...cloud,
  ...billing,
  ...refunds,
  ...account,
  ...access,
  ...general,
  ...content,
  ...other,
];
