import type { LibraryJson } from '#domain/exports/library-json.ts';

/**
 * The published library, or nothing when it cannot be had.
 * @param base The path of the site, such as `/`.
 */
export async function fetchLibrary(base: string): Promise<LibraryJson | undefined> {
  const response = await fetch(`${base}library.json`).catch(() => undefined);
  // The build that wrote the page wrote this file too, so its form is known.
  return response?.ok === true ? ((await response.json()) as LibraryJson) : undefined;
}
