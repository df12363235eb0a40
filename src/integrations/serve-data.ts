import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { RunnableDevEnvironment } from 'vite';
import { formatFiles } from '#domain/citations/format-files.ts';
import type { Library } from '#domain/library.ts';
import type { ShownContent } from '../shown-content.ts';
import { siteData } from '../site-build/site-data.ts';

/** Gives the development server the files of data that a build writes beside its pages. */
export function serveData(): AstroIntegration {
  /** By the library, which is another one after each change. */
  const made = new WeakMap<Library, ReadonlyMap<string, string>>();
  const filesOf = (content: ShownContent): ReadonlyMap<string, string> => {
    const files = made.get(content.library) ?? new Map(siteData(content).map(({ path, content: text }) => [path, text]));
    made.set(content.library, files);
    return files;
  };
  return {
    name: 'serve-data',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const { base, root } = server.config;
        server.middlewares.use(async ({ url = '' }, response, next) => {
          const [path = ''] = url.replace(base, '').replace(/^\//, '').split('?');
          const [, ending] = /^[a-z]+\/.+\.(json|yaml|bib)$/.exec(path) ?? [];
          if (ending === undefined) return next();
          const { runner } = server.environments.ssr as RunnableDevEnvironment;
          const found: unknown = await runner.import(join(root, 'src/library.ts')).catch(() => undefined);
          // What is wrong with the library is said instead of every page.
          const text = found === undefined ? undefined : filesOf(found as ShownContent).get(path);
          if (text === undefined) return next();
          response.writeHead(200, { 'content-type': ending === 'bib' ? formatFiles.bibtex.mediaType : `application/${ending}` }).end(text);
        });
      },
    },
  };
}
