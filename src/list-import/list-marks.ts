import { kindSigns, tierSigns } from '#domain/work/list-signs.ts';
import { type Kind, kinds, type Tier, tiers } from '#domain/vocabulary.ts';

/** What lists write to say how much a work matters, besides the signs of our own list. */
const tierMarks: readonly { readonly form: RegExp; readonly tier: Tier }[] = [
  { form: /\bmust[- ]read\b|\bessential\b|\bstrong(ly)? recommend|必读/iu, tier: 'must-read' },
  { form: /\boptional\b|选读/iu, tier: 'optional' },
  { form: /\badvanced\b|进阶/iu, tier: 'advanced' },
];

/** Signs that some lists give to what matters and others to everything. They count while less than half of the works have them. */
export const praiseMark = /⭐|🌟|★/u;

/** What lists write to say what a work is, besides the signs of our own list. */
const kindMarks: readonly { readonly form: RegExp; readonly kind: Kind }[] = [
  { form: /📃|📑|📰/u, kind: 'paper' },
  { form: /🔧|⚙/u, kind: 'framework' },
  { form: /✍/u, kind: 'article' },
  { form: /📺|🎥|📹/u, kind: 'video' },
  { form: /📕|📗|📘|📙|📖/u, kind: 'book' },
];

/** What headings call the works below them. */
const kindHeadings: readonly { readonly form: RegExp; readonly kind: Kind }[] = [
  { form: /\b(courses?|lectures?)\b|课程/iu, kind: 'course' },
  { form: /\bbooks?\b|\btextbooks?\b|教材|书籍/iu, kind: 'book' },
  { form: /\b(videos?|talks?|keynotes?)\b|视频/iu, kind: 'video' },
  { form: /\b(blogs?|posts?|articles?|tutorials?|readings?)\b|博客|文章/iu, kind: 'article' },
  { form: /\b(collections?|awesome lists?|seminars?|related (lists?|projects?))\b|合集|资源/iu, kind: 'collection' },
  { form: /\b(frameworks?|tools?|librar(y|ies)|open[- ]source projects?)\b|框架|工具/iu, kind: 'framework' },
  { form: /\b(papers?|surveys?)\b|论文|综述/iu, kind: 'paper' },
];

/** The tier that signs or words beside a title say. @example tierIn('`⚡` 📄') // 'must-read' */
export function tierIn(text: string): Tier | undefined {
  return tiers.find((tier) => text.includes(tierSigns[tier])) ?? tierMarks.find(({ form }) => form.test(text))?.tier;
}

/** The kind that signs beside a title say. @example kindIn('🎓') // 'course' */
export function kindIn(text: string): Kind | undefined {
  return kinds.find((kind) => text.includes(bare(kindSigns[kind]))) ?? kindMarks.find(({ form }) => form.test(text))?.kind;
}

/** The kind of the works below some headings, the innermost asked first. @example kindBelow(['Reading', 'Courses']) // 'course' */
export function kindBelow(headings: readonly string[]): Kind | undefined {
  for (const heading of headings.toReversed()) {
    const found = kindHeadings.find(({ form }) => form.test(heading));
    if (found !== undefined) return found.kind;
  }
  return undefined;
}

/** A sign without what asks for its coloured form, which lists leave out. */
function bare(sign: string): string {
  return sign.replaceAll('\ufe0f', '');
}

/** A text without pictures of any kind: emoji, stars, arrows. @example withoutSigns('🔥[Mooncake]') // '[Mooncake]' */
export function withoutSigns(text: string): string {
  return text.replace(
    /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u2190-\u21ff\u2600-\u27bf★☆•\ufe0f\u200d\u20e3]/gu,
    '',
  );
}
