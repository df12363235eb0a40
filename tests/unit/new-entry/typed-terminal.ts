import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** A terminal in which a test types. */
export interface TypedTerminal {
  readonly input: PassThrough;
  readonly output: Writable;
  /** Everything that was shown so far, without colours and movements of the cursor. */
  shown(): string;
  /** Waits until something is shown that was not shown when keys were pressed before, then presses keys. */
  type(wanted: string, keys: string): Promise<void>;
}

export const enter = '\r';
export const down = '\u001B[B';
export const stop = '\u0003';

/** @param patience How long to wait for what is expected to be shown, in milliseconds. */
export function typedTerminal(patience = 20_000): TypedTerminal {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  let shown = '';
  let seen = 0;
  const output = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        shown += stripVTControlCharacters(chunk.toString());
        done();
      },
    }),
    { isTTY: true, columns: 200, rows: 60 },
  );
  return {
    input,
    output,
    shown: () => shown,
    async type(wanted, keys) {
      const end = Date.now() + patience;
      while (!shown.slice(seen).includes(wanted)) {
        if (Date.now() > end) throw new Error(`“${wanted}” is not shown. Since the last key:\n${shown.slice(seen)}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      // One key at a time, as people press them.
      for (const key of keys.startsWith('\u001B') ? [keys] : keys) {
        seen = shown.length;
        input.write(key);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}
