import { roomTexts } from './room-texts.ts';

/** Lineage, as lists, tables and maps. */
export const maps = roomTexts({
  'lineage.buildsOn': { en: 'Builds on', zh: '建立在' },
  'lineage.leadsTo': { en: 'Leads to', zh: '引出' },
  'lineage.none': { en: 'No work of this list.', zh: '本清单中没有。' },
  'lineage.noneYet': { en: 'No work of this list yet.', zh: '本清单中还没有。' },
  'lineage.date': { en: 'first public {date}', zh: '首次公开 {date}' },
  'lineage.others': { en: 'Also:', zh: '另有：' },

  'map.title': { en: 'Lineage maps', zh: '脉络图' },
  'map.intro': {
    en: 'Each topic has a map of its works by date, with lines to what they build on. The picture here shows how the topics hang together: a line leads from the topic of the earlier work to that of the later one, on the right down the list, on the left up. The more works build on each other, the wider it is.',
    zh: '每个专题都有一张脉络图：条目按日期排列，用线连到它们所依据的工作。这里的图画的是专题之间的联系：线从较早的工作所在的专题，引向较晚的工作所在的专题，右侧的线向下，左侧的线向上；联系越多，线越粗。',
  },
  'map.areaTitle': { en: '{topic}: lineage map', zh: '{topic}：脉络图' },
  'map.areaIntro': {
    en: 'Works stand at the month of their first public version, not of the conference. A line means that the later work extends, uses or answers the earlier one; being cited is not enough.',
    zh: '每条工作排在首次公开的月份，而不是会议召开的月份。连线表示较晚的工作扩展、使用或回应了较早的工作；只是引用过不算。',
  },
  'map.yearOnly': { en: ' A work of which only the year is known stands at its end.', zh: '只知道年份的，排在当年末尾。' },
  'map.hint': {
    en: 'Point at a work, or reach it with the Tab key, to see what it builds on and what it leads to.',
    zh: '指向一条工作，或用 Tab 键移到它上面，就能看到它建立在什么之上，又引出了什么。',
  },
  'map.region': { en: 'Lineage map, scrolls sideways on small screens', zh: '脉络图，屏幕较小时可横向滚动' },
  'map.workName': { en: '{name}, {date}, {tier}', zh: '{name}，{date}，{tier}' },
  'map.undatedName': { en: '{name}, {tier}', zh: '{name}，{tier}' },
  'map.options': { en: 'Map options', zh: '脉络图选项' },
  'map.fade': { en: 'Fade what I have read', zh: '淡化已读的' },
  'map.count': { en: '{n} of {all} works', zh: '{n} / {all} 条' },
  'map.asTable': { en: 'Same data as a table', zh: '以表格查看' },
  'map.table': { en: 'As a table', zh: '表格' },
  'map.work': { en: 'Work', zh: '条目' },
  'map.elsewhere': { en: 'On other maps:', zh: '在其他图上：' },
  'map.open': { en: 'Open the entry', zh: '打开条目页' },
  'map.show': { en: 'See it on the map', zh: '在脉络图上查看' },
  'map.topicMap': { en: 'Lineage map', zh: '脉络图' },
  'map.works': { en: '{n} works', zh: '{n} 条' },
  'map.works.one': { en: '1 work', zh: '1 条' },
  'map.strongest': { en: 'Where most leads from one topic to another', zh: '联系最多的几对专题' },
  'map.pair': { en: 'From {from} to {to}: {n}', zh: '从“{from}”到“{to}”：{n} 处' },
  'map.buildsOn': { en: 'builds on', zh: '承接' },
  'map.more': { en: 'and {n} more', zh: '另有 {n} 处' },
  'map.matrix': {
    en: 'How many relations lead from the topic of a row to that of a column; between works of the same topic in bold.',
    zh: '从行的专题引向列的专题有多少处联系；同一专题内部的用粗体。',
  },
  'map.earlier': { en: 'Earlier work in', zh: '较早的工作在' },
  'map.list': { en: 'The works of this topic in reading order: {topic}', zh: '按阅读顺序看本专题的条目：{topic}' },
  'map.relations': { en: '{n} relations', zh: '{n} 处联系' },
  'map.relations.one': { en: '1 relation', zh: '1 处联系' },
});
