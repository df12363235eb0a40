// Runs before the first paint, so that a stored theme does not flash. The policy of the pages allows no inline script.
try {
  const theme = localStorage.getItem('roofline.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be refused; the theme then follows the system.
}
