import type { BrowserContext } from 'playwright/test';

/** Makes a browser refuse its storage to every page, as settings that block all cookies do. */
export async function refuseStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
}
