/**
 * The shapes of the service worker; no page loads this file. The checker knows the browser's window, and not a worker.
 *
 * @typedef {object} Kept what the build writes before the worker
 * @property {string} version of the list
 * @property {number} bytes of all the files
 * @property {{[path: string]: string}} files the SHA-256 of each in hexadecimal, by its path from the site's root
 *
 * @typedef {{waitUntil: (work: Promise<unknown>) => void}} WorkerEvent
 * @typedef {WorkerEvent & {request: Request, respondWith: (answer: Promise<Response>) => void}} WorkerFetch
 * @typedef {{url: string, postMessage: (said: string) => void}} WorkerClient
 * @typedef {object} WorkerScope
 * @property {{matchAll: (kind: object) => Promise<WorkerClient[]>, claim: () => Promise<void>}} clients
 * @property {() => Promise<void>} skipWaiting
 * @property {ServiceWorkerRegistration} registration
 * @property {(kind: "install" | "activate" | "message" | "fetch", take: (event: WorkerFetch) => void) => void} addEventListener
 */
Playbook.kept = /** @type {Kept} */ ({});
