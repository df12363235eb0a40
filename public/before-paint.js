// See docs/architecture.md.
const root = document.documentElement;
root.dataset.script = '';

function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

const theme = stored('roofline.theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

if (stored('roofline.keys') === 'off') root.dataset.keys = 'off';

function daysOf(text) {
  try {
    return { ...JSON.parse(text) };
  } catch {
    return {};
  }
}

const [read, reading] = [daysOf(stored('roofline.read')), daysOf(stored('roofline.reading'))];

const prefix = 'roofline.marks:';
const changes = window.name.startsWith(prefix) ? daysOf(window.name.slice(prefix.length)) : {};
for (const id of [...Object.keys(Object(changes.read)), ...Object.keys(Object(changes.reading)), ...[changes.unread].flat()]) {
  delete read[id];
  delete reading[id];
}
Object.assign(read, changes.read);
Object.assign(reading, changes.reading);

function paint(element) {
  const { entry, work, former } = element.dataset ?? {};
  if (entry !== undefined || work !== undefined) {
    const ids = [entry ?? work, ...(former ? former.split(' ') : [])];
    const mark = ids.some((id) => Object.hasOwn(read, id)) ? 'read' : ids.some((id) => Object.hasOwn(reading, id)) ? 'reading' : '';
    if (mark !== '') element.dataset.mark = mark;
  } else if (element.matches?.('[data-read-box]')) {
    const mark = element.closest('[data-entry]')?.dataset.mark;
    element.checked = mark === 'read';
    element.indeterminate = mark === 'reading';
  }
}

if (Object.keys(read).length + Object.keys(reading).length > 0) {
  const observer = new MutationObserver((records) => {
    for (const record of records) record.addedNodes.forEach(paint);
  });
  observer.observe(root, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => observer.disconnect(), { once: true });
}
