import { settings } from '../contract.ts';

export const lineageMap = {
  element: 'lineage-map',
  texts: ['lineage.date', 'map.count', 'text.missing'],
  settings: settings<{
    /** The address of the sentences of its works. */
    sentences: string;
  }>(),
  parts: {
    region: 'div',
    area: 'select',
    tier: 'button+',
    fade: 'input',
    count: 'output',
    panel: 'div',
    name: 'h2',
    facts: 'p',
    sentence: 'p',
    open: 'a',
    earlier: 'div',
    later: 'div',
  },
} as const;
