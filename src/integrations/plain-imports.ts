import type { AstroIntegration } from 'astro';

/**
 * Leaves `import()` as the browser has it. Vite would put 900 compressed bytes into every page to preload what a module
 * fetched on demand imports in turn, which here is little, and its styles, which here has none.
 */
export function plainImports(): AstroIntegration {
  const plugin = {
    name: 'plain-imports',
    enforce: 'pre' as const,
    load: (id: string) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
  return {
    name: 'plain-imports',
    hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }) },
  };
}
