import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { isOpen } from '#domain/access-state.ts';

import { lockAfterPause } from './app/keep-locked.ts';
import { registerServiceWorker } from './app/new-version.ts';
import { App, fetchOverseeLog } from './app/routes.tsx';
import { attempt } from './app/trouble.ts';
import { readSnapshot } from './store/directory.ts';
import { watchDoor } from './store/door.ts';
import { keptFirstScreen } from './store/first-screen.ts';
import { isAtPost, recoverHolder } from './store/holder.ts';
import { enrolledHere, recoverEnrolment } from './store/phone.ts';
import { applyAppearance, fetchLetters } from './ui/appearance.ts';
import { painted, whenIdle } from './ui/when-idle.ts';
import { fetchOwnLanguage, fetchVisitorLanguages, speaksOwnLanguage } from './words/use-words.ts';

applyAppearance();
fetchLetters();
// Only a phone whose language is a part of its own waits for it, rather than paint another one first.
const ownLanguage = speaksOwnLanguage() ? undefined : fetchOwnLanguage();
if (!isAtPost()) await recoverHolder();
if (!enrolledHere()) await recoverEnrolment();
if (ownLanguage) await ownLanguage;

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

// The door is painted before what opens it is loaded, and before the database's code is parsed; that is
// done while the PIN is typed.
await painted();
await recoverHolder();
lockAfterPause();
void fetchVisitorLanguages(keptFirstScreen()?.institution.visitorLanguages ?? []);
// Not awaited: that part waits for this one to have ended.
void import('./app/come-in.ts').then(({ followKey }) => followKey());
whenIdle(() => {
  void registerServiceWorker();
  void import('./app/background.ts');
});
let wasOpen = false;
watchDoor().subscribe((state) => {
  const isOpenNow = isOpen(state);
  if (isOpenNow && !wasOpen) void openHouse();
  wasOpen = isOpenNow;
});

async function openHouse(): Promise<void> {
  await readSnapshot();
  await attempt(async () => (await import('./app/background.ts')).runBackground());
}

// On a desktop the supervisor's part is fetched ahead, so that it opens offline even if never visited.
if (matchMedia('(min-width: 1024px)').matches) {
  void navigator.serviceWorker?.ready.then(() => whenIdle(() => void fetchOverseeLog()));
}
