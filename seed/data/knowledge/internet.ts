// Articles about the line and what runs over it.
import { page, type Guide } from './guide.ts';

export const internet: Guide[] = [
  {
    slug: 'stuck-below-100-mbit',
    title: 'The speed stays just below 100 Mbit/s',
    category: 'technical',
    tags: ['speed', 'slow', 'cable', 'gigabit'],
    by: 2,
    reads: 270,
    votes: [55, 4],
    comments: [[true, 'An old grey cable from 2009. Replaced it, 940 now.']],
    body: page`
      <p>Your line has 250, 500 or 1000 Mbit/s, and behind the router a test shows something like 94? Numbers just
        below 100 almost always mean that one cable runs at 100 Mbit.</p>
      <h2>Find the cable</h2>
      <ol>
        <li>Open <strong>Ports</strong> in the app. Beside each socket stands its speed.</li>
        <li>If <strong>Internet</strong> says <code>100 Mbit full duplex</code>, it is the cable between the modem and
          the router.</li>
        <li>If Internet says 1000 or 2500, look at the socket of your computer. Then it is that cable, or a switch on
          the way.</li>
      </ol>
      <h2>Replace it</h2>
      <p>Any cable marked <strong>Cat 5e</strong> or better does, provided that all eight wires are connected. Flat or
        very old grey ones often have only four. After the exchange the port says 1000 within seconds.</p>
      <h2>It is not a cable</h2>
      <ul>
        <li>Measure with a computer on a cable. Over Wi-Fi 300 to 600 Mbit/s are usual, and less two rooms away, see
          <a href="/kb/where-to-place-a-pebble">Where to place a Pebble</a>.</li>
        <li><strong>Internet &gt; Fair share</strong> limits the line to what you have entered there. Enter the new
          speed after your provider has upgraded you.</li>
        <li>The Larkspur One itself has no limit below 2.5 Gbit/s.</li>
      </ul>
      <p>If a new cable does not help, write to us with the page Ports as a screenshot.</p>
    `,
  },
  {
    slug: 'no-internet-red-ring',
    title: 'No internet: the ring is red',
    category: 'technical',
    tags: ['internet', 'outage', 'offline', 'provider', 'pppoe'],
    by: 1,
    reads: 390,
    votes: [66, 14],
    comments: [[false, 'Turned out that the whole street was without. Fine, but that is not in here.']],
    added: [
      {
        by: 2,
        text: page`
          <h2>The app says "Sign-in refused"</h2>
          <p>The answer comes from your provider, mostly after a disturbance: your old session is still open there.
            Unplug modem and router for 15 minutes, then start the modem first. If it goes on, compare the user name
            and password under <strong>Internet &gt; Dial-in</strong> with your provider's letter.</p>
        `,
      },
    ],
    waiting: {
      by: 3,
      text: page`
        <h2>Is it the whole street?</h2>
        <p>Switch your phone to mobile data and look at your provider's page of disturbances before you change
          anything.</p>
      `,
    },
    body: page`
      <p>Red means that the router runs but nothing comes in from your provider. Wi-Fi still works inside the house,
        so phones say "connected, no internet".</p>
      <ol>
        <li>Look at the modem or the fibre box. If its light for the line (DSL, PON, Online) is off or blinks, the
          disturbance is with your provider: ring them.</li>
        <li>Check the cable from the modem to the socket marked <strong>Internet</strong>. It should click in at both
          ends.</li>
        <li>Unplug the modem, wait a minute, plug it in, wait until its lights are steady, and only then restart the
          router.</li>
        <li>Wait five minutes. White means that all is well.</li>
      </ol>
      <h2>The app says "Sign-in refused"</h2>
      <p>The answer comes from your provider, mostly after a disturbance: your old session is still open there. Unplug
        modem and router for 15 minutes, then start the modem first. If it goes on, compare the user name and password
        under <strong>Internet &gt; Dial-in</strong> with your provider's letter.</p>
      <p>Other colours are explained in <a href="/kb/what-the-lights-mean">What the lights mean</a>. If a whole office
        or practice stands still, do not read on but call: for urgent cases somebody is there at any hour.</p>
    `,
  },
  {
    slug: 'forward-a-port',
    title: 'Forward a port to a device at home',
    category: 'technical',
    tags: ['port forwarding', 'nas', 'game server', 'cgnat', 'relay'],
    by: 2,
    reads: 150,
    votes: [22, 9],
    comments: [[false, 'Helpful to know, but my provider wants money for a public address.']],
    body: page`
      <p>To reach a NAS, a camera or a game server from outside, the router must know to which device it should pass
        the call.</p>
      <ol>
        <li>Give the device a fixed address under <strong>Devices &gt; the device &gt; Reserve address</strong>.</li>
        <li>Open <strong>Internet &gt; Port forwarding &gt; Add</strong>.</li>
        <li>Choose the device and the port, for example <code>25565</code> for a game server, and save.</li>
        <li>Test it from a phone without Wi-Fi. From inside, the test tells nothing.</li>
      </ol>
      <h2>The rule is right, and still nothing gets through</h2>
      <p>Look at the public address on the page <strong>Internet</strong>. If it begins with <strong>100.</strong> (64
        to 127), your provider shares one address among many customers (CGNAT). Calls from outside end there and never
        reach your router; no setting of ours can change that. You have two ways out:</p>
      <ul>
        <li>Ask your provider for a public IPv4 address. Some give it free of charge.</li>
        <li>Use <strong>Larkspur Cloud Relay</strong>. It leads the way round through our cloud, needs no open port,
          and is part of the Home plan and all larger ones. You can try it for 14 days: <strong>Internet &gt; Relay
          &gt; Try</strong>.</li>
      </ul>
      <h2>Be careful</h2>
      <p>Whatever you open, the whole world can knock at. Change the device's standard password first, and remove
        rules which you need no more.</p>
    `,
  },
  {
    slug: 'using-bridge-mode',
    title: 'Using bridge mode',
    category: 'technical',
    tags: ['bridge mode', 'modem', 'double nat', 'expert'],
    by: 6,
    reads: 120,
    votes: [25, 12],
    comments: [
      [false, 'The menu was somewhere else. (Firmware 4.2)'],
      [true, 'Now it fits what I see. Thanks for the correction!'],
    ],
    added: [
      {
        by: 1,
        text: page`
          <li>Plug the cable from the provider's router into a numbered socket, not into the one marked Internet.</li>
        `,
      },
    ],
    body: page`
      <p>Two routers behind each other get in each other's way: ports cannot be forwarded, games complain about a
        "strict NAT", telephones fall silent. One of the two should hand over everything. That is bridge mode.</p>
      <h2>The better way: your provider's box as a bridge</h2>
      <p>Most boxes of providers have such a switch, often called "bridge", "modem only" or "IP passthrough". The
        Larkspur One or LR-500 behind it then does all the work, and you keep the family filter, fair share and the
        guest network. After the change restart both, the box first.</p>
      <h2>The other way: the Larkspur One as a bridge</h2>
      <p>If the other router has to stay in charge, for example because the telephone hangs on it:</p>
      <ol>
        <li>Update to firmware 4.2 or newer. Older versions have other menus.</li>
        <li>Open <strong>Internet &gt; Expert &gt; Bridge mode</strong>.</li>
        <li>Switch it on and confirm. The router restarts.</li>
        <li>Plug the cable from the provider's router into a numbered socket, not into the one marked Internet.</li>
      </ol>
      <p>From then on the other router hands out the addresses. Wi-Fi, Pebbles and the app go on working. The family
        filter, fair share and the guest network need a router in charge and are off.</p>
      <p>Locked yourself out? In bridge mode <code>http://router.lan</code> still leads to the device. If not, a <a
        href="/kb/restart-or-reset-the-router">reset</a> ends bridge mode too.</p>
    `,
  },
  {
    slug: 'company-vpn-does-not-load',
    title: 'The company VPN connects, but nothing loads or it drops',
    category: 'technical',
    tags: ['vpn', 'mtu', 'home office', 'remote work'],
    by: 2,
    reads: 135,
    votes: [31, 3],
    comments: [[true, 'MTU. Who knew.']],
    body: page`
      <p>The VPN of your employer says "connected", but mail and intranet stay empty, pages load half, or the
        connection drops as soon as you open a file share. Over the hotspot of your phone it works. Small packets get
        through then and large ones do not: the tunnel and your line each take a few bytes of every packet, and the
        usual size leaves no room for both.</p>
      <h2>Test it</h2>
      <p>On the computer, while the VPN is <em>off</em>, open a terminal:</p>
      <ul>
        <li>Windows: <code>ping -f -l 1472 192.0.2.10</code></li>
        <li>Mac: <code>ping -D -s 1472 192.0.2.10</code></li>
      </ul>
      <p>If you read <code>Packet needs to be fragmented</code> or <code>Message too long</code>, that is it.</p>
      <h2>Set a smaller packet size</h2>
      <ol>
        <li>Open <strong>Internet &gt; Advanced &gt; MTU</strong>.</li>
        <li>Set <strong>1440</strong> and save.</li>
        <li>Disconnect the VPN and connect it again.</li>
      </ol>
      <p>With DSL and dial-in try 1400 if 1440 is not enough. You do not lose speed that you could notice.</p>
      <p>If the test passes and it still drops, have your IT department look at the log of the VPN client, and send us
        the time of a drop.</p>
    `,
  },
];
