import { withoutSigns } from './list-marks.ts';

/** Words that name what a link leads to, and are never titles. */
const label =
  /^(the )?((arxiv|conference|journal|official|full|github|project|home|chinese|english|openreview|amazon|course|video|extended|long) ?)?(paper|pdf|arxiv|abs|abstract|code|codes|source( code)?|repo(sitory)?|github|gitlab|project|projects|web ?site|web ?page|web|page|home ?page|site|slides?|video|videos|youtube|bilibili|talk|recording|presentation|blogs?|blog ?post|posts?|article|medium|zhihu|docs?|documentation|report|technical report|tutorial|notes?|link|links|url|here|demo|data|dataset|poster|thesis|book|books|appendix|supplementary|model|models|hugging ?face|hf|website|news|post|doi|acm|ieee|openreview|version|preprint|thread|advice|part ?\d+|\d+|论文|代码|链接|官网|知乎|博客|视频|文档|课件|主页|幻灯片|仓库|项目|tutorial\/slides)( (version|link|page|code|site|paper|pdf|slides|repo|post))?$/i;

/** The name of what a link leads to, where its words are one; else empty. @example labelOf('[Code]') // 'Code' */
export function labelOf(text: string): string {
  const bare = withoutSigns(text)
    .replace(/^[\s[(【]+|[\s\])】:：]+$/g, '')
    .trim();
  const isBracketed = /^\s*\[[^\]]{1,40}\]\s*$/.test(text) && bare.split(/\s+/).length <= 4;
  return label.test(bare) || isBracketed || /^https?:\/\//.test(bare) ? bare : '';
}

/** Whether words name what a link leads to in general use, and not in one list only. */
export function isCommonLabel(words: string): boolean {
  return label.test(words);
}

/** Whether a link leads to the web. */
export function isWeb(url: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(url);
}

/** Whether a link leads to a file beside the list. */
export function isRelative(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(url) && !url.startsWith('#');
}
