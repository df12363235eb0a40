/** `npm start`: checks the library, builds the site, and serves it on http://localhost:4321. */
// A port that is none is said before anything is built.
import './site/served-place.ts';

// One after the other: imports that stand side by side do not wait for each other.
await import('./build.ts');
await import('./serve.ts');

export {};
