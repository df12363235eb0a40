import { type AddressInfo, createServer } from 'node:net';

/** A port of this machine that nothing listens on, so that tests of several checkouts can run side by side. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
