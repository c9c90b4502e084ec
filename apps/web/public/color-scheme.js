/*
 * Runs before anything is painted, so that nobody who likes it dark is flashed with a light page while the app loads.
 * A file of its own, because the content policy of the api allows no script inside a page. The key is the one that the
 * app's colour scheme switch remembers its choice under.
 */
(() => {
  const isDarkSystem = window.matchMedia('(prefers-color-scheme: dark)').matches;
  let chosen = null;
  try {
    chosen = window.localStorage.getItem('frisket-color-scheme');
  } catch {
    // A browser that keeps nothing follows the system.
  }
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : isDarkSystem ? 'dark' : 'light';
  document.documentElement.dataset.mantineColorScheme = scheme;
})();
