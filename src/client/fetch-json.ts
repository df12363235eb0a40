/**
 * A file of data of this site, or nothing when it cannot be had. The build that wrote the page wrote the file too, so its form
 * is known to whoever asks.
 * @example await fetchJson<WorksJson>('/works.json')
 */
export async function fetchJson<Data>(address: string): Promise<Data | undefined> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok === true ? ((await response.json()) as Data) : undefined;
}
