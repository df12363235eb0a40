import { roomTexts } from './room-texts.ts';

/** The pages about the list: what it is, and what it is made of. */
export const about = roomTexts({
  'about.title': { en: 'About', zh: '关于' },
  'about.description': {
    en: 'What Roofline is, how tiers are decided, which lists it grew from, and its licences.',
    zh: 'Roofline 是什么、级别如何判定、清单的来源以及许可。',
  },
  'about.originUnknown': { en: 'origin not known', zh: '来源不详' },

  'balance.title': { en: 'The balance of the list', zh: '清单的构成' },
  'balance.intro': {
    en: 'What this list is made of, counted from its files. A list always leans; here one can see where to.',
    zh: '这份清单由什么组成，由文件直接统计。任何清单都有偏向，这里看得见偏在哪里。',
  },
  'balance.count': { en: 'Works', zh: '篇数' },
  'balance.mustReads': { en: 'Must-reads', zh: '必读' },
  'balance.rest': { en: '{n} others', zh: '其余 {n} 项' },
  'balance.yes': { en: 'Yes', zh: '是' },
  'balance.no': { en: 'No', zh: '否' },
  'balance.area': { en: 'By topic', zh: '按主题' },
  'balance.area.head': { en: 'Topic', zh: '主题' },
  'balance.tier': { en: 'By tier', zh: '按级别' },
  'balance.tier.head': { en: 'Tier', zh: '级别' },
  'balance.kind': { en: 'By kind', zh: '按类型' },
  'balance.kind.head': { en: 'Kind', zh: '类型' },
  'balance.year': { en: 'By year', zh: '按年份' },
  'balance.year.head': { en: 'Year', zh: '年份' },
  'balance.year.none': { en: 'no year', zh: '无年份' },
  'balance.venue': { en: 'By venue', zh: '按发表处' },
  'balance.venue.head': { en: 'Venue', zh: '会议或期刊' },
  'balance.venue.none': { en: 'not a paper', zh: '不是论文' },
  'balance.language': { en: 'By language of the work', zh: '按作品语言' },
  'balance.language.head': { en: 'Language', zh: '语言' },
  'balance.access': { en: 'Free to read', zh: '免费可读' },
  'balance.access.head': { en: 'The whole text is linked and free', zh: '有免费全文链接' },
  'balance.code': { en: 'With code', zh: '附代码' },
  'balance.code.head': { en: 'Official code is linked', zh: '有官方代码链接' },
  'balance.reviewed': { en: 'Checked against the work', zh: '与原文核对' },
  'balance.reviewed.head': { en: 'Month', zh: '月份' },
  'balance.reviewed.none': { en: 'not yet', zh: '尚未核对' },
});
