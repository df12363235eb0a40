import type { WorksJson } from '#domain/exports/works-json.ts';

/**
 * What the pages that plan reading know of the list, or nothing when it cannot be had.
 * @param address The address of `works.json` in the language of the page.
 */
export async function fetchWorks(address: string): Promise<WorksJson | undefined> {
  const response = await fetch(address).catch(() => undefined);
  // The build that wrote the page wrote this file too, so its form is known.
  return response?.ok === true ? ((await response.json()) as WorksJson) : undefined;
}
