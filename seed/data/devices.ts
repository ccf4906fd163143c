// Technical tickets about routers, switches and adapters.
import { aside, ask, back, note, raise, say, solve, type Dialogue } from '../dialogue.ts';

export const devices: Dialogue[] = [
  {
    category: 'technical',
    tags: ['firmware'],
    told: [
      {
        by: 3,
        until: 'closed',
        priority: 'high',
        channel: 'form',
        rated: [5, 'Walked me through recovery mode with great patience.'],
        subject: 'Firmware update stuck at 80 %, no internet',
        text: 'Started the update to 4.2.1 an hour ago. The ring light is orange, the app says 80 % and nothing works any more. I work from home and have a call at two.',
      },
      {
        by: 20,
        until: 'in_progress',
        priority: 'high',
        channel: 'phone',
        ago: 425,
        subject: 'Router dead after automatic update overnight',
        text: 'Caller reports: update ran at 3 a.m. by itself, orange ring ever since, no Wi-Fi and no cable connection. Power-cycled three times. Uses it for a small accounting office of four.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, sorry about that; it can be rescued without losing your settings. Please unplug power, hold the button on the back, plug power in again and keep holding until the ring turns blue (about 15 seconds). That is recovery mode. Then connect a laptop by cable to port 1 and open http://192.168.77.1.',
      ),
      back(
        'Blue. The page asks me for a file?',
        'Ring is blue now and I see the recovery page. Which file does it want?',
      ),
      say(
        'Exactly. Download https://downloads.larkspur.example/one/4.2.2.img, choose it there and press Restore. It takes four minutes; please do not unplug it meanwhile.',
      ),
      note('Third one this week with 4.2.1 at 80 %. Image check runs out of space when the log partition is full.'),
      aside(
        'Firmware team confirms, 4.2.2 clears logs before unpacking. 4.2.1 has been pulled from the automatic channel.',
      ),
      back('It is back, all settings are there. You saved my call.'),
      solve(
        'Very glad. 4.2.2 contains the fix for exactly this, so the next update will go through by itself. Sorry again for the fright.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['switch', 'rma'],
    told: [
      {
        by: 7,
        until: 'closed',
        channel: 'email',
        rated: [5, 'Replacement arrived in two days.'],
        subject: 'Four ports of the Switch 8 dead after a thunderstorm',
        text: 'Ports 5 to 8 show no light at all since the storm on Sunday, 1 to 4 are fine. Bought in March, order {order}. Is that covered?',
      },
      {
        by: 30,
        until: 'waiting_user',
        channel: 'form',
        subject: 'Switch 8 smells burnt, half of the ports gone',
        text: 'After a short power cut the switch came back with ports 1 to 4 only and a faint burnt smell. I have unplugged it. Order {order}.',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, thank you for unplugging and writing; please leave it off. Surge damage is covered in the first two years. To arrange the exchange I need a photo of the type plate and your delivery address.',
      ),
      back(
        'Plate attached to my reply by e-mail. Address is the one of the order.',
        'Plate is in the picture. Please send it to my office: 14 Harbour Lane, 2nd floor.',
      ),
      note('RMA 5512 opened, plate and order match. In warranty.'),
      say(
        'All complete. The replacement leaves our warehouse today with a return label in the box; put the old one in and hand it to any parcel shop within 30 days.',
      ),
      back('New switch is here and works. Thanks.', 'Arrived today, old one is on its way to you.'),
      solve(
        'Then I close the exchange. A small surge protector in front of it is worth the money, {customer}.\n\nKind regards,\n{agent}',
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['reboot', 'hardware'],
    told: [
      {
        by: 16,
        until: 'closed',
        channel: 'form',
        late: 'resolution',
        ago: 26_000,
        rated: [2, 'Good advice in the end, but I waited very long.'],
        subject: 'Router restarts by itself several times a day',
        text: 'Three to five restarts a day, at no particular time. I changed the socket already. It is nine months old, order {order}.',
      },
      {
        by: 8,
        until: 'in_progress',
        priority: 'high',
        late: 'resolution',
        ago: 640,
        channel: 'phone',
        subject: 'Pharmacy till offline whenever the router reboots',
        text: "Caller's router reboots without warning, roughly once an hour since this morning. The tills need the connection for prescriptions. Needs help today.",
      },
    ],
    lines: [
      say(
        'Hi {customer}, I am looking at what your router reports to the cloud. The restarts are real, and they come without a crash report, which points to power.',
      ),
      note('Undervoltage flags in telemetry: 11.1 V at load. Adapter batch 7C again.'),
      say(
        'The log shows the voltage sinking under load. That is the power adapter, not the router. I am sending a new one by express at our cost.',
      ),
      aside('Batch 7C: logistics had none left until this morning, shipped now.'),
      back('A colleague lent us another adapter: no restart since.'),
      solve(
        'Thank you for your patience, {customer}; it took us longer than it should have. I have added three months of the Home plan to your account.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['outage', 'urgent'],
    told: [
      {
        by: 13,
        until: 'closed',
        priority: 'urgent',
        channel: 'phone',
        rated: [5, 'They stayed on the line until everybody was back.'],
        subject: 'Whole office offline, 14 people',
        text: 'Caller: all 14 people without network since 9:10. Router ring is white (fine), switch shows no activity lights. A new cable was plugged in "somewhere" this morning.',
      },
      {
        by: 'dave',
        until: 'open',
        priority: 'urgent',
        channel: 'phone',
        ago: 25,
        subject: 'Medical practice offline, patients waiting',
        text: 'Caller: no network in the whole practice since a few minutes, patient records cannot be opened. Ring is red. Please ring back on the number on file.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, as discussed on the phone: lights frozen on every port look like a loop. Please pull all cables from the switch except the one to the router, wait a minute, and put them back one at a time.',
      ),
      back('With cable 6 everything stopped again. It goes from the switch to... the switch.'),
      solve(
        'There it is, both ends in the same switch. Leave it out. I have turned on loop protection on your Switch 8, so the next time only that port goes dark. Glad everybody is working again.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['safety', 'hardware'],
    told: [
      {
        by: 6,
        until: 'closed',
        priority: 'urgent',
        channel: 'phone',
        late: 'response',
        ago: 17_300,
        rated: [3, 'Taken seriously, but the call back came late.'],
        subject: 'Power adapter hums and gets too hot to touch',
        text: "Caller: the adapter of the Pebble in the child's room hums and cannot be touched any more. She has unplugged it. Is worried about the other two.",
      },
      {
        by: 23,
        until: 'in_progress',
        priority: 'high',
        channel: 'form',
        ago: 190,
        subject: 'Adapter crackles when plugged in',
        text: 'The adapter that came with my router crackles audibly. It still works. Can I go on using it?',
      },
    ],
    lines: [
      aside('Safety case: follow checklist S1, adapter must come back to us.'),
      say(
        'Hi {customer}, please do not plug that adapter in again. You did the right thing. A replacement is on its way by express today and needs no return first; the old one is picked up from you in a box that we send.',
      ),
      ask('To check the others: what is printed after "LOT" on each of them?'),
      back('The hot one has LOT 7C1, the two others 8A4.'),
      solve(
        '8A4 is a different, sound design: both can stay in use. 7C1 is on its way out everywhere. Thank you for calling at once.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['dhcp'],
    told: [
      {
        by: 22,
        until: 'resolved',
        priority: 'low',
        channel: 'form',
        subject: 'Reserved address is forgotten after each restart',
        text: 'I reserve .50 for the NAS, it works, and after a power cut the NAS has .103 and the reservation is gone from the list.',
      },
      {
        by: 27,
        until: 'in_progress',
        channel: 'email',
        subject: 'Address reservations disappear',
        text: 'Twice now all eleven reservations were gone after a restart. I manage devices for a surgery and have to enter them again each time. Firmware 4.2.2.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, I could repeat that here with more than one reservation on 4.2.2. Thank you for the clear steps. I am passing it on to the firmware team with your log.',
      ),
      note('LSP-2304. Workaround: save, then wait for the sync icon before the restart.'),
      raise('medium', 'Affects several customers; not only a nuisance.'),
      say(
        'The cause is found: the list is written to the flash only after the cloud has confirmed it. Until 4.2.3 is out (next week), wait for the little cloud symbol to vanish before you restart.',
      ),
      back('Waiting for the symbol does help. Looking forward to the fix.'),
      solve('4.2.3 is out since this morning and contains it. Thank you again for your help.\n\n{agent}'),
    ],
  },
];
