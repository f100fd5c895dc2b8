/**
 * The shapes of what keeps the site in the browser; no page loads this file. The worker itself is `offline.js` in the site's root.
 * Nothing of it is loaded before the page is at rest; `offline-load.js` only notes until then who brought the page.
 *
 * @typedef {object} Offline
 * @property {(controller: ServiceWorker | null) => Promise<void>} begin sees that the browser keeps the site, or asks where data
 *   is to be saved; says so when a newer version is there than the one that the controller brought
 * @property {() => boolean} refused whether the reader said no
 * @property {() => Promise<void>} keep
 * @property {() => Promise<void>} forget
 */
