import { createUrls } from '#domain/urls.ts';

/** The addresses of this site. */
export const urls = createUrls(import.meta.env.BASE_URL);
