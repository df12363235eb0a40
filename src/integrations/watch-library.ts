import { join, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ErrorPayload, Plugin, RunnableDevEnvironment, ViteDevServer } from 'vite';
import { contentFolder } from '#content-files/list-files.ts';
import type { LibraryError } from '#content-files/read-content.ts';

/** How long no file of the library changes before it is read again, in milliseconds: editors and git write in several steps. */
const quiet = 150;

/**
 * Keeps the pages of the development server true to the library. When files of it change, come or go, it is read again, once, and
 * open pages reload. Its errors are said once in the terminal, as `npm run check` says them, and shown instead of every page until
 * they are put right.
 */
export function watchLibrary(): AstroIntegration {
  return {
    name: 'watch-library',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [libraryWatcher()] } });
      },
    },
  };
}

function libraryWatcher(): Plugin {
  const folder = contentFolder();
  let server: ViteDevServer;
  let waiting: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  let said = '';

  /** What is wrong with the library. Reads it only when it was not read since the last change. */
  const findFault = async (): Promise<LibraryError | undefined> => {
    const failure: unknown = await pagesOf(server)
      .runner.import(libraryModule(server))
      .then(
        () => undefined,
        (cause: unknown) => cause,
      );
    const fault = isLibraryError(failure) ? failure : undefined;
    // A fault of the code is Astro's to say, and says nothing of the library.
    if (failure !== undefined && fault === undefined) return undefined;
    const text = fault?.message ?? '';
    if (text !== said) console.error(`\n${text || 'The library has no errors any more.'}\n`);
    said = text;
    return fault;
  };
  const send = (fault: LibraryError | undefined): void =>
    server.environments.client.hot.send(fault === undefined ? { type: 'full-reload' } : overlayOf(fault));
  const readAgain = async (): Promise<void> => {
    const { moduleGraph } = pagesOf(server);
    for (const module of moduleGraph.getModulesByFile(libraryModule(server)) ?? []) moduleGraph.invalidateModule(module);
    send(await findFault());
  };

  return {
    name: 'watch-library',
    // Its middleware comes before the one that makes pages.
    enforce: 'pre',
    configureServer(created) {
      server = created;
      server.watcher.add(folder);
      server.httpServer?.once('listening', () => void findFault());
      server.environments.client.hot.on('vite:client:connect', async () => {
        const fault = await findFault();
        if (fault !== undefined) send(fault);
      });
      // After what serves styles and scripts, which the page of a fault needs.
      return () =>
        server.middlewares.use(async (_request, response, next) => {
          const fault = await findFault();
          if (fault === undefined) next();
          else response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(faultPage(fault, server.config.base));
        });
    },
    hotUpdate: {
      // After Vite has found the modules that import files of this name.
      order: 'post',
      handler({ file, modules }) {
        if (!resolve(file).startsWith(folder + sep)) return undefined;
        for (const module of modules) this.environment.moduleGraph.invalidateModule(module);
        clearTimeout(waiting);
        waiting = setTimeout(() => (reading = reading.then(readAgain)), quiet);
        return [];
      },
    },
  };
}

/** Where pages are made. */
function pagesOf({ environments }: ViteDevServer): RunnableDevEnvironment {
  return environments.ssr as RunnableDevEnvironment;
}

/** The module that reads the library for all pages. */
function libraryModule({ config }: ViteDevServer): string {
  return join(config.root, 'src/library.ts');
}

/** Pages have modules of their own: their class of this name is another than ours. */
function isLibraryError(cause: unknown): cause is LibraryError {
  return cause instanceof Error && cause.name === 'LibraryError';
}

/** The first error with its place, which the overlay shows in the file, and below it all as the terminal has them. */
function overlayOf({ name, message: all, errors }: LibraryError): ErrorPayload {
  const [first] = errors;
  const place = first?.position.known === true ? { loc: { file: first.file, ...first.position } } : {};
  const title = errors.length === 1 ? 'The library has an error' : `The library has ${errors.length} errors`;
  return { type: 'error', err: { name, title, message: first?.message ?? all, hint: first?.remedy, ...place, stack: all } };
}

/** What is shown instead of a page: the errors as text, and what shows the overlay and reloads the page. */
function faultPage({ message }: LibraryError, base: string): string {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>The library has errors</title>
    <script type="module" src="${base}@vite/client"></script>
  </head>
  <body><pre>${text}</pre></body>
</html>
`;
}
