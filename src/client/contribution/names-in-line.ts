/** The names of a list; where it is one line, in which commas or “and” stand between names, those. “Llama Team, AI @ Meta” is one: its second half is no name. */
export function namesInLine(lines: unknown): unknown {
  const [line, ...others] = Array.isArray(lines) ? lines.map(String) : [];
  if (line === undefined || others.length > 0) return lines;
  const names = line.split(/\s*(?:[,;，；、]|\band\b)\s*/).filter((name) => name !== '');
  return names.every((name) => /^[\p{L}.'’-]+([ ·][\p{L}.'’-]+)*$/u.test(name)) ? names : lines;
}
