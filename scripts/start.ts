/** `npm start`: checks the library, builds the site, and serves it on http://localhost:4321. */
// First, so that a port that is none is named before the site is built.
import './site/served-place.ts';
import './build.ts';
import './serve.ts';
