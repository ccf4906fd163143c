import '@fontsource-variable/inter/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startAffects } from './affects.ts';
import { App } from './app/App.tsx';
import { startI18n } from './i18n.ts';
import { startLive } from './live.ts';
import { reloadAfterUpdate } from './reload.ts';

reloadAfterUpdate();
startAffects();
startLive();
await startI18n();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
