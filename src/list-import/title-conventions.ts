import { withoutSigns } from './list-marks.ts';

/** The names in a tag before a title. @example namesIn('PipeDream-2BW/1F1B') // ['PipeDream-2BW', '1F1B'] */
export function namesIn(tag: string): readonly string[] {
  const text = trimSigns(tag);
  if (/^(survey|new|hot|paper|code|video|blog|talk|tutorial|thesis|book|best paper|oral|spotlight|workshop|todo|x)\b/i.test(text))
    return [];
  // “SP: Ring Attention”, “FastGen 2x vLLM?”: remarks, in which the name is not told from the rest.
  if (/[:：;,，?？~]|['’]\s*\d\d$|\b(19|20)\d\d$/.test(text)) return [];
  const names = text.split(/\s*[/、]\s*/).filter((name) => /[\p{L}]/u.test(name));
  return names.every((name) => name.length <= 40) ? names : [];
}

/** All authors that a text names; none where it leaves some out. */
export function authorsIn(text: string): readonly string[] {
  const trimmed = text.replace(/[\s.,]+$/, '');
  if (/\bet\.? ?al|\betc\b|…|\.\.\.|等$/i.test(text)) return [];
  const names = trimmed.split(/\s*(?:,|;|、|，|\band\b|&)\s*/).filter((name) => name !== '');
  const isName = (name: string): boolean => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}$/u.test(name) || /^\p{Script=Han}{2,4}$/u.test(name);
  return names.length > 0 && names.every(isName) ? names : [];
}

/** A title without signs, and without marks at its ends that are not its own. */
export function trimSigns(text: string): string {
  return withoutSigns(text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_|:：,;–—-]+|[\s*_|:：,;–—-]+$/gu, '')
    .replace(/^["“](.*)["”]$/u, '$1')
    .replace(/(?<!\.)\.$/, '')
    .trim();
}

/** The title in a citation: “Yu, P. and Chowdhury, M., 2019. Salus: …. arXiv preprint.” Other texts as they are, formulas in plain letters. */
export function titleOfCitation(text: string): string {
  const names = /^(?:\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.[ -]?)+(?:,? ?(?:and|&) |, )?)+/u;
  const [, title] = /^,? ?\(?(?:19|20)\d\d\)?\. ([^.]+)\./.exec(text.replace(names, '')) ?? [];
  return plainFormulas(names.test(text) && title !== undefined ? title : text);
}

/** A text with its formulas in plain letters. @example plainFormulas('$O(n^{2})$') // 'O(n^2)' */
function plainFormulas(text: string): string {
  return text.replace(/\$([^$]{1,80})\$/g, (_, formula: string) =>
    formula
      .replace(/\\times/g, '×')
      .replace(/\\(?:text|mathrm|mathcal|mathbf|rm|bf)\s*/g, '')
      .replace(/\\([a-z]+)/gi, '$1')
      .replace(/\{([^{}]*)\}/g, '$1')
      .replace(/\\/g, ''),
  );
}
