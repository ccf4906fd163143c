// Articles about signing in, ownership and personal data.
import { page, type Guide } from './guide.ts';

export const account: Guide[] = [
  {
    slug: 'two-step-sign-in',
    title: 'Set up two-step sign-in',
    category: 'account',
    tags: ['two-step', '2fa', 'authentication', 'recovery codes', 'security'],
    by: 4,
    reads: 100,
    votes: [21, 2],
    body: page`
      <p>With two-step sign-in a stolen password is not enough: whoever signs in also needs a code from your phone.
        Since your account opens your network, we recommend it to everybody.</p>
      <ol>
        <li>Install an authenticator app on your phone, any one that reads QR codes.</li>
        <li>On the web open <strong>Account &gt; Sign-in &gt; Two-step</strong> and press <strong>Switch
          on</strong>.</li>
        <li>Scan the picture with the authenticator and type the six digits it shows.</li>
        <li>Print the ten <strong>recovery codes</strong> and put them where you keep your passport. Each of them
          works once in place of the phone.</li>
      </ol>
      <h2>In daily life</h2>
      <p>The app asks for a code only on a new device. On your own phone and computer choose <strong>Remember for 90
        days</strong>.</p>
      <h2>A new phone</h2>
      <p>Before you give the old phone away, move the entry: sign in with it, press <strong>Two-step &gt; New
        phone</strong>, and scan the picture with the new one. Many authenticators do not carry their entries over by
        themselves, whatever the shop says.</p>
      <h2>The codes are wrong</h2>
      <p>The clock of the phone has to be right. Set date and time to automatic and try the next code.</p>
      <p>The phone is gone already, and the recovery codes too? See <a href="/kb/lost-your-phone">Lost your phone:
        back into your account</a>.</p>
    `,
  },
  {
    slug: 'lost-your-phone',
    title: 'Lost your phone: back into your account',
    category: 'account',
    tags: ['two-step', '2fa', 'locked out', 'stolen phone', 'recovery codes'],
    by: 4,
    reads: 75,
    votes: [17, 3],
    comments: [[true, 'Careful about who I am, which I appreciate.']],
    body: page`
      <p>Without the phone there are no codes for the two-step sign-in. You get back in one of three ways.</p>
      <h2>With a recovery code</h2>
      <p>Enter one of the ten codes you printed when you set it up, in place of the six digits. Then set up the new
        phone under <strong>Account &gt; Sign-in &gt; Two-step</strong>.</p>
      <h2>With a device that is still signed in</h2>
      <p>A tablet or computer which you told to remember you can open the same page and replace the phone.</p>
      <h2>With your router</h2>
      <p>If you have neither, you can prove to us that you are at home:</p>
      <ol>
        <li>Connect a computer <strong>by cable</strong> to your router.</li>
        <li>Open <code>http://router.lan/owner</code>. It shows eight characters, such as <code>K7PM-2XQD</code>. Only
          somebody at the device can see them.</li>
        <li>Write to us from the address of your account and send us the characters. They are good for an hour.</li>
      </ol>
      <p>We then switch two-step sign-in off and end all sessions. At the next sign-in you set it up anew. This takes
        some minutes during office hours; please understand that we never do it without proof, not even on the
        telephone.</p>
      <h2>Stolen?</h2>
      <p>Change your password as well, and look through the list of devices afterwards, as told in <a
        href="/kb/sign-in-that-was-not-you">A sign-in that was not you</a>.</p>
    `,
  },
  {
    slug: 'password-mail-does-not-arrive',
    title: 'Forgotten your password, or the mail for a new one does not arrive',
    category: 'account',
    tags: ['password', 'forgot password', 'reset link', 'login', 'sign in'],
    by: 5,
    reads: 300,
    votes: [45, 12],
    comments: [[true, 'I had used the oldest of five mails.']],
    body: page`
      <p>On the page for signing in press <strong>Forgot password</strong> and enter the address of your account. A
        mail with a link comes within a few minutes. The link is good for an hour, and once.</p>
      <h2>The mail does not come</h2>
      <ol>
        <li>Wait ten minutes. Some providers hold our mails back for a while.</li>
        <li>Look into the spam folder, and for a sender ending in <code>@larkspur.example</code>.</li>
        <li>Is it the right address? If you have two, try the other. We send nothing to addresses that have no
          account, and do not tell either, so that nobody can find out who is a customer.</li>
        <li>Still nothing? Write to us from that address.</li>
      </ol>
      <h2>"This link is no longer valid"</h2>
      <p>Only the <strong>newest</strong> link counts. Whoever presses the button five times gets five mails, of which
        four are void. Ask for one, wait, and use the one that came last.</p>
      <h2>"Account locked"</h2>
      <p>After several wrong passwords the account is closed for a minute, and for twice as long after each further
        attempt. Do not guess on: use Forgot password instead. A new password lifts the lock.</p>
      <h2>Which password?</h2>
      <p>This one opens the app and the web. The one of your Wi-Fi is another, see <a
        href="/kb/change-wifi-name-and-password">Change the name or password of your Wi-Fi</a>. Codes from a phone
        that you no longer have: <a href="/kb/lost-your-phone">Lost your phone</a>.</p>
    `,
  },
  {
    slug: 'share-your-network',
    title: 'Let family members or colleagues manage the network too',
    category: 'account',
    tags: ['members', 'invite', 'sharing', 'family', 'permissions', 'second user'],
    by: 6,
    reads: 125,
    votes: [26, 1],
    body: page`
      <p>Nobody needs your login or your password. Invite them as members of your home instead:</p>
      <ol>
        <li>Open <strong>Home &gt; Members &gt; Invite</strong> in the app.</li>
        <li>Enter their mail address and choose what they may do.</li>
        <li>They get a mail, make an account of their own or sign in, and see your home beside theirs.</li>
      </ol>
      <table>
        <thead><tr><th>Right</th><th>For example for</th><th>May</th></tr></thead>
        <tbody>
          <tr><td>May look</td><td>a brother who helps</td><td>see devices and signal, change nothing</td></tr>
          <tr><td>May pause devices</td><td>the other parent, a grandmother</td><td>pause and release profiles as
            well</td></tr>
          <tr><td>May change everything</td><td>a technician, a partner</td><td>all but plan, payment and
            ownership</td></tr>
        </tbody>
      </table>
      <p>You can change a right or take it back at any time; it counts at once. Plan, invoices and the list of members
        stay with the owner. There is no limit to the number of members, and it costs nothing.</p>
      <h2>Hand over ownership</h2>
      <p>When you move out or somebody else becomes responsible, press <strong>Home &gt; Members &gt; the person &gt;
        Make owner</strong>. They have to accept. You then become a member, or leave.</p>
      <h2>For one evening</h2>
      <p>Somebody who only wants to use the Wi-Fi needs no invitation: <a href="/kb/set-up-a-guest-network">Set up
        Wi-Fi for guests</a>.</p>
    `,
  },
  {
    slug: 'second-hand-devices',
    title: 'Bought or took over a used device',
    category: 'account',
    tags: ['second-hand', 'used', 'ownership', 'already registered', 'previous owner', 'sell'],
    by: 5,
    reads: 90,
    votes: [14, 8],
    comments: [[false, 'The seller never answered, so I have an expensive paperweight.']],
    body: page`
      <p>"This device belongs to m•••@•••" or "already registered": a Larkspur device stays tied to the account that
        set it up, even after a reset. That way a stolen one is worthless. To make it yours, the former owner has to
        let it go.</p>
      <h2>You can reach the former owner</h2>
      <p>They open the app and press <strong>Devices &gt; the device &gt; Remove</strong>. That is all. Then:</p>
      <ol>
        <li>Reset it: hold the button in the pin hole for ten seconds.</li>
        <li>Add it in your app.</li>
      </ol>
      <h2>You cannot reach them</h2>
      <p>A flea market, a flat with the router in it: write to us with the serial number from the bottom of the
        device. We write to the registered owner and ask. If they agree, the device is free within a day. If they do
        not answer within 14 days, we can do it with a proof of purchase or a rental agreement that names the device.
        Without either we may not hand it over, and we do not tell you who the owner is.</p>
      <h2>You are selling one, or leaving it behind in a flat</h2>
      <ol>
        <li>Remove it from your account as above: as long as it is yours, no buyer and no tenant can add it. Your plan is not affected; cancel it if you need it no more.</li>
        <li>Reset it, so that no passwords travel along, see <a href="/kb/restart-or-reset-the-router">Restart or
          reset the router</a>.</li>
        <li>The warranty goes with the device: give the buyer the receipt.</li>
      </ol>
    `,
  },
  {
    slug: 'sign-in-that-was-not-you',
    title: 'A sign-in that was not you',
    category: 'account',
    tags: ['security', 'hacked', 'suspicious sign-in', 'stolen password', 'phishing'],
    by: 0,
    reads: 80,
    votes: [20, 1],
    body: page`
      <p>We send a mail at every sign-in from a new device or place. If you do not recognise one, act now; it takes
        five minutes.</p>
      <ol>
        <li>Open <strong>Account &gt; Sign-in &gt; Sessions</strong> and press <strong>Sign out
          everywhere</strong>.</li>
        <li>Set a new password that you use nowhere else. If you cannot get in any more, press <strong>Forgot
          password</strong>.</li>
        <li>Switch on <a href="/kb/two-step-sign-in">two-step sign-in</a>.</li>
        <li>Look through <strong>Devices</strong>: is there one that you do not know? Press it and
          <strong>Block</strong>.</li>
        <li>Look through <strong>Home &gt; Members</strong>, <strong>Internet &gt; Port forwarding</strong> and the
          Wi-Fi password for changes.</li>
        <li>Write to us. We freeze all changes to your network, and tell you what the foreign session did.</li>
      </ol>
      <h2>False alarms</h2>
      <p>The place is guessed from the internet address. A mobile phone, a VPN or a train's Wi-Fi may appear to be in
        another city or country. Time and kind of device tell more.</p>
      <h2>Is the mail from us?</h2>
      <p>Our mails come from <code>@larkspur.example</code>, greet you by name, and never ask for a password, a code
        or a card number. If in doubt, do not press anything in it, but type <code>larkspur.example</code> into the
        browser yourself.</p>
      <p>Most foreign sign-ins happen with passwords that leaked from other companies. That is why one password for
        everything is a bad idea.</p>
    `,
  },
  {
    slug: 'delete-your-account',
    title: 'Delete your account, or get a copy of your data',
    category: 'account',
    tags: ['privacy', 'gdpr', 'deletion', 'personal data', 'close account'],
    by: 0,
    reads: 50,
    votes: [11, 2],
    body: page`
      <p>Your data are yours: you can take a copy with you, or have all of it deleted. Neither needs a reason.</p>
      <h2>A copy of your data</h2>
      <p>Open <strong>Account &gt; Privacy &gt; Copy</strong>. Within a day a link to a file with everything we hold
        about you lies in your account: your profile, devices, invoices, requests to support and the logs of your
        routers. If you have no account any more, write to us from the address you used, with the serial number of a
        device.</p>
      <h2>Delete the account</h2>
      <ol>
        <li>Cancel your plan, see <a href="/kb/cancel-your-plan">Cancel your plan</a>, and remove your devices, so
          that others can use them.</li>
        <li>Open <strong>Account &gt; Privacy &gt; Delete</strong> and confirm with your password.</li>
        <li>You have seven days to change your mind. After that it begins; it is complete within 30 days, mostly
          within two.</li>
      </ol>
      <p>You may also ask us to do it. So that nobody does this in your name, we want a confirmation from the address
        of the account or the serial number of a device.</p>
      <h2>What is kept</h2>
      <p>Invoices, because tax law obliges us to for ten years. They are stored apart and used for nothing else.
        Everything else is gone, backups included; they run out after 35 days.</p>
      <h2>What your router tells us</h2>
      <p>With a plan: its version, its state and error messages. Never which pages you open. Without a plan: only the
        question whether there is an update.</p>
    `,
  },
];
