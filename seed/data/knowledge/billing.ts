// Articles about plans, payment and invoices.
import { page, type Guide } from './guide.ts';

export const billing: Guide[] = [
  {
    slug: 'plans-and-prices',
    title: 'Plans and prices',
    category: 'billing',
    tags: ['plans', 'price', 'home', 'family', 'studio', 'subscription'],
    by: 4,
    reads: 380,
    votes: [52, 13],
    comments: [[false, 'I pay for a router I own already?']],
    body: page`
      <p>Our devices work without a plan, for as long as they live: Wi-Fi, guest network, updates and support during
        the warranty cost nothing extra. A plan brings Larkspur Cloud.</p>
      <table>
        <thead><tr><th></th><th>Without</th><th>Home</th><th>Family</th><th>Studio</th></tr></thead>
        <tbody>
          <tr><td>A month</td><td>$0</td><td>$4.90</td><td>$8.90</td><td>$19.90 a site</td></tr>
          <tr><td>A year</td><td>$0</td><td>$58.80</td><td>$106.80</td><td>$238.80 a site</td></tr>
          <tr><td>Manage from outside, weekly backup</td><td>no</td><td>yes</td><td>yes</td><td>yes</td></tr>
          <tr><td>Cloud Relay</td><td>no</td><td>yes</td><td>yes</td><td>yes</td></tr>
          <tr><td>Family filter and bedtimes</td><td>no</td><td>no</td><td>yes</td><td>yes</td></tr>
          <tr><td>Guest networks</td><td>1</td><td>1</td><td>1</td><td>4</td></tr>
          <tr><td>Dashboard for several sites</td><td>no</td><td>no</td><td>no</td><td>yes</td></tr>
        </tbody>
      </table>
      <h2>By the month or by the year</h2>
      <p>A year costs as much as twelve months. Its advantage: the price is fixed for the term, and there is one
        invoice instead of twelve.</p>
      <h2>Trying it out</h2>
      <p>Every plan can be tried for 14 days. The trial ends by itself and does not turn into a subscription unless
        you press <strong>Keep it</strong>.</p>
      <h2>Reduced prices</h2>
      <p>Schools, libraries and other non-profits pay half. For ten devices and more see <a
        href="/kb/orders-for-companies">Orders for companies</a>. How to switch is told in <a
        href="/kb/change-your-plan">Change your plan</a>.</p>
    `,
  },
  {
    slug: 'change-your-plan',
    title: 'Change your plan',
    category: 'billing',
    tags: ['upgrade', 'downgrade', 'yearly', 'monthly', 'plan'],
    by: 4,
    reads: 130,
    votes: [28, 2],
    body: page`
      <p>You can move to another plan, or from monthly to yearly payment, on any day. Nothing that you have paid for
        is lost.</p>
      <ol>
        <li>Open <strong>Account &gt; Plan</strong> in the app or on the web.</li>
        <li>Choose the new plan, and whether to pay by the month or by the year.</li>
        <li>Look at the sum which is shown, and confirm.</li>
      </ol>
      <h2>How it is reckoned</h2>
      <p>What you have paid and not used is taken off the first invoice of the new plan, to the day. An example: you
        paid $58.80 for a year of Home and upgrade to Family after exactly half of it. $29.40 are left; the year of
        Family costs $106.80, so you pay $77.40 today.</p>
      <h2>To a smaller plan</h2>
      <p>A downgrade takes effect at the end of the month or year that is paid. Until then you keep everything. Then
        the family filter is switched off, and guest networks beyond the first are closed; their settings are kept for
        a year in case you come back.</p>
      <h2>More sites, fewer sites</h2>
      <p>Studio is reckoned by the site. Add one under <strong>Account &gt; Plan &gt; Sites</strong>; removing one
        counts from the next term.</p>
      <p>What each plan contains: <a href="/kb/plans-and-prices">Plans and prices</a>. Ending it altogether: <a
        href="/kb/cancel-your-plan">Cancel your plan</a>.</p>
    `,
  },
  {
    slug: 'cancel-your-plan',
    title: 'Cancel your plan',
    category: 'billing',
    tags: ['cancel', 'subscription', 'unsubscribe', 'end'],
    by: 4,
    reads: 225,
    votes: [37, 9],
    comments: [[true, 'No phone call, no maze. Thank you.']],
    added: [
      {
        by: 0,
        text: page`
          <h2>Cancelled, and still charged?</h2>
          <p>The Android app of the versions 3.x kept cancellations to itself. If you cancelled with it, write to us:
            we end the plan as of that day and refund every charge since.</p>
        `,
      },
    ],
    body: page`
      <p>You may cancel at any time, without giving a reason and without calling anybody.</p>
      <ol>
        <li>Open <strong>Account &gt; Plan</strong> and press <strong>Cancel</strong>.</li>
        <li>Confirm. A mail tells you the last day. No mail within an hour means that it did not reach us: please
          write.</li>
      </ol>
      <p>The plan stays until the end of the month or year which you have paid. After that your devices go on working
        as without a plan.</p>
      <h2>Money back</h2>
      <ul>
        <li>Within <strong>14 days</strong> of a charge we refund it in full, if you ask.</li>
        <li>Later the rest of a month is not paid back. Of a year we refund the months that have not begun.</li>
      </ul>
      <h2>What happens to your settings</h2>
      <p>The router keeps them. The backups in the cloud are kept for a year and then deleted. If you come back within
        that year, everything is still there.</p>
      <h2>Cancelled, and still charged?</h2>
      <p>The Android app of the versions 3.x kept cancellations to itself. If you cancelled with it, write to us: we
        end the plan as of that day and refund every charge since.</p>
      <p>To have the account deleted as well, see <a href="/kb/delete-your-account">Delete your account, or get a copy
        of your data</a>.</p>
    `,
  },
  {
    slug: 'charge-you-do-not-recognise',
    title: 'A charge you do not recognise, or one too many',
    category: 'billing',
    tags: ['charged twice', 'double charge', 'unknown charge', 'statement', 'fraud'],
    by: 4,
    reads: 160,
    votes: [33, 5],
    body: page`
      <p>On card statements we appear as <code>LKSPUR*CLOUD</code> or <code>LARKSPUR CLOUD</code>, orders from the
        shop as <code>LARKSPUR SHOP</code>.</p>
      <h2>I have never heard of you</h2>
      <p>The amount tells what it is: $4.90 is a month of Home, $8.90 a month of Family. It often turns out that
        somebody in the household has set up a new router. If nobody knows of it, write to us with the
        <strong>date</strong> of the charge and the <strong>last four digits</strong> of the card. Never send the
        whole number. We find the account behind it, stop it, and refund it if it was not yours.</p>
      <h2>Charged twice</h2>
      <ol>
        <li>Look at <strong>Account &gt; Invoices</strong>. Two invoices with different periods are two different
          months.</li>
        <li>Two of the same period, or two charges and one invoice: that is our mistake. Write to us with both
          amounts; we send the second one back.</li>
        <li>"Pending" beside one of them means that the bank has only reserved it. It vanishes within a few days.</li>
      </ol>
      <p>After a change of plan a second, smaller charge on the same day is right: the difference to the new plan, see
        <a href="/kb/change-your-plan">Change your plan</a>.</p>
      <h2>When the money is back</h2>
      <p>Two to five working days after we have sent it, depending on your bank. Please do not have your bank take the
        money back meanwhile: that stops the plan, and the two repayments then have to be sorted out by hand.</p>
    `,
  },
  {
    slug: 'payment-was-declined',
    title: 'A payment was declined, or the plan is paused',
    category: 'billing',
    tags: ['card', 'declined', 'renewal', 'payment', 'issuer declined'],
    by: 4,
    reads: 115,
    votes: [24, 4],
    body: page`
      <p>"Payment failed" or "issuer declined" although the card is fine? For renewals many banks want a confirmation
        in their own app, and if nobody gives it in time, they say no.</p>
      <ol>
        <li>Have your phone at hand and open your bank's app.</li>
        <li>Press <strong>Account &gt; Payment &gt; Try again now</strong>.</li>
        <li>Confirm the message from your bank. It may also come as a text message.</li>
      </ol>
      <h2>It is declined again</h2>
      <ul>
        <li>Is the card still valid? Enter the new date or another card under <strong>Account &gt;
          Payment</strong>.</li>
        <li>Some banks block payments abroad, which you can allow in their app. We are charged from Ireland.</li>
        <li>Prepaid cards often refuse payments that repeat.</li>
        <li>Pay by direct debit instead, where your country has it.</li>
      </ul>
      <h2>What happens meanwhile</h2>
      <p>We try again after three, seven and ten days and write to you each time. On day 14 the plan is paused: your
        Wi-Fi goes on working, but the cloud, the family filter and the relay rest. As soon as a payment goes through,
        all of it is back, with your settings. If you need it back at once while you sort things out with the bank,
        write to us: we can switch it on for a week.</p>
    `,
  },
  {
    slug: 'invoices',
    title: 'Download an invoice, or have it corrected',
    category: 'billing',
    tags: ['invoice', 'vat number', 'company name', 'receipt', 'tax'],
    by: 4,
    reads: 145,
    votes: [30, 3],
    body: page`
      <p>All invoices, for plans and for orders, lie under <strong>Account &gt; Invoices</strong> as PDF. You can have
        each new one sent to a second address, such as your accountant's: <strong>Account &gt; Invoices &gt; Send a
        copy to</strong>.</p>
      <h2>Put a company on it</h2>
      <ol>
        <li>Open <strong>Account &gt; Billing address</strong>.</li>
        <li>Enter the name of the company, its address, and the VAT number if there is one.</li>
        <li>Save. From now on all invoices carry it.</li>
      </ol>
      <p>A valid VAT number of another country of the EU means that no tax is charged (reverse charge).</p>
      <h2>Change an invoice that has been issued</h2>
      <p>By law it may not be edited, but it can be cancelled and issued again. Write to us with the number of the
        invoice and what should stand on it. The new one replaces the old one in your account; nothing is charged
        twice. This is possible until the end of the following year.</p>
      <h2>An invoice is missing</h2>
      <ul>
        <li>It appears a day after the payment, with direct debit after up to five days.</li>
        <li>Did you order without an account? Then it went to the address given with the order. Tell us the number of
          the order, which begins with <code>LK-</code>.</li>
        <li>Have you got two accounts? It may lie in the other one.</li>
      </ul>
    `,
  },
];
