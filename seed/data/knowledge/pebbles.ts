// Articles about mesh points.
import { page, type Guide } from './guide.ts';

export const pebbles: Guide[] = [
  {
    slug: 'add-a-pebble',
    title: 'Add a Pebble to your network',
    category: 'technical',
    tags: ['pebble', 'mesh', 'pairing', 'setup'],
    by: 2,
    reads: 355,
    votes: [60, 8],
    added: [
      {
        by: 1,
        text: page`
          <h2>By cable</h2>
          <p>A Pebble which is connected to the router or to a switch by a network cable recognises this by itself and
            sends everything through the cable. That is the fastest way there is, and the right one for a garden house
            or a second building.</p>
        `,
      },
    ],
    body: page`
      <p>A Pebble is a mesh point: it carries the Wi-Fi of your router into rooms which the router does not reach,
        under the same name and password. Adding one takes about three minutes.</p>
      <ol>
        <li>Make sure that the router runs firmware 4.2 or newer: <strong>Devices &gt; Larkspur One</strong>. Pebbles
          whose serial number begins with PB2 need it.</li>
        <li>Plug in the Pebble in the same room as the router for now. Its light turns white.</li>
        <li>Switch on Bluetooth on your phone, open the app and press <strong>Devices &gt; Add &gt;
          Pebble</strong>.</li>
        <li>Hold the phone near the Pebble until it is found, and give it a name, such as "Upstairs".</li>
        <li>When the light is green, carry it to its place and plug it in there.</li>
      </ol>
      <p>How many you need and where they should stand is told in <a href="/kb/where-to-place-a-pebble">Where to place
        a Pebble</a>. If the light keeps blinking amber, see <a href="/kb/pebble-blinks-amber">A Pebble blinks amber
        or is not found</a>.</p>
      <h2>By cable</h2>
      <p>A Pebble which is connected to the router or to a switch by a network cable recognises this by itself and
        sends everything through the cable. That is the fastest way there is, and the right one for a garden house or
        a second building.</p>
    `,
  },
  {
    slug: 'pebble-blinks-amber',
    title: 'A Pebble blinks amber or is not found',
    category: 'technical',
    tags: ['pebble', 'mesh', 'pairing', 'orange light'],
    by: 2,
    reads: 285,
    votes: [44, 11],
    comments: [
      [true, 'It was the television.'],
      [false, 'Still blinking after all of this.'],
    ],
    body: page`
      <p>Amber (some say orange) means: the Pebble has power, but no good way to the router. What helps depends on
        when it began.</p>
      <h2>It worked before</h2>
      <ol>
        <li>Has it been moved? Behind a television, in a cupboard or beside a fish tank the signal is swallowed. An
          arm's length to the side is often enough.</li>
        <li>Unplug it for ten seconds and plug it in again.</li>
        <li>Bring it into the room of the router. If the light turns green there, the old place was too far away, see
          <a href="/kb/where-to-place-a-pebble">Where to place a Pebble</a>.</li>
      </ol>
      <h2>It is new and will not pair</h2>
      <ol>
        <li>Look at the router's firmware under <strong>Devices &gt; Larkspur One</strong>. Pebbles with a serial
          number that begins with PB2 need 4.2 or newer, see <a href="/kb/how-updates-work">How updates work</a>.</li>
        <li>Hold the Pebble's button for three seconds until the light turns white, and add it again.</li>
      </ol>
      <h2>The app says "No Pebble found nearby"</h2>
      <ul>
        <li>Switch on Bluetooth, and allow the app to use it and your location.</li>
        <li>Bought second-hand? A Pebble stays tied to the account that set it up. The seller has to remove it in the
          app first, see <a href="/kb/second-hand-devices">Bought or took over a used device</a>.</li>
      </ul>
    `,
  },
  {
    slug: 'where-to-place-a-pebble',
    title: 'Where to place a Pebble, and how many you need',
    category: 'technical',
    tags: ['pebble', 'mesh', 'coverage', 'range', 'dead spot'],
    by: 1,
    reads: 205,
    votes: [39, 3],
    body: page`
      <p>A Pebble can only pass on what reaches it. The best place is therefore <strong>half way</strong> between the
        router and the room with the weak signal, not in that room.</p>
      <h2>How many</h2>
      <table>
        <thead><tr><th>Home</th><th>Pebbles beside the router</th></tr></thead>
        <tbody>
          <tr><td>Flat up to 90 m²</td><td>none or one</td></tr>
          <tr><td>House, two floors, about 140 m², wooden floors</td><td>two</td></tr>
          <tr><td>Concrete ceilings or thick stone walls</td><td>one for each floor</td></tr>
          <tr><td>Network sockets on each floor</td><td>half as many, by cable</td></tr>
        </tbody>
      </table>
      <p>You may send back within 30 days what turns out to be too much, see <a href="/kb/send-something-back">Send
        something back and get your money</a>.</p>
      <h2>Good places</h2>
      <ul>
        <li>On a shelf or a chest of drawers, in the open, at about the height of a table.</li>
        <li>In the stairwell, if the floors are of concrete: one above the other.</li>
      </ul>
      <h2>Bad places</h2>
      <ul>
        <li>Behind a television, in a metal cupboard, beside a microwave oven, on underfloor heating.</li>
        <li>Outdoors: a Pebble is made for dry rooms of 0 to 40 °C.</li>
      </ul>
      <h2>Test it</h2>
      <p>Press <strong>Devices &gt; your Pebble &gt; Signal</strong> in the app. Good or very good is what you want;
        with "weak" move it one or two metres towards the router and test again.</p>
    `,
  },
];
