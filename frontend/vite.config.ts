import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const desk = process.env['DESK_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
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
  server: { proxy: { '/api': desk, '/socket.io': { target: desk, ws: true } } },
});
