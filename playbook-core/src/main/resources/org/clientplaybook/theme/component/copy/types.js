/**
 * The shapes of the page of copies; no page loads this file. `<playbook-copy hidden>` compares the files of a folder, or those
 * that the browser keeps, with the site's own list, and shows their digest.
 *
 * @typedef {[string, () => Promise<ArrayBuffer>]} CopyFile its path in the site, and its bytes
 * @typedef {object} CopyResult
 * @property {string} digest of the files that are there, or of those that the list has where not all can be
 * @property {boolean} whole whether the digest is that of the files, and not of the list
 * @property {number} count of the files that are there
 * @property {string[]} missing
 * @property {string[]} changed
 * @property {string[]} extra
 *
 * @typedef {object} CopyCompare
 * @property {string} LIST
 * @property {(text: string) => Map<string, string>} read gives the hash of each file of a list
 * @property {(listed: Map<string, string>, files: CopyFile[], whole: boolean) => Promise<CopyResult>} compare
 */
