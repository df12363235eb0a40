/** Says on a terminal what is measured, on one line that it writes over; nothing elsewhere. */
export function showProgress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${what.slice(0, (process.stderr.columns ?? 80) - 1)}`);
}

/** Makes room for what is printed next. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
}
