// Articles about calls, video and cables at home, and about the cloud.
import { page, type Guide } from './guide.ts';

export const line: Guide[] = [
  {
    slug: 'calls-silent-in-one-direction',
    title: 'Telephone calls are silent in one direction',
    category: 'technical',
    tags: ['voip', 'sip', 'telephone', 'one-way audio'],
    by: 3,
    reads: 85,
    votes: [19, 2],
    added: [
      {
        by: 6,
        text: page`
          <p>The switch is hidden at first: press <strong>Show all</strong> at the end of the page Advanced.</p>
        `,
      },
    ],
    body: page`
      <p>You hear the caller but the caller does not hear you, or the other way round, and only on some calls? With
        telephones over the internet (VoIP, SIP, a cloud telephone system) this is nearly always SIP ALG: a well-meant
        rewriting of the telephone's packets by the router, which most providers no longer want.</p>
      <ol>
        <li>Open <strong>Internet &gt; Advanced</strong>.</li>
        <li>Switch off <strong>SIP assistance</strong> and save.</li>
        <li>Restart all telephones, so that they register anew.</li>
        <li>Make a few calls in both directions.</li>
      </ol>
      <p>The switch is hidden at first: press <strong>Show all</strong> at the end of the page Advanced.</p>
      <h2>Still silent</h2>
      <ul>
        <li>Is there a second router before ours? Then each rewrites what the other has written. See <a
          href="/kb/using-bridge-mode">Using bridge mode</a>.</li>
        <li>Does the sound break up instead of being gone? That is a busy line, see <a
          href="/kb/keep-video-calls-smooth">Keep video calls smooth while others upload</a>.</li>
        <li>Does only one telephone have it? Exchange its cable, and compare its settings with those of a good
          one.</li>
      </ul>
      <p>For a practice or an office with many telephones, tell us the make of the system when you write: for some of
        them we have settings that are known to work.</p>
    `,
  },
  {
    slug: 'keep-video-calls-smooth',
    title: 'Keep video calls smooth while others upload',
    category: 'technical',
    tags: ['fair share', 'qos', 'streaming', 'video calls', 'gaming', 'lag'],
    by: 1,
    reads: 215,
    votes: [47, 4],
    comments: [[true, 'Night and day.']],
    body: page`
      <p>As soon as somebody syncs photos, the television stutters and the meeting freezes. The line is not too slow:
        a long queue forms in it, and whatever is urgent has to wait at its end. Fair share keeps that queue
        short.</p>
      <ol>
        <li>Run a speed test with nobody else at home, by cable if you can.</li>
        <li>Open <strong>Internet &gt; Fair share</strong> and switch on <strong>Keep it responsive</strong>.</li>
        <li>Enter 90 % of what the test showed, for down and for up. With 100/20 that is 90 and 18.</li>
        <li>Save. It works at once, without a restart.</li>
      </ol>
      <p>Uploads take a little longer from now on; hardly anybody notices. Games profit as well: the ping stays
        low.</p>
      <h2>Give one device priority</h2>
      <p>Under <strong>Fair share &gt; Devices</strong> you may move a work laptop or a games console to the top. It
        is served first whenever the line is full. Two or three are sensible: if all come first, nobody does.</p>
      <h2>When it does not help</h2>
      <p>Fair share can only put the line in order. If the freezes stay, and only on one device, look at its Wi-Fi: a
        laptop at the far end of two Pebbles has a long way. See <a href="/kb/where-to-place-a-pebble">Where to place
        a Pebble</a>. Fair share needs a Larkspur One that is in charge, so it is off in <a
        href="/kb/using-bridge-mode">bridge mode</a>.</p>
    `,
  },
  {
    slug: 'network-down-after-plugging-in-a-cable',
    title: 'The whole network is down after plugging in a cable',
    category: 'technical',
    tags: ['switch', 'loop', 'outage', 'office'],
    by: 2,
    reads: 60,
    votes: [16, 1],
    body: page`
      <p>Nobody has internet, the ring of the router is white, and the lights of the switch are frozen or all flicker
        in step? Then there is most likely a <strong>loop</strong>: a cable with both ends in the same switch, or two
        cables between the same two devices. Data then runs in a circle until nothing else fits through.</p>
      <h2>Find it</h2>
      <ol>
        <li>Ask who has plugged in what today. "Somewhere, it was loose" is the usual answer.</li>
        <li>Pull all cables from the switch except the one to the router. Wait a minute. The first computers should
          come back.</li>
        <li>Put the cables back one at a time and wait ten seconds after each.</li>
        <li>The cable with which everything stops is the one. Follow it to its other end.</li>
      </ol>
      <h2>Never again</h2>
      <p>Switch on <strong>Loop protection</strong> under <strong>Devices &gt; Switch 8 &gt; Ports</strong>. From then
        on only the socket concerned goes dark, and the app tells you which.</p>
      <p>Label your cables at both ends: a strip of tape with a number is enough.</p>
      <h2>It is no loop</h2>
      <p>If the ring is red, the line is gone, see <a href="/kb/no-internet-red-ring">No internet</a>. If single
        sockets stay dark whatever you plug in, see <a href="/kb/warranty-and-exchange">Warranty and exchange</a>.</p>
    `,
  },
  {
    slug: 'router-shown-as-offline',
    title: 'The app shows the router as offline',
    category: 'technical',
    tags: ['app', 'cloud', 'clock', 'time server'],
    by: 2,
    reads: 175,
    votes: [36, 6],
    body: page`
      <p>At home everything works, but the app says "Router offline" and from outside you can change nothing? Then the
        router cannot reach our cloud, or cannot prove to it who it is.</p>
      <h2>Is it us?</h2>
      <p>Look at <a href="https://status.larkspur.example">status.larkspur.example</a>. If there is a disturbance, you
        need not do anything: your network does not need the cloud, and the app comes back by itself.</p>
      <h2>Look at the router's clock</h2>
      <p>A router whose clock is wrong is turned away, as a passport that is not valid yet would be.</p>
      <ol>
        <li>Open <code>http://router.lan</code> in the browser of a computer at home.</li>
        <li>Go to <strong>System &gt; Time</strong>. Does it show today's date? 1 January 2020 is a clock that has
          never been set.</li>
        <li>Set <strong>Server</strong> to <strong>Automatic</strong> and save. Addresses of time servers copied from
          a forum are often out of use.</li>
      </ol>
      <p>Within a minute the app shows the router as online.</p>
      <h2>The clock is right</h2>
      <ul>
        <li>Does something before the router block traffic, such as a firewall of your company or a second router? It
          has to let port 443 out to <code>*.larkspur.example</code>.</li>
        <li>Pull the list in the app down once, so that it is read anew.</li>
        <li>Sign out of the app and in again.</li>
      </ul>
    `,
  },
  {
    slug: 'backups-and-error-507',
    title: 'Backups of your settings, and error 507',
    category: 'technical',
    tags: ['backup', 'cloud', 'restore', 'error 507'],
    by: 3,
    reads: 70,
    votes: [15, 2],
    body: page`
      <p>With every plan the router puts a copy of its settings into Larkspur Cloud each Sunday night: names and
        passwords of the networks, reservations, port rules, the family filter. The copy is encrypted, and we cannot
        read it.</p>
      <h2>Make one now</h2>
      <p>Before you change a lot, open <strong>System &gt; Backup</strong> and press <strong>Back up now</strong>.</p>
      <h2>Go back to one</h2>
      <ol>
        <li>Open <strong>System &gt; Backup</strong> and choose a date.</li>
        <li>Press <strong>Restore</strong>. The router restarts; after three minutes everything is as it was
          then.</li>
      </ol>
      <p>After a reset, or on a replacement of the same kind, the app offers the latest backup by itself as soon as
        you have signed in.</p>
      <h2>"Backup failed (507)"</h2>
      <p>The space for backups is full. Old ones are removed by themselves after 90 days, but accounts from before
        that rule may still hold many.</p>
      <ol>
        <li>Open <strong>System &gt; Backup &gt; All</strong>.</li>
        <li>Mark those older than you need and press <strong>Delete</strong>. This cannot be undone.</li>
        <li>Press <strong>Back up now</strong>. It should end without an error.</li>
      </ol>
      <p>Without a plan you can save a backup as a file: <strong>System &gt; Backup &gt; Download</strong>. Keep it in
        a safe place, since it holds your passwords.</p>
    `,
  },
  {
    slug: 'family-filter-and-pauses',
    title: 'Family filter: exceptions, pauses and bedtimes',
    category: 'technical',
    tags: ['family filter', 'children', 'parental control', 'blocked page'],
    by: 1,
    reads: 195,
    votes: [41, 7],
    comments: [[false, 'A button on the home screen for "dinner" would be great.']],
    body: page`
      <p>The family filter belongs to the Family and Studio plans and needs a Larkspur One. It closes whole kinds of
        pages, such as gambling or violence, and it can send devices to bed. For each child you make a profile under
        <strong>Family &gt; Add</strong> and put their devices into it.</p>
      <h2>A harmless page is blocked</h2>
      <p>The lists are made by a provider and are sometimes plainly wrong: a school's learning platform counts as
        "games", a library as "gambling". Let the page through:</p>
      <ol>
        <li>Open <strong>Family &gt; Exceptions &gt; Add</strong>.</li>
        <li>Type the address, such as <code>learn.brookfield-school.example</code>. It opens at once, for all profiles
          or for one.</li>
        <li>Press <strong>Report</strong>, so that the list is put right for everybody. It takes a day or two.</li>
      </ol>
      <h2>Pause the internet</h2>
      <p>Press a profile and <strong>Pause</strong>: for 30 minutes, an hour, or until you end it. Only the devices of
        that profile are affected.</p>
      <h2>Bedtimes</h2>
      <p>Under <strong>Family &gt; the profile &gt; Times</strong> you set from when to when there is no internet, by
        weekday. "Ten minutes more" can be given with one press.</p>
      <h2>A device slips through</h2>
      <p>Phones change their hardware address from time to time ("private address"). Switch that off for your own
        Wi-Fi in the phone's settings. And mobile data does not pass the router: no filter of ours can see it.</p>
    `,
  },
];
