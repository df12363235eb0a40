import { roomTexts } from './room-texts.ts';

/** The keyboard, and the help on it. */
export const keys = roomTexts({
  'keys.title': { en: 'Keyboard', zh: '键盘操作' },
  'keys.close': { en: 'Close', zh: '关闭' },
  'keys.search': { en: 'Search', zh: '搜索' },
  'keys.or': { en: 'or', zh: '或' },
  'keys.move': { en: 'Next, previous entry (focus in a list)', zh: '下一条、上一条（焦点在列表内）' },
  'keys.open': { en: 'Open the entry', zh: '打开条目' },
  'keys.mark': { en: 'Mark as read or unread (focus in a list)', zh: '标为已读或未读（焦点在列表内）' },
  'keys.escape': { en: 'Clear the search box, leave it; close this help', zh: '清空搜索框、离开搜索框；关闭本说明' },
  'keys.help': { en: 'This help', zh: '打开本说明' },
  'keys.focus': {
    en: 'The focus is in a list when a title, a box or a link of an entry has it. Tab leads there.',
    zh: '焦点落在某个条目的标题、方框或链接上，即为在列表内。按 Tab 可以移过去。',
  },
  'keys.single': { en: 'Single-key shortcuts', zh: '单键快捷键' },
  'keys.singleHelp': {
    en: 'When they are off, / ? j k x do nothing. Arrows, Enter and Esc still work, and the button “Keyboard” at the foot of the page opens this help.',
    zh: '关闭后，/ ? j k x 不再起作用；方向键、Enter 和 Esc 照常可用，点页面底部的“键盘操作”可以打开本说明。',
  },
  'keys.read': { en: 'Marked as read.', zh: '已标为已读。' },
  'keys.unread': { en: 'Marked as unread.', zh: '已改回未读。' },
});
