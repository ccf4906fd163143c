// The chat widget, built apart from the app so that it carries nothing of it: `--mode loader` makes the one script that pages
// carry, any other mode the frame in which the chat runs.
import { defineConfig } from 'vite';

const shared = { target: 'es2022', emptyOutDir: false, copyPublicDir: false, modulePreload: { polyfill: false } };

export default defineConfig(({ mode }) =>
  mode === 'loader'
    ? {
        build: {
          ...shared,
          rolldownOptions: {
            input: 'src/widget/loader.ts',
            // One classic script under a name that stays: it is written into other people's pages.
            output: { format: 'iife', entryFileNames: 'widget.js' },
          },
        },
      }
    : {
        build: {
          ...shared,
          // A folder of its own, whose whole size is what the frame loads.
          assetsDir: 'assets/widget',
          assetsInlineLimit: 0,
          rolldownOptions: { input: 'widget.html' },
        },
      },
);
