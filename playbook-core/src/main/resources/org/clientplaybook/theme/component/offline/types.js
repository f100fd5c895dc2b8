/**
 * The shapes of what keeps the site in the browser; no page loads this file. The worker itself is `offline.js` in the site's root.
 * Nothing of it is loaded before the page is at rest; `offline-load.js` only notes until then who brought the page.
 *
 * @typedef {object} Offline
 * @property {(controller?: ServiceWorker | null, waited?: Promise<ServiceWorker | null | undefined> | null) => Promise<void>} begin sees that the browser keeps the site, or asks where data
 *   is to be saved; says so when a newer version is there than the one that waited, or was the controller, when the page began
 * @property {() => Promise<void>} keep begins to, whatever the reader said before
 * @property {() => Promise<void>} forget deletes what is kept, and notes that the reader does not want it
 */
