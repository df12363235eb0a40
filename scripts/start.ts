/** `npm start`: checks the library, builds the site, and serves it on http://localhost:4321. */
import './build.ts';
import './serve.ts';
