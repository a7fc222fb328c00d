import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { registerServiceWorker } from './app/new-version.ts';
import { App, fetchOverseeLog } from './app/routes.tsx';
import { attempt } from './app/trouble.ts';
import { readSnapshot } from './store/directory.ts';
import { isHeld, recoverHolder } from './store/holder.ts';
import { applyAppearance, fetchLetters } from './ui/appearance.ts';
import { painted, whenIdle } from './ui/when-idle.ts';

applyAppearance();
fetchLetters();
if (!isHeld()) await recoverHolder();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

// The first screen is painted before the directory is read, and before the database's code is parsed.
await painted();
await recoverHolder();
// There once the phone is unlocked, and before its database is open.
void readSnapshot();
whenIdle(() => {
  void registerServiceWorker();
  void attempt(async () => (await import('./app/background.ts')).runBackground());
});

// On a desktop the supervisor's part is fetched ahead, so that it opens offline even if never visited.
if (matchMedia('(min-width: 1024px)').matches) {
  void navigator.serviceWorker?.ready.then(() => whenIdle(() => void fetchOverseeLog()));
}
