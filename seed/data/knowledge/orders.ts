// Articles about orders, parcels, returns and the warranty.
import { page, type Guide } from './guide.ts';

export const orders: Guide[] = [
  {
    slug: 'send-something-back',
    title: 'Send something back and get your money',
    category: 'billing',
    tags: ['return', 'refund', 'money back', '30 days', 'label'],
    by: 4,
    reads: 235,
    votes: [40, 8],
    comments: [[false, 'Mine took three weeks because the label was torn.']],
    added: [
      {
        by: 1,
        text: page`
          <p>Write the number of the order on a slip of paper and put it <strong>into</strong> the box. Then we can
            place the parcel even if the label has come off.</p>
        `,
      },
    ],
    body: page`
      <p>Whatever you have bought in our shop you may return within <strong>30 days</strong> of its arrival, used or
        not, without giving a reason. We pay for the way back.</p>
      <ol>
        <li>Remove the device from your account: <strong>Devices &gt; the device &gt; Remove</strong>. Otherwise
          nobody else can use it.</li>
        <li>Open <strong>Account &gt; Orders</strong>, choose the order and press <strong>Return</strong>. Ordered
          without an account? Use the link in the confirmation.</li>
        <li>Choose what goes back, also single parts of a set, and print the label.</li>
        <li>Pack it with adapter and cable. Hand the parcel in at any parcel shop and keep the receipt.</li>
      </ol>
      <p>Write the number of the order on a slip of paper and put it <strong>into</strong> the box. Then we can place
        the parcel even if the label has come off.</p>
      <h2>When the refund comes</h2>
      <p>We look at the parcel within three working days of its arrival and send the money to where it came from. Your
        bank takes another two to five working days. You get the full price, with the shipping if the whole order goes
        back.</p>
      <p>Tracking says "delivered" ten working days ago and you have heard nothing? Write to us with the number of the
        order (<code>LK-</code> and five digits): parcels do get lost in a warehouse, and we look for them.</p>
      <h2>Bought elsewhere</h2>
      <p>A dealer's own rules hold for returns. With something <em>broken</em> you may always come to us, see <a
        href="/kb/warranty-and-exchange">Warranty and exchange</a>.</p>
    `,
  },
  {
    slug: 'orders-for-companies',
    title: 'Orders for companies: quotes, purchase orders, bank transfer',
    category: 'billing',
    tags: ['business', 'quote', 'purchase order', 'bank transfer', 'bulk order'],
    by: 4,
    reads: 55,
    votes: [12, 1],
    body: page`
      <p>For ten devices or licences and more we write a quote and send an invoice, payable within <strong>30
        days</strong> by bank transfer. Below that, orders go through the shop and are paid at once.</p>
      <h2>How to get a quote</h2>
      <p>Write to us with</p>
      <ul>
        <li>what you need and how many of each,</li>
        <li>the name and address of the company, and its VAT number,</li>
        <li>where and by when it should be delivered, and whether in several lots.</li>
      </ul>
      <p>The quote comes within one working day and is valid for 60 days. You accept it by signing it or by sending
        your purchase order with its number to the address it names. Tender documents and supplier forms we fill in
        for orders above $5,000.</p>
      <h2>Delivery</h2>
      <p>What is in stock leaves the warehouse on the day after you accept. Two lots are included; further ones cost
        the shipping.</p>
      <h2>Discounts</h2>
      <table>
        <thead><tr><th>Devices</th><th>Off the price</th></tr></thead>
        <tbody>
          <tr><td>10 to 24</td><td>5 %</td></tr>
          <tr><td>25 to 99</td><td>10 %</td></tr>
          <tr><td>100 and more</td><td>as agreed</td></tr>
        </tbody>
      </table>
      <p>Schools and non-profits pay half for plans; devices are discounted as above. Not sure what your rooms need?
        See <a href="/kb/plan-a-small-office">Plan the network of a small office</a>.</p>
    `,
  },
  {
    slug: 'where-is-my-order',
    title: 'Where is my order?',
    category: 'general',
    tags: ['delivery', 'tracking', 'parcel', 'shipping', 'shipment'],
    by: 6,
    reads: 200,
    votes: [29, 10],
    comments: [[false, 'How long to Norway? It does not say.']],
    body: page`
      <p>Orders placed on a working day before 14:00 leave our warehouse the same day. You then get a mail with a link
        for tracking; it also stands under <strong>Account &gt; Orders</strong>.</p>
      <table>
        <thead><tr><th>To</th><th>Usually takes</th><th>Costs</th></tr></thead>
        <tbody>
          <tr><td>Germany, Austria</td><td>1 to 3 working days</td><td>free from $50, else $5</td></tr>
          <tr><td>Rest of the EU</td><td>2 to 5 working days</td><td>free from $100, else $9</td></tr>
          <tr><td>United Kingdom</td><td>3 to 6 working days</td><td>$9, customs included</td></tr>
          <tr><td>United States, Canada</td><td>3 to 7 working days</td><td>free from $50, else $7</td></tr>
        </tbody>
      </table>
      <h2>Tracking does not move</h2>
      <p>The first entry can take a day. After <strong>five days in one place</strong> something is wrong: write to us
        with the number of the order, which begins with <code>LK-</code>. We have the carrier search; they must answer
        within a day. If the parcel is lost or damaged, a new one leaves by express at our cost.</p>
      <h2>"Delivered", but nothing is there</h2>
      <p>Ask at the neighbours' and look for a card. Often the driver books a parcel in the evening and brings it the
        next morning. After two days, write to us.</p>
      <h2>Another address, or not at all</h2>
      <p>Until the parcel has left you can change the address or cancel under <strong>Account &gt; Orders</strong>.
        After that the carrier's page lets you choose another day or a parcel shop.</p>
      <h2>Something is missing or wrong</h2>
      <p>Tell us within 14 days, with a photo of what arrived. We send what is missing right away.</p>
    `,
  },
  {
    slug: 'warranty-and-exchange',
    title: 'Warranty, and exchange of a broken device',
    category: 'general',
    tags: ['warranty', 'guarantee', 'rma', 'replacement', 'defective', 'repair'],
    by: 1,
    reads: 180,
    votes: [38, 4],
    body: page`
      <p>Everything bought since January 2023 has a warranty of <strong>three years</strong>, wherever you bought it.
        Boxes printed earlier still say two; the three years hold all the same. For what was bought before, it is two
        years.</p>
      <h2>What is covered</h2>
      <ul>
        <li>All faults of material and making, adapters included.</li>
        <li>Damage by <strong>lightning or a surge</strong> in the first two years.</li>
        <li>Not covered: water, falls, opened housings.</li>
      </ul>
      <h2>Have it exchanged</h2>
      <ol>
        <li>If it smells burnt or gets very hot, unplug it and leave it off.</li>
        <li>Write to us with the serial number or the order, a photo of the <strong>type plate</strong> on the bottom,
          and the address for the replacement. Bought at a dealer's? Add the receipt. You need not go to the
          dealer.</li>
        <li>The replacement leaves our warehouse on the same working day, with a label for the way back in the
          box.</li>
        <li>Put the old device into the box and hand it in within 30 days. Otherwise we have to charge for the new
          one.</li>
      </ol>
      <p>Before you send a router away, make a backup and remove it from your account; settings can then be moved to
        the new one, see <a href="/kb/backups-and-error-507">Backups of your settings</a>.</p>
      <h2>After the warranty</h2>
      <p>We do not repair, but for three more years you get a refurbished device of the same kind at half the price.
        What is beyond help we <a href="/kb/take-back-of-old-devices">take back for recycling</a>. Not broken, only
        not wanted? See <a href="/kb/send-something-back">Send something back</a>.</p>
    `,
  },
];
