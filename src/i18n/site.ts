import { roomTexts } from './room-texts.ts';

/** The frame of every page, the first page, and pages that have no room of their own. */
export const site = roomTexts({
  'site.name': { en: 'Roofline', zh: 'Roofline' },
  'site.title': { en: 'A reading list for AI systems', zh: 'AI 系统阅读清单' },
  'site.description': {
    en: 'What to read about AI systems, in what order, and why: papers, courses, articles and frameworks by topic, in English and Chinese.',
    zh: 'AI 系统读什么、按什么顺序读、为什么读：论文、课程、文章与框架，按专题整理，中英双语。',
  },

  'nav.skip': { en: 'Skip to content', zh: '跳到正文' },
  'nav.main': { en: 'Main', zh: '主导航' },
  'nav.topics': { en: 'Topics', zh: '专题' },
  'nav.paths': { en: 'Paths', zh: '路线' },
  'nav.all': { en: 'All entries', zh: '全部条目' },
  'nav.map': { en: 'Map', zh: '脉络图' },
  'nav.glossary': { en: 'Glossary', zh: '术语表' },
  'nav.reading': { en: 'Reading', zh: '我的阅读' },
  'nav.contribute': { en: 'Contribute', zh: '参与' },
  'nav.about': { en: 'About', zh: '关于' },
  'nav.breadcrumb': { en: 'Breadcrumb', zh: '面包屑' },
  'nav.otherLanguage': { en: '中文', zh: 'English' },

  'header.search': { en: 'Search the list', zh: '搜索清单' },
  'header.placeholder': { en: 'Search titles, authors, topics', zh: '搜索标题、作者、专题' },
  'header.theme': { en: 'Theme', zh: '明暗' },

  'footer.licence': { en: 'Text under CC BY 4.0, code under MIT.', zh: '文字 CC BY 4.0，代码 MIT。' },
  'footer.data': { en: 'Data (JSON)', zh: '数据（JSON）' },

  'region.table': { en: 'Table', zh: '表格' },
  'region.code': { en: 'Code', zh: '代码' },
  'region.formula': { en: 'Formula', zh: '公式' },

  'language.en': { en: 'English', zh: '英文' },
  'language.zh': { en: 'Chinese', zh: '中文' },

  'list.comma': { en: ', ', zh: '、' },
  'list.stop': { en: '.', zh: '。' },
  'list.entries': { en: '{n} entries', zh: '{n} 条' },
  'list.entries.one': { en: '1 entry', zh: '1 条' },

  'home.heading': {
    en: 'A reading list for AI systems: what to read, in what order, and why',
    zh: 'AI 系统阅读清单：读什么，按什么顺序读，为什么读',
  },
  'home.counts': {
    en: '{n} papers, courses, articles and frameworks in {areas} topics. {must} are must-reads. Every entry says in one sentence what you get from it. Works in the same row answer the same question.',
    zh: '{areas} 个专题，{n} 篇论文、课程、文章与框架，其中必读 {must} 篇。每条都用一句话说明读了能得到什么。同一行的条目回答同一个问题。',
  },
  'home.begin': { en: 'Where to begin', zh: '从这里开始' },
  'home.index': { en: 'All entries by topic and year', zh: '按专题与年份列出的全部条目' },
  'home.key': {
    en: 'One mark is one entry, placed by year. Select a cell to open that year.',
    zh: '一个标记代表一个条目，按年份排列。点选格子可查看该年。',
  },
  'home.keyOfMany': {
    en: 'One mark is up to {n} entries of its tier, placed by year. Select a cell to open that year.',
    zh: '一个标记代表同一级别的至多 {n} 个条目，按年份排列。点选格子可查看该年。',
  },
  'home.topic': { en: 'Topic', zh: '专题' },
  'home.byYear': { en: 'Entries by year', zh: '各年条目' },
  'home.totals': { en: 'Must-read, optional, advanced, all', zh: '必读、选读、进阶、合计' },
  'home.all': { en: 'all', zh: '合计' },
  'home.allTopics': { en: 'All topics', zh: '全部专题' },
  'home.upTo': { en: 'to {year}', zh: '≤ {year}' },
  'home.undated': { en: 'no year', zh: '无年份' },
  'home.cell': { en: '{topic}, {year}: {n}', zh: '{topic}，{year}：{n}' },
  'home.readByYou': { en: 'Read by you', zh: '你已读的' },
  'home.sources': { en: 'The lists this one grew from', zh: '清单的来源' },
  'home.tiers': { en: 'What the tiers mean', zh: '级别的含义' },
  'home.tiersNote': { en: 'Tiers are judgements, and some are wrong.', zh: '级别是主观判断，难免有误。' },
  'home.tiersLink': { en: 'How they are decided', zh: '判断标准' },

  'pages.all': { en: 'Pages', zh: '分页' },
  'pages.page': { en: 'Page {n}', zh: '第 {n} 页' },
  'pages.previous': { en: 'Previous', zh: '上一页' },
  'pages.next': { en: 'Next', zh: '下一页' },

  'all.title': { en: 'All entries', zh: '全部条目' },
  'all.intro': { en: 'The whole list on one page, for the browser’s own find.', zh: '整份清单都在这一页，便于用浏览器查找。' },
  'all.introInitials': {
    en: 'The whole list by title and by topic. Filters lead to the search, which sees all of it.',
    zh: '整份清单，按标题首字母或专题浏览。筛选会转到搜索页，在全部条目中查找。',
  },
  'all.byTitle': { en: 'By title', zh: '按标题' },
  'all.byTopic': { en: 'By topic', zh: '按专题' },
  'all.titles': { en: 'Titles beginning with {initial}', zh: '标题首字母 {initial}' },
  'all.otherInitial': { en: 'Others', zh: '其他' },
  'all.otherTitles': { en: 'Titles without a Latin initial', zh: '标题首字符非拉丁字母' },
  'all.description': { en: 'Entries of the list in the order of their titles. {titles}.', zh: '清单条目，按标题排列。{titles}。' },

  'glossary.title': { en: 'Glossary', zh: '术语表' },
  'glossary.intro': {
    en: 'The terms of the field as this list uses them, in English and Chinese, each with the works that define or use it.',
    zh: '本站使用的术语，中英对照，各附定义或使用它的文献。',
  },

  'notFound.title': { en: 'There is no page at this address', zh: '这个地址没有页面' },
  'notFound.nearest': { en: 'The nearest pages by name:', zh: '名称最接近的页面：' },
  'notFound.help': {
    en: 'Addresses of entries never change once published. The topics and the search may help:',
    zh: '条目的地址一经发布便不再改变。可以从专题或搜索找起：',
  },
  'notFound.figure': {
    en: 'A roofline plot. The address you asked for is a point above the roof, where nothing is attainable.',
    zh: 'Roofline 图：你访问的地址是屋顶线之上的一点，达不到。',
  },
  'notFound.point': { en: 'this address', zh: '这个地址' },
  'notFound.roof': { en: 'roof', zh: '屋顶线' },
  'notFound.x': { en: 'operational intensity, FLOP/byte', zh: '计算强度，FLOP/byte' },
  'notFound.y': { en: 'attainable performance', zh: '可达性能' },
  'notFound.caption': { en: 'Above the roof: not attainable.', zh: '在屋顶线之上：达不到。' },
});
