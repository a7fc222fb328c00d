import { useState } from 'react';
import { createRoot } from 'react-dom/client';

// What the app's first screen is held against: React, a heading and a box to type in, and nothing else.
function BarePage() {
  const [text, setText] = useState('');
  return (
    <main>
      <h1>Usher</h1>
      <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<BarePage />);
