import { roomTexts } from './room-texts.ts';

/** Read marks, and the page My reading. */
export const marks = roomTexts({
  'marks.box': { en: 'Read: {name}', zh: '已读：{name}' },
  'marks.of': { en: '{n} of {all}', zh: '{n} / {all}' },
  'marks.ofRead': { en: '{n} of {all} read', zh: '已读 {n} / {all}' },
  'marks.ratio': { en: '{n} / {all}', zh: '{n} / {all}' },
  'marks.markRead': { en: 'Mark as read', zh: '标为已读' },
  'marks.markUnread': { en: 'Mark as unread', zh: '标为未读' },
  'marks.start': { en: 'Start reading', zh: '开始读' },
  'marks.stop': { en: 'Stop reading', zh: '暂不读了' },
  'marks.refused': { en: 'This browser does not let the site store what you mark.', zh: '浏览器不允许本站保存阅读标记。' },
  'marks.full': { en: 'The browser’s storage for this site is full.', zh: '浏览器留给本站的存储空间已满。' },
  'marks.notStoredHelp': {
    en: 'Your marks are kept until you close this tab. On the page Reading you can export them as a file.',
    zh: '标记会保留到关闭这个标签页为止，可以在“我的阅读”页导出成文件。',
  },
  'marks.damaged': { en: 'Part of what was stored as your read marks cannot be understood.', zh: '保存的阅读标记有一部分无法识别。' },
  'marks.damagedHelp': {
    en: 'What could be read is shown. The stored text was not thrown away: it is kept in this browser under the key roofline.read.damaged-1 or the like.',
    zh: '能识别的已照常显示。原内容没有丢弃，仍保存在浏览器里，键名形如 roofline.read.damaged-1。',
  },

  'reading.title': { en: 'My reading', zh: '我的阅读' },
  'reading.intro': {
    en: 'What you mark as read, or as being read, is kept in this browser and sent to nobody. It is shown wherever a work is shown: in lists, paths, charts and maps.',
    zh: '标为已读或在读的条目只保存在这个浏览器里，不会发给任何人。无论在列表、路线、图表还是脉络图里，同一条目的状态都一样。',
  },
  'reading.noScript': {
    en: 'Marks need JavaScript. Without it, the paths can be printed as checklists:',
    zh: '阅读标记需要 JavaScript。没有它时，可以把路线打印成清单：',
  },
  'reading.failed': {
    en: 'The list of works could not be downloaded, so titles cannot be shown. Your marks are safe, and can be exported.',
    zh: '条目清单没能下载，因此无法显示标题。标记没有丢，仍可导出。',
  },
  'reading.reading': { en: 'Reading now', zh: '在读' },
  'reading.readingEmpty': { en: 'Nothing. On the page of a work, press “Start reading”.', zh: '还没有。在条目页点“开始读”即可。' },
  'reading.next': { en: 'What to read next', zh: '接下来读什么' },
  'reading.nextEmpty': { en: 'Nothing is left whose beginnings you have read.', zh: '前置都已读过的条目，一篇也不剩了。' },
  'reading.read': { en: 'Read', zh: '已读' },
  'reading.readEmpty': {
    en: 'Nothing yet. Tick the box of a work in any list when you have read it.',
    zh: '还没有。读完后，在任意列表里勾上它前面的方框。',
  },
  'reading.keep': { en: 'Your marks as a file', zh: '把标记存成文件' },
  'reading.keepHelp': {
    en: 'Browsers forget: when you clear their data, or on another machine, the marks are gone. Export them now and then; importing adds to what is marked here and overwrites nothing.',
    zh: '浏览器会忘：清除数据或换一台机器，标记就没了。不妨时常导出一份；导入只会补充，不会覆盖这里已有的标记。',
  },
  'reading.export': { en: 'Export', zh: '导出' },
  'reading.import': { en: 'Import a file', zh: '导入文件' },
  'reading.erase': { en: 'Erase all', zh: '全部清除' },
  'reading.undo': { en: 'Take it back', zh: '撤销' },
  'reading.form': { en: 'The form of the file', zh: '文件格式' },
  'reading.formHelp': {
    en: 'JSON. Both lists go from the id of an entry, the last part of its address, to the day of the mark. Ids are permanent; those of renamed entries keep working.',
    zh: 'JSON。两张表都从条目 id（网址的最后一段）对应到标记的日期。id 永久不变，条目改名后旧 id 仍然有效。',
  },
  'reading.eraseAsk': { en: 'Erase all marks in this browser?', zh: '清除这个浏览器里的全部标记？' },
  'reading.eraseHelp': {
    en: 'What was not exported cannot be restored once you leave this page.',
    zh: '没有导出过的标记，离开本页后就无法恢复。',
  },
  'reading.eraseNow': { en: 'Erase', zh: '清除' },
  'reading.keepThem': { en: 'Keep them', zh: '保留' },
  'reading.counts': { en: '{n} of {all} works read, about {time} of reading', zh: '已读 {n} / {all} 条，约合 {time}的阅读' },
  'reading.exported': { en: 'Exported as {file}.', zh: '已导出为 {file}。' },
  'reading.erased': { en: 'All marks are erased.', zh: '标记已全部清除。' },
  'reading.undone': { en: 'The marks are as they were before.', zh: '标记已恢复原样。' },
  'reading.imported': {
    en: '{file}: {added} added, {finished} that you were reading are now read, {kept} kept as you had them.',
    zh: '{file}：新增 {added} 条，{finished} 条由在读变为已读，{kept} 条保留原有标记。',
  },
  'reading.unknown': { en: '{n} are of works that this list does not have; they are kept.', zh: '其中 {n} 条不在本清单里，标记仍然保留。' },
  'reading.strangers': {
    en: '{n} of your marks are of works that this list does not have: {ids}. They are kept and exported.',
    zh: '有 {n} 条标记的条目不在本清单里：{ids}。它们仍会保留，导出时也在内。',
  },
  'reading.removed': { en: 'removed from the list', zh: '已移出清单' },
  'reading.follows': { en: 'follows {name}, which you have read', zh: '承接你读过的 {name}' },
  'reading.unlocks': { en: 'unlocks {n} works in {area}', zh: '读完可以接着读“{area}”里的 {n} 篇' },
  'reading.unlocksOne': { en: 'unlocks a work in {area}', zh: '读完可以接着读“{area}”里的一篇' },
  'reading.unlocksMost': { en: 'unlocks {n} works, {m} of them in {area}', zh: '读完可以接着读 {n} 篇，其中 {m} 篇在“{area}”' },
  'reading.semicolon': { en: '; ', zh: '；' },
  'reading.fault': { en: '{file} was not imported, and nothing has changed.', zh: '{file} 没有导入，标记没有任何变化。' },
  'reading.fault-empty': { en: 'It is empty. Choose the file that Export wrote.', zh: '文件是空的，要选“导出”得到的那个文件。' },
  'reading.fault-tooLong': {
    en: 'It is longer than a million characters, so it is hardly a list of marks.',
    zh: '文件超过一百万字符，不像是阅读标记。',
  },
  'reading.fault-notJson': { en: 'It is not JSON; perhaps it was cut off when it was copied.', zh: '它不是 JSON，也许复制时被截断了。' },
  'reading.fault-notMarks': {
    en: 'It is JSON, but no file of read marks: "format" must be "roofline-reading-marks" and "version" 1.',
    zh: '它是 JSON，但不是阅读标记文件："format" 应为 "roofline-reading-marks"，"version" 应为 1。',
  },
  'reading.fault-newer': {
    en: 'It is of version “{what}”, which this page does not know. Reload the page, then try again.',
    zh: '它的版本是“{what}”，本页还不认识。先刷新页面，再试一次。',
  },
  'reading.fault-badList': { en: '"{what}" must be an object of ids and days.', zh: '"{what}" 应是从 id 到日期的对象。' },
  'reading.fault-badId': {
    en: 'This is not the id of an entry: {what}. Ids have lower-case letters, digits and single hyphens.',
    zh: '这不是条目的 id：{what}。id 只含小写字母、数字和单个连字符。',
  },
  'reading.fault-badDay': { en: 'This is not a day, such as "2026-11-21": {what}.', zh: '这不是日期（例如 "2026-11-21"）：{what}。' },
});
