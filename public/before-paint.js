// Runs before the first paint, so that nothing flashes. The policy of the pages allows no inline script.
const root = document.documentElement;
// Styles hide what needs a script until this says that there is one, and what stands in for it afterwards.
root.dataset.script = '';
try {
  const theme = localStorage.getItem('roofline.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
} catch {
  // Storage may be refused; the theme then follows the system.
}
