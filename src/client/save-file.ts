/** Offers the browser a text as a file to save. @example saveFile('orca.yaml', 'title: Orca\n', 'application/yaml') */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
