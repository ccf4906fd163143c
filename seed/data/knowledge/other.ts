// Articles about what is neither technical nor a bill.
import { page, type Guide } from './guide.ts';

export const other: Guide[] = [
  {
    slug: 'take-back-of-old-devices',
    title: 'Old devices: take-back and recycling',
    category: 'other',
    tags: ['recycling', 'take-back', 'disposal', 'e-waste', 'environment'],
    by: 6,
    reads: 40,
    votes: [14, 0],
    body: page`
      <p>Please do not put routers into the household rubbish. We take back network devices of <strong>any
        make</strong>, and it costs you nothing.</p>
      <ol>
        <li>If it still works, reset it, so that no settings or passwords travel along. With ours: hold the button in
          the pin hole for ten seconds.</li>
        <li>Remove our own ones from your account: <strong>Devices &gt; the device &gt; Remove</strong>.</li>
        <li>Print the label at <a href="https://larkspur.example/takeback">larkspur.example/takeback</a>. One label
          holds for up to 10 kg; pack several devices together.</li>
        <li>Hand the parcel in at any parcel shop.</li>
      </ol>
      <p>Routers, switches, modems, mesh points, adapters and cables are welcome. Not allowed in the parcel: loose
        batteries, and adapters that were hot or hummed. For those see <a href="/kb/adapters-of-lot-7c1">Power
        adapters of lot 7C1</a>.</p>
      <h2>What becomes of it</h2>
      <p>About a third is our own and still good. It is tested, gets new feet and a new adapter, and is sold as
        refurbished with a warranty of one year. From the rest, copper, aluminium and plastics are won by a certified
        company in Saxony.</p>
      <h2>Give it to somebody instead</h2>
      <p>An old router that works is best off with a neighbour or a school. How to hand it over properly is told in <a
        href="/kb/second-hand-devices">Bought or took over a used device</a>.</p>
    `,
  },
  {
    slug: 'adapters-of-lot-7c1',
    title: 'Power adapters of lot 7C1: please stop using them',
    category: 'other',
    tags: ['recall', 'safety', 'power adapter', 'overheating', 'exchange'],
    by: 0,
    reads: 140,
    votes: [35, 1],
    added: [
      {
        by: 3,
        text: page`
          <p>Adapters of the lots 8A4 and 9B2 are of another, sound design and can stay in use.</p>
        `,
      },
    ],
    waiting: {
      by: 0,
      text: page`
        <h2>Since then</h2>
        <p>9,200 of about 11,000 adapters have come back. We go on writing to the owners of the rest.</p>
      `,
    },
    body: page`
      <p>Some power adapters delivered with the Larkspur One and the Pebble can become too hot to touch, hum, crackle,
        or let the voltage drop so that the device restarts. We exchange all of them free of charge, with or without a
        receipt.</p>
      <h2>Is mine one of them?</h2>
      <p>Unplug the adapter and read the small print beside the plug. If <strong>LOT 7C1</strong> stands there, it
        is.</p>
      <p>Adapters of the lots 8A4 and 9B2 are of another, sound design and can stay in use.</p>
      <h2>What to do</h2>
      <ol>
        <li>Do not plug it in again, also if it seems all right.</li>
        <li>Write or call with your address and how many you have. Somebody is there at any hour for this.</li>
        <li>A new adapter leaves on the same day by express. You need not send anything in first.</li>
        <li>With it comes a box for the old one, which is picked up at your door. Please do not put it into the
          household rubbish or a return parcel.</li>
      </ol>
      <p>Until then you may use any other adapter with <strong>12 V and at least 2 A</strong> and the same plug.</p>
      <h2>An adapter of another lot hums or smells</h2>
      <p>Unplug it, too, and write to us. Every such report is looked at on the same day.</p>
      <h2>What went wrong</h2>
      <p>A supplier changed a capacitor without telling us. Since then every lot is run under full load for 48 hours
        before it is packed.</p>
    `,
  },
  {
    slug: 'press-and-review-units',
    title: 'Press: review units, pictures and interviews',
    category: 'other',
    tags: ['press', 'review unit', 'media'],
    by: 0,
    is_draft: true,
    reads: 0,
    votes: [0, 0],
    body: page`
      <p>For journalists, reviewers and people who make videos about networks.</p>
      <h2>Review units</h2>
      <p>We lend a Larkspur One with two Pebbles for four weeks, longer for tests of the long run. Tell us for which
        medium you write and by when you need the set. It comes with a label for the way back. We ask for nothing in
        return, see no text before it appears, and pay for none.</p>
      <h2>Pictures</h2>
      <p>Photographs of all devices, cut out and in rooms, lie on <a
        href="https://larkspur.example/press">larkspur.example/press</a>. They may be printed with "Photo: Larkspur
        Networks".</p>
      <h2>Interviews and facts</h2>
      <p>The press office answers within two working days: press@larkspur.example. Urgent before a deadline? Say so in
        the subject. People from development speak for themselves; nobody sits beside them.</p>
      <h2>Figures we give</h2>
      <ul>
        <li>Founded 2014, 160 people in three places.</li>
        <li>Updates for at least ten years after a device was first sold.</li>
      </ul>
      <p>To be settled before this goes out: may we name the number of devices sold?</p>
    `,
  },
];
