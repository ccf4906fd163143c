import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { inlineIcons } from './icons.ts';

const desk = process.env['DESK_URL'] ?? 'http://localhost:3000';

/** Addresses of the widget, which the desk itself serves so: its frame is made here, its script comes from the last build. */
const widgetFrame: Plugin = {
  name: 'widget-frame',
  configureServer({ middlewares }) {
    middlewares.use((request, _, next) => {
      if (request.url === '/widget') request.url = '/widget.html';
      next();
    });
  },
};

export default defineConfig({
  // The widget is Preact: nothing of React's hot reloading belongs there.
  plugins: [inlineIcons, react({ exclude: /src\/widget\// }), widgetFrame],
  build: {
    target: 'es2022',
    // The content security policy allows fonts from 'self' only; an inlined one would be a data: address.
    assetsInlineLimit: 0,
    // The libraries of the first page, on purpose in one file.
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every first page needs, in two files instead of twenty; the libraries stay cached from one update to the next.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules/, tags: ['$initial'] },
            { name: 'frame', test: /src[\\/](?!main\.tsx)/, tags: ['$initial'] },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': desk, '/widget.js': desk, '/socket.io': { target: desk, ws: true } } },
});
