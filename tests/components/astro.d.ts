/** What `tsc`, which does not read Astro files, takes a component for. `astro check` knows better. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
