/**
 * Puts a text on the clipboard, and says whether it could: the browser may refuse, and has none on pages that are not secure.
 * The text may still be on its way: browsers that ask for a press of a button take the promise of it.
 */
export async function copyText(text: Promise<string>): Promise<boolean> {
  try {
    const type = 'text/plain';
    await navigator.clipboard.write([new ClipboardItem({ [type]: text.then((whole) => new Blob([whole], { type })) })]);
    return true;
  } catch {
    return false;
  }
}
