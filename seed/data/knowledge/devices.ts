// Articles about routers, switches and what shines on them.
import { page, type Guide } from './guide.ts';

export const devices: Guide[] = [
  {
    slug: 'what-the-lights-mean',
    title: 'What the lights mean',
    category: 'technical',
    tags: ['led', 'ring', 'colours', 'status light'],
    by: 3,
    reads: 330,
    votes: [62, 5],
    waiting: {
      by: 2,
      text: page`
        <h2>Too bright at night?</h2>
        <p>From firmware 4.3 on the ring can be dimmed or switched off: <strong>System &gt; Light</strong>.</p>
      `,
    },
    body: page`
      <p>One look at the light tells whether the fault is in the device, in its place, or on the line.</p>
      <h2>Larkspur One: the ring</h2>
      <table>
        <thead><tr><th>Colour</th><th>Meaning</th><th>What to do</th></tr></thead>
        <tbody>
          <tr><td>White</td><td>All is well</td><td>Nothing</td></tr>
          <tr><td>Blue</td><td>Ready to be set up, or in recovery mode</td><td><a
            href="/kb/set-up-your-larkspur-one">Set it up</a></td></tr>
          <tr><td>Orange</td><td>Starting or updating, up to ten minutes</td><td>Wait; after that see <a
            href="/kb/update-stuck">An update is stuck</a></td></tr>
          <tr><td>Red</td><td>No internet</td><td>See <a href="/kb/no-internet-red-ring">No internet</a></td></tr>
          <tr><td>Off</td><td>No power, or Night rest</td><td>Check the adapter and the socket</td></tr>
        </tbody>
      </table>
      <h2>Pebble</h2>
      <table>
        <thead><tr><th>Colour</th><th>Meaning</th></tr></thead>
        <tbody>
          <tr><td>White, pulsing</td><td>Waiting to be added</td></tr>
          <tr><td>Green</td><td>Connected</td></tr>
          <tr><td>Amber, blinking</td><td>No good way to the router, see <a href="/kb/pebble-blinks-amber">A Pebble
            blinks amber</a></td></tr>
        </tbody>
      </table>
      <h2>LR-500</h2>
      <p>One light at the front, above the name: green is good, orange is starting or updating, red is no
        internet.</p>
      <h2>Switch 8</h2>
      <p>Each socket has a light of its own: steady is connected, flickering is traffic. All of them frozen or
        flickering in step is a loop, see <a href="/kb/network-down-after-plugging-in-a-cable">The whole network is
        down after plugging in a cable</a>. No light at some sockets after a thunderstorm is damage, see <a
        href="/kb/warranty-and-exchange">Warranty and exchange</a>.</p>
    `,
  },
  {
    slug: 'update-stuck',
    title: 'An update is stuck: recovery mode',
    category: 'technical',
    tags: ['firmware', 'update', 'recovery', 'orange ring', 'bricked'],
    by: 2,
    reads: 190,
    votes: [43, 5],
    comments: [
      [true, 'Saved my working day.'],
      [true, 'Fifteen seconds feel very long, but it turned blue.'],
    ],
    body: page`
      <p>The ring has been orange for more than ten minutes, the app stands at 60 or 80 %, and neither Wi-Fi nor cable
        work? The router can be rescued, and your settings stay.</p>
      <h2>First: is it really stuck?</h2>
      <p>Give it ten minutes. Then unplug it once for ten seconds. If the ring is orange again after five minutes, go
        on.</p>
      <h2>Start recovery mode</h2>
      <ol>
        <li>Unplug the power.</li>
        <li>Hold the button on the back, plug the power in again, and <strong>keep holding</strong> until the ring
          turns blue. That takes about 15 seconds.</li>
        <li>Connect a laptop by cable to port 1 and open <code>http://192.168.77.1</code>. You see the recovery
          page.</li>
        <li>Without internet at home, use your phone's hotspot to download <a
          href="https://downloads.larkspur.example/one/4.2.2.img">downloads.larkspur.example/one/4.2.2.img</a>.</li>
        <li>Choose the file on the recovery page and press <strong>Restore</strong>. It takes four minutes; do not
          unplug anything.</li>
      </ol>
      <p>When the ring is white, everything is back, with your settings.</p>
      <h2>Why it happened</h2>
      <p>Version 4.2.1 could run out of space while unpacking and stop at 80 %. It has been withdrawn; 4.2.2 clears
        the space first. If an update fails at about 60 %, the storage is full of packet captures: delete them under
        <strong>Diagnostics</strong>. An update needs 80 MB.</p>
    `,
  },
  {
    slug: 'how-updates-work',
    title: 'How updates work, and when they run',
    category: 'technical',
    tags: ['firmware', 'update', 'beta', 'automatic', 'version'],
    by: 1,
    reads: 110,
    votes: [20, 3],
    body: page`
      <p>Every device of ours gets updates for at least ten years after it was first sold. They mend faults, close
        security gaps and now and then bring something new.</p>
      <h2>By themselves, at night</h2>
      <p>The router looks for a new version every night at 3 a.m. and installs it if nobody is using the line much. It
        restarts once and is away for about four minutes. Pebbles follow one after the other.</p>
      <p>Does that hour not suit you, for example because of an alarm system? Choose another one under <strong>System
        &gt; Updates &gt; Time</strong>. There you can also put updates off for up to 14 days. They cannot be switched
        off for good: a router with known gaps is a danger to its neighbours too.</p>
      <h2>By hand</h2>
      <ol>
        <li>Open <strong>Devices &gt; Larkspur One</strong>. There stands the version which is running.</li>
        <li>Press <strong>Look for updates</strong>, then <strong>Install</strong>.</li>
        <li>Leave the power on until the ring is white again.</li>
      </ol>
      <h2>Trying new versions early</h2>
      <p>Under <strong>System &gt; Updates &gt; Channel</strong> you may choose <strong>Beta</strong>. Beta versions
        are tested, but not for long. You can go back to <strong>Stable</strong> at any time; your settings stay.</p>
      <h2>An older version</h2>
      <p>We do not offer old versions for download, since they lack security fixes. If you need one for a very old
        device, write to us. If an update does not end, see <a href="/kb/update-stuck">An update is stuck</a>.</p>
    `,
  },
  {
    slug: 'restart-or-reset-the-router',
    title: 'Restart or reset the router, and what each of them deletes',
    category: 'technical',
    tags: ['restart', 'reset', 'factory settings', 'reboot', 'admin password'],
    by: 2,
    reads: 345,
    votes: [57, 6],
    body: page`
      <p>A <strong>restart</strong> deletes nothing and helps surprisingly often. A <strong>reset</strong> sets the
        device back to how it left the factory. Try them in this order.</p>
      <h2>Restart</h2>
      <p>In the app press <strong>Devices &gt; Larkspur One &gt; Restart</strong>, or unplug the power for ten
        seconds. After about two minutes the ring is white.</p>
      <h2>Reset</h2>
      <ol>
        <li>With a paper clip hold the button in the <strong>pin hole</strong> on the back for ten seconds, until the
          ring goes out.</li>
        <li>Wait until it turns blue.</li>
        <li>Open the app and add the router as if it were new. If you sign in with the account it belonged to, the app
          offers the latest backup, and your settings come back from the cloud.</li>
      </ol>
      <table>
        <thead><tr><th></th><th>Restart</th><th>Reset</th></tr></thead>
        <tbody>
          <tr><td>Wi-Fi name and password</td><td>stay</td><td>as printed on the bottom</td></tr>
          <tr><td>Admin password, rules, reservations</td><td>stay</td><td>deleted, unless restored</td></tr>
          <tr><td>Firmware</td><td>stays</td><td>stays</td></tr>
          <tr><td>Owner</td><td>stays</td><td>stays</td></tr>
        </tbody>
      </table>
      <p>That the owner stays is on purpose: a stolen router is of no use to a thief. Before you sell or give away a
        device, remove it from your account, see <a href="/kb/second-hand-devices">Bought or took over a used
        device</a>.</p>
      <h2>Forgotten the admin password?</h2>
      <p>Reset the router and sign in to the app: everything else is restored, and you choose a new one.</p>
    `,
  },
  {
    slug: 'router-restarts-by-itself',
    title: 'The router restarts by itself',
    category: 'technical',
    tags: ['reboot', 'power adapter', 'hardware', 'crash'],
    by: 3,
    reads: 95,
    votes: [18, 6],
    body: page`
      <p>A router that goes off and on again without being asked, several times a day, mostly lacks power. Less often
        it is heat, and rarely the software.</p>
      <ol>
        <li>Plug the adapter straight into a wall socket, without a power strip or a timer.</li>
        <li>Use the adapter that came with it: <strong>12 V, 2 A</strong> for the Larkspur One. One of another device
          may fit and still be too weak.</li>
        <li>Read what is printed after <strong>LOT</strong> on the adapter. If it is <strong>7C1</strong>, unplug it
          and read <a href="/kb/adapters-of-lot-7c1">Power adapters of lot 7C1</a> now.</li>
        <li>Feel the housing. Warm is normal; too hot to leave a hand on it is not. Take it out of the cupboard, and
          do not stack anything on it.</li>
        <li>Look at <strong>System &gt; Log</strong>. <code>undervoltage</code> means the adapter,
          <code>overheat</code> the place, <code>panic</code> the software.</li>
      </ol>
      <h2>It restarts every night at the same hour</h2>
      <p>Once at 3 a.m. is an <a href="/kb/how-updates-work">update</a>. Every night means a timer or your provider's
        nightly disconnection; then the router itself does not restart, only the line is gone for a moment.</p>
      <h2>When to write to us</h2>
      <p>If the log says <code>undervoltage</code> or <code>panic</code>, tell us so and since when. We replace a weak
        adapter free of charge, within the warranty and mostly beyond it. If a till or a practice depends on it, call:
        we send it by express.</p>
    `,
  },
  {
    slug: 'what-is-new-in-4-3',
    title: 'What is new in firmware 4.3',
    category: 'technical',
    tags: ['firmware', 'release notes', 'ipv6'],
    by: 3,
    is_draft: true,
    reads: 0,
    votes: [0, 0],
    body: page`
      <p>Version 4.3 reaches all Larkspur One routers in the course of the month, a tenth of them each day.</p>
      <h2>New</h2>
      <ul>
        <li>IPv6 for the guest network: it gets a prefix of its own.</li>
        <li>The ring can be dimmed or switched off under <strong>System &gt; Light</strong>.</li>
        <li><strong>SIP assistance</strong> is off from the start, and no longer hidden behind "Show all".</li>
      </ul>
      <h2>Mended</h2>
      <ul>
        <li>IPv6 no longer dies some hours after a restart: the lifetime of the prefix was read wrongly.</li>
        <li>The QR code of the guest network is drawn anew whenever the password changes.</li>
        <li>A full disk no longer stops an update half way: the router says what to delete before it begins.</li>
      </ul>
      <h2>What you should know</h2>
      <p>Who is on the beta channel gets 4.3 first and moves back to the stable channel by themselves. Old devices
        that need WPA2 go on using the device network, see <a href="/kb/older-devices-cannot-join">Older devices
        cannot join</a>. How and when updates are installed stands in <a href="/kb/how-updates-work">How updates
        work</a>.</p>
      <p>To do before this goes out: pictures of the new page Light, and the date.</p>
    `,
  },
];
