// Articles about the radio, and the names and passwords on it.
import { page, type Guide } from './guide.ts';

export const wifi: Guide[] = [
  {
    slug: 'wifi-drops-for-a-few-minutes',
    title: 'Wi-Fi drops for a few minutes every day',
    category: 'technical',
    tags: ['wifi', 'channel', 'radar', 'disconnects'],
    by: 1,
    reads: 310,
    votes: [64, 7],
    comments: [
      [true, 'Channel 44 it is. Quiet for a week now.'],
      [false, 'My log shows no radar at all, so this was not it.'],
    ],
    body: page`
      <p>All wireless devices lose the connection for one to three minutes, then everything is back, while a computer
        on a cable notices nothing? Then your router has most likely left its channel because it heard a radar.</p>
      <h2>Why this happens</h2>
      <p>The 5 GHz channels 52 to 144 are shared with weather and flight radar. A router that hears a radar signal has
        to leave the channel by law, listen on another one for 60 seconds, and only then may it send again. Near an
        airport, a harbour or a weather station this can happen several times a day.</p>
      <h2>Check the log</h2>
      <ol>
        <li>Open <strong>Wireless &gt; Log</strong> in the app.</li>
        <li>Look for a line such as <code>DFS radar detected ch 100</code> at the time of the last drop.</li>
      </ol>
      <h2>Choose a channel without radar</h2>
      <ol>
        <li>Open <strong>Wireless &gt; Advanced</strong>.</li>
        <li>Set <strong>5 GHz channel</strong> from Automatic to <strong>44</strong> and save.</li>
      </ol>
      <p>Channels 36 to 48 are free of radar. Nothing else has to change, and the devices come back by themselves.</p>
      <p>No radar in the log, and the whole router restarts instead? See <a href="/kb/router-restarts-by-itself">The
        router restarts by itself</a>.</p>
    `,
  },
  {
    slug: 'older-devices-cannot-join',
    title: 'Older devices cannot join after the update to 4.2',
    category: 'technical',
    tags: ['wpa3', 'smart home', 'wifi', 'device network'],
    by: 2,
    reads: 265,
    votes: [58, 5],
    comments: [[true, 'All seven plugs are back.']],
    added: [
      {
        by: 3,
        text: page`
          <h2>A device still refuses</h2>
          <p>Some gadgets remember the old name and never ask again. Reset the gadget itself, usually by holding its
            button for ten seconds, and add it as if it were new.</p>
        `,
      },
    ],
    body: page`
      <p>Firmware 4.2 switched the main network to WPA3, a safer way of signing in to the Wi-Fi. Phones and laptops of
        the last years speak it. Smart plugs, doorbell cameras, vacuum cleaners and printers from before about 2019
        often do not: they ask for the password again and again although it is right, or do not connect at all.</p>
      <p>You need not give up WPA3 for everybody. Give the old devices a network of their own:</p>
      <ol>
        <li>Open <strong>Wireless &gt; Device network</strong> in the app and switch it on.</li>
        <li>Enter the name and the password which your devices know. Then they find their way back without being
          touched.</li>
        <li>If the main network carries that name, rename the main one first, see <a
          href="/kb/change-wifi-name-and-password">Change the name or password of your Wi-Fi</a>.</li>
        <li>Save. The radio restarts, which takes about a minute.</li>
      </ol>
      <p>The device network sends on 2.4 GHz with WPA2. Your phone sees the devices on it as before: it belongs to
        your home, unlike the <a href="/kb/set-up-a-guest-network">guest network</a>.</p>
      <h2>A device still refuses</h2>
      <p>Some gadgets remember the old name and never ask again. Reset the gadget itself, usually by holding its
        button for ten seconds, and add it as if it were new.</p>
    `,
  },
  {
    slug: 'set-up-a-guest-network',
    title: 'Set up Wi-Fi for guests',
    category: 'technical',
    tags: ['guest network', 'wifi', 'qr code', 'visitors'],
    by: 1,
    reads: 240,
    votes: [49, 2],
    body: page`
      <p>Guests get the internet and nothing else: they see neither your computers nor your printer or your NAS. The
        guest network has its own name and password, which you may change whenever you like without touching your own
        devices.</p>
      <ol>
        <li>In the app open <strong>Networks</strong>, press <strong>+</strong> and choose
          <strong>Guests</strong>.</li>
        <li>Choose a name and a password of at least eight characters.</li>
        <li>Choose how long it stays on: always, until midnight, or for a weekend.</li>
        <li>Save. It is on the air within a minute, at all Pebbles too.</li>
      </ol>
      <h2>Let visitors in without typing</h2>
      <p>Under <strong>Guest network &gt; Code</strong> the app shows a QR code. Visitors point the camera at it and
        are connected. You can print it and hang it up. After you have changed the password, pull the page down once
        with your finger, so that the picture is drawn anew: otherwise the code may carry the old password.</p>
      <h2>Let guests use one of your devices</h2>
      <p>To share just the printer or the television, make an exception: <strong>Guest network &gt; Allowed devices
        &gt; Add</strong>. Everything else stays separate.</p>
      <p>With the Studio plan you can have up to four such networks, for example one for each tenant or class room.
        See <a href="/kb/plans-and-prices">Plans and prices</a>.</p>
    `,
  },
  {
    slug: 'change-wifi-name-and-password',
    title: 'Change the name or password of your Wi-Fi',
    category: 'technical',
    tags: ['wifi', 'ssid', 'network key', 'password'],
    by: 3,
    reads: 420,
    votes: [71, 6],
    body: page`
      <p>When you set up the router, it takes the name and the password printed on its bottom. You may change both at
        any time.</p>
      <ol>
        <li>Open <strong>Wireless</strong> in the app, or <code>http://router.lan</code> in the browser of a connected
          computer.</li>
        <li>Press the name of the network.</li>
        <li>Type the new name, the new password, or both. A password has at least eight characters; three or four
          words in a row are easy to say and hard to guess.</li>
        <li>Save. The radio restarts and every device has to sign in with the new data.</li>
      </ol>
      <h2>Before you do it</h2>
      <ul>
        <li>Printers, cameras and smart plugs do not ask, they just stay away. Plan a quarter of an hour to go
          round.</li>
        <li>If you replace another make's router, give the new network <em>the same name and password</em> as the old
          one: all devices come over without noticing.</li>
      </ul>
      <h2>Forgotten it?</h2>
      <p>Press the eye beside the password in the app to see it, or <strong>Share</strong> for a code to scan. If you
        cannot get into the app either, see <a href="/kb/password-mail-does-not-arrive">The mail for a new password
        does not arrive</a>: the password of your account and the one of your Wi-Fi are two different things.</p>
      <p>Somebody else has changed it? Then read <a href="/kb/sign-in-that-was-not-you">A sign-in that was not you</a>
        at once.</p>
    `,
  },
];
