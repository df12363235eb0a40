export const keyboardHelp = {
  element: 'keyboard-help',
  texts: ['keys.read', 'keys.unread'],
  parts: { open: 'button', close: 'button', dialog: 'dialog', single: 'input', said: 'p' },
} as const;
