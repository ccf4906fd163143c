// Articles about setting up and planning, and about the guides themselves.
import { page, type Guide } from './guide.ts';

export const general: Guide[] = [
  {
    slug: 'set-up-your-larkspur-one',
    title: 'Set up your Larkspur One',
    category: 'general',
    tags: ['setup', 'quick start', 'installation', 'first steps', 'new router'],
    by: 1,
    reads: 405,
    votes: [73, 6],
    added: [
      {
        by: 6,
        text: page`
          <p>No phone with the app at hand? Open <code>http://router.lan</code> on a computer connected to port 1. The
            steps are the same.</p>
        `,
      },
    ],
    body: page`
      <p>You need ten minutes, a phone, and the access data of your provider if it uses dial-in (most DSL lines do,
        cable and most fibre lines do not).</p>
      <ol>
        <li>Connect the socket marked <strong>Internet</strong> with your modem or fibre box. Plug in the power. The
          ring turns blue.</li>
        <li>Restart the modem. Many of them talk only to the first device they meet.</li>
        <li>Install the app <strong>Larkspur</strong>, make an account, and press <strong>Add</strong>.</li>
        <li>Scan the code on the bottom of the router, or type the serial number beside it, which begins with LO.</li>
        <li>Choose how you get the internet. The app mostly finds out by itself; for dial-in it asks for user name and
          password.</li>
        <li>Choose a name and a password for your Wi-Fi. If you take those of your old router, all devices come along
          by themselves.</li>
        <li>Wait for the first update. The ring is orange for about four minutes, then white.</li>
      </ol>
      <p>No phone with the app at hand? Open <code>http://router.lan</code> on a computer connected to port 1. The
        steps are the same.</p>
      <h2>What next</h2>
      <ul>
        <li><a href="/kb/add-a-pebble">Add a Pebble</a>, if you have one.</li>
        <li><a href="/kb/set-up-a-guest-network">Set up Wi-Fi for guests</a>.</li>
        <li>If your provider's box is a router itself, put it into <a href="/kb/using-bridge-mode">bridge
          mode</a>.</li>
      </ul>
      <p>The steps as plain text, for reading aloud: <a href="/kb/guides-for-everybody">Setup without pictures and
        sound</a>. On Sundays the chat is open for those who get stuck.</p>
    `,
  },
  {
    slug: 'plan-a-small-office',
    title: 'Plan the network of a small office or guest house',
    category: 'general',
    tags: ['office', 'studio', 'planning', 'business', 'advice', 'hotel'],
    by: 6,
    reads: 65,
    votes: [13, 1],
    body: page`
      <p>Three questions decide what you need: how many people, how many floors, and are there network sockets?</p>
      <table>
        <thead><tr><th>Example</th><th>Devices</th><th>Plan</th></tr></thead>
        <tbody>
          <tr><td>Practice, 4 people, one floor</td><td>Larkspur One</td><td>Home</td></tr>
          <tr><td>Studio, 12 people, two floors, 260 m², sockets on each floor</td><td>Larkspur One, Switch 8, 2
            Pebbles by cable</td><td>Studio</td></tr>
          <tr><td>Guest house, 9 rooms, three floors, thick walls, no sockets</td><td>Larkspur One, 5
            Pebbles</td><td>Studio</td></tr>
          <tr><td>School wing, 6 class rooms, sockets</td><td>LR-500F, 24-port switch, 6 Pebbles</td><td>Studio at
            half price</td></tr>
        </tbody>
      </table>
      <h2>Cables first</h2>
      <p>With cables half as many Pebbles do the same work, and twice as fast. If walls are opened anyway, have Cat 6
        laid to the ceiling of each floor.</p>
      <h2>Keep guests and office apart</h2>
      <p>The Studio plan has four guest networks. Put the till, the telephones and the guests each into one. A printer
        can be opened to several of them under <strong>Allowed devices</strong>.</p>
      <h2>When it must not fail</h2>
      <ul>
        <li>Switch on <strong>Loop protection</strong> at every switch.</li>
        <li>Keep a second adapter in the drawer.</li>
        <li>Put a surge protector before router and switch.</li>
      </ul>
      <p>Send us a floor plan, a photo of a sketch will do, and we suggest what to buy. We gladly tell you what you do
        <em>not</em> need. For ten devices and more see <a href="/kb/orders-for-companies">Orders for
        companies</a>.</p>
    `,
  },
  {
    slug: 'manuals-and-downloads',
    title: 'Manuals, data sheets and other downloads',
    category: 'content',
    tags: ['manual', 'pdf', 'download', 'handbook', 'instructions', 'old firmware'],
    by: 6,
    reads: 105,
    votes: [16, 7],
    comments: [[false, 'The link of the Switch 8 was broken for days.']],
    body: page`
      <p>Everything that can be printed lies on <a
        href="https://downloads.larkspur.example">downloads.larkspur.example</a>, sorted by device, as PDF in English
        and German.</p>
      <table>
        <thead><tr><th>Device</th><th>Folder</th><th>What is there</th></tr></thead>
        <tbody>
          <tr><td>Larkspur One</td><td><code>/one</code></td><td>quick start, manual, recovery file, data
            sheet</td></tr>
          <tr><td>Pebble</td><td><code>/pebble</code></td><td>quick start, manual, data sheet</td></tr>
          <tr><td>Switch 8 and larger</td><td><code>/switch</code></td><td>manual, data sheet</td></tr>
          <tr><td>LR-500, LR-500F</td><td><code>/lr</code></td><td>manual, list of tested fibre modules</td></tr>
          <tr><td>Bracket W-1</td><td><code>/w-1.pdf</code></td><td>drilling template, print it at 100 %</td></tr>
        </tbody>
      </table>
      <h2>Which manual is mine?</h2>
      <p>The type stands on the plate on the bottom, above the serial number. Manuals follow the firmware: the present
        ones describe 4.2. If your menus look different, update first, see <a href="/kb/how-updates-work">How updates
        work</a>.</p>
      <h2>Old firmware</h2>
      <p>Versions before 4.0 are not offered, since they lack security fixes. If a very old device needs one, write to
        us with its type.</p>
      <h2>The quick start card is wrong</h2>
      <p>The first print of the card names the address 192.168.1.1, and some cards of the Pebble show the back of the
        Switch 8. Both are mistakes. <code>http://router.lan</code> is right on every device of ours.</p>
      <h2>A link leads nowhere</h2>
      <p>Tell us which one. Until it is mended we send you the file by mail.</p>
    `,
  },
  {
    slug: 'guides-for-everybody',
    title: 'Setup without pictures and sound',
    category: 'content',
    tags: ['accessibility', 'screen reader', 'captions', 'plain text', 'blind', 'hard of hearing'],
    by: 6,
    reads: 45,
    votes: [12, 0],
    comments: [[true, 'With this I could finish the setup on my own.']],
    body: page`
      <p>The setup of a router as text alone, for screen readers, for reading aloud on the telephone, and for
        everybody who does not like videos. The app is tested with VoiceOver and TalkBack; every button has a
        name.</p>
      <h2>Where things are on the Larkspur One</h2>
      <p>The router is round. Turn it so that the sockets face you. From left to right: the power socket, round and
        small; then the socket for the internet, which has a raised dot above it; then four equal sockets, of which
        the left one is port 1. Above the power socket is a button you can feel. Below it is a pin hole, which you
        only need for a reset.</p>
      <h2>The steps</h2>
      <ol>
        <li>Connect your modem with the socket under the raised dot. It clicks.</li>
        <li>Plug in the power. After a minute the router plays two rising notes: it is ready. The ring is now
          blue.</li>
        <li>Open the app, sign in and activate "Add".</li>
        <li>Activate "Type the number instead" and enter the serial number. Sighted help or a text recogniser is
          needed once for this: it stands on the bottom and begins with LO. It is also on the invoice.</li>
        <li>Follow the app. Each step is announced.</li>
        <li>Three rising notes mean that the internet is there. The ring is now white.</li>
      </ol>
      <h2>Videos</h2>
      <p>All videos about setting up have captions in English and German since this summer, and a transcript below. If
        you meet one without, or a guide that consists of a picture, please tell us: that is a fault and not a
        wish.</p>
    `,
  },
  {
    slug: 'how-our-guides-are-made',
    title: 'How our guides are made and kept up to date',
    category: 'content',
    tags: ['guides', 'translation', 'style'],
    by: 6,
    is_draft: true,
    reads: 0,
    votes: [0, 0],
    body: page`
      <p>This page is for readers who have found a mistake and wonder how it could happen, and for those who would
        like to help.</p>
      <h2>Who writes</h2>
      <p>Everybody at support writes: whoever has answered a question for the third time makes an article of it. A
        second person tries every step on a device that has been reset, and only then it is published.</p>
      <h2>When they are checked</h2>
      <ul>
        <li>Before each new firmware: all articles that name a menu.</li>
        <li>When more than a quarter of the readers say that it did not help.</li>
        <li>When three tickets in a week are about the same thing although there is an article.</li>
      </ul>
      <h2>Languages</h2>
      <p>Articles are written in English or in German, by people who grew up with the language, and carried over by
        others. Not every article exists in both; the most read ones come first.</p>
      <h2>Tell us</h2>
      <p>Below each article you can say whether it helped, and why not. We read all of it. Thanks to such notes the
        guide for <a href="/kb/using-bridge-mode">bridge mode</a> shows the right menus again.</p>
      <p>Open: do we name the people who reported something? Ask them first.</p>
    `,
  },
];
