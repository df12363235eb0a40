/**
 * A file of data of this site, or nothing when it cannot be had: without network, when the server has an error, or when
 * something on the way answers with a page of its own. The build that wrote the page wrote the file too, an object whose form
 * is known to whoever asks.
 * @example await fetchJson<WorksIndex>('/works.json')
 */
export async function fetchJson<Data>(address: string): Promise<Data | undefined> {
  try {
    const response = await fetch(address);
    const data: unknown = response.ok ? await response.json() : undefined;
    return data instanceof Object ? (data as Data) : undefined;
  } catch {
    return undefined;
  }
}
