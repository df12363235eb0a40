import { roomTexts } from './room-texts.ts';

/** The pages of topics. */
export const topics = roomTexts({
  'topic.mustReads': { en: '{n} must-reads', zh: '必读 {n} 条' },
  'topic.mustReads.one': { en: '1 must-read', zh: '必读 1 条' },
  'topic.mustReadsRead': { en: 'must-reads {n} of {all}', zh: '必读 {n} / {all}' },
  'topic.about': { en: 'About this topic', zh: '关于本专题' },
  'topic.search': { en: 'Search in this topic', zh: '在本专题中搜索' },
  'topic.inThis': { en: 'In this topic', zh: '本专题' },
  'topic.subtopics': { en: 'Sub-topics', zh: '子专题' },
  'topic.marks': { en: 'Marks show tier, in reading order.', zh: '标记表示级别，按阅读顺序排列。' },
  'topic.general': { en: 'Across the topic', zh: '综合' },
  'topic.settled': { en: 'Nothing of the last two years:', zh: '近两年没有新作品：' },
  'topic.awaiting': { en: 'Still empty: {names}. A work that fits is welcome there.', zh: '暂无条目：{names}。欢迎补充合适的作品。' },
  'topic.alsoKnown': { en: 'Also called: {names}', zh: '又称：{names}' },
  'topic.also': { en: 'See also, in another section:', zh: '另见其他小节：' },
  'topic.alsoMore': { en: ' and {n} more', zh: '，另有 {n} 条' },
  'topic.more': { en: 'and {n} more in {topic}', zh: '“{topic}”中还有 {n} 条' },
  'topic.moreMustReads': { en: 'and {n} more in {topic}, {must} of them must-reads', zh: '“{topic}”中还有 {n} 条，其中必读 {must} 条' },
  'topic.numbered': { en: '{topic}, page {n}', zh: '{topic}，第 {n} 页' },
  'topic.howToAdd': { en: 'How to add one', zh: '如何添加' },
  'topic.related': { en: 'Go on to:', zh: '接着看：' },
});
