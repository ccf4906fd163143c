import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const desk = 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // The content security policy allows fonts from 'self' only; an inlined one would be a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': desk, '/socket.io': { target: desk, ws: true } } },
});
