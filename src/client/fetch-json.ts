/**
 * A file of data of this site, or nothing when it cannot be had: without network, when the server has an error, or when
 * something on the way answers with a page of its own. The build that wrote the page wrote the file too, so its form is known
 * to whoever asks.
 * @example await fetchJson<WorksJson>('/works.json')
 */
export async function fetchJson<Data>(address: string): Promise<Data | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Data) : undefined;
  } catch {
    return undefined;
  }
}
