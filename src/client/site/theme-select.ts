import type { themeSelect } from '../../contracts/site/theme-select.ts';
import { PageElement } from '../page-element.ts';

/**
 * <theme-select>: a button that turns the theme over and stores it. Choosing what the system has anyway
 * follows the system again. `public/before-paint.js` applies the stored theme before the first paint.
 */
class ThemeSelect extends PageElement<typeof themeSelect> {
  connected(): void {
    this.listen(this.getPart('turn'), 'click', turnOver);
  }
}

function turnOver(): void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const next = (root.dataset['theme'] ?? system) === 'dark' ? 'light' : 'dark';
  if (next === system) delete root.dataset['theme'];
  else root.dataset['theme'] = next;
  try {
    if (next === system) localStorage.removeItem('roofline.theme');
    else localStorage.setItem('roofline.theme', next);
  } catch {
    // Storage may be refused; the choice then lasts for the page.
  }
}

customElements.define('theme-select', ThemeSelect);
