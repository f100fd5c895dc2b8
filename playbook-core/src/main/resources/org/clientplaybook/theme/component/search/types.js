/**
 * The shapes that the search's scripts share; no page loads this file. docs/search.md has the format of the index.
 *
 * @typedef {object} SearchRoot what every search needs of an index
 * @property {number} count of scenarios
 * @property {string} prefix of addresses
 * @property {number} per scenarios in a shard
 * @property {boolean} deflated whether their shards are
 * @property {Folding} folding
 * @property {boolean} compounds
 * @property {string} stop
 * @property {[string, string][]} categories keys and titles
 * @property {number[]} common scenarios whose first asks an empty dialog offers
 * @property {boolean} guide whether there is one
 * @property {string[]} endings
 * @property {number[]} shapes pairs of how much is cut off a word and which endings fit then
 * @property {number[][][]} synonyms groups of words and phrases, each the families of its words
 * @property {[number, number[]][]} joined families of phrases that are written as one word, and those of their words
 * @property {string} lines how many each scenario has
 * @property {number} elsewhere how many lines are behind those of the scenarios: questions that none answers
 * @property {number} usual how much a word of a scenario's line says that a scenario answers, in eighths of a doubling
 * @property {string} lengths of how many families each line has words; empty in a large index
 * @property {string[]} words the first of each shard
 * @property {number} families
 * @property {number[]} postings the first family of each shard
 * @property {string[]} heads
 * @property {{[name: string]: ShardData}} [shards] where the whole index is one file
 *
 * @typedef {object} Folding what a language's letters and apostrophes are to a search
 * @property {string} kept letters whose mark is part of them
 * @property {string} first pairs of characters that are others from the start
 * @property {string} letters pairs of letters and what they are searched as
 * @property {string} elided words that fall away with the apostrophe behind them
 *
 * @typedef {Omit<SearchRoot, "lengths"> & {stopWords: Set<string>, firstLines: Uint32Array, lengths: number[]}} OpenRoot
 *
 * @typedef {[number, string, string] | string | Heads | [number, string] | DocumentData[]} ShardData words, postings,
 *   heads, scenarios
 * @typedef {{[begin: string]: [number, string] | undefined}} Heads
 * @typedef {[string, string, string, number, ...DocumentParts]} DocumentData
 * @typedef {[string[], string[], [string, string, string][], string[], [string, string][]]} DocumentParts
 *
 * @typedef {object} WordShard
 * @property {string[]} words
 * @property {number[]} families
 * @property {Map<string, number>} numbers of the families, by word
 * @property {Map<string, [number, number][]>} roots families and the endings that each takes, by root
 * @property {Map<number, number>} rarities by family
 *
 * @typedef {{documents: number[], levels: number[], lines: number[]}} Postings where a family is, how strongly, in
 *   which lines
 *
 * @typedef {object} SearchDocument a scenario
 * @property {number} number
 * @property {string} slug
 * @property {string} title
 * @property {string} summary
 * @property {[string, string]} category
 * @property {string[]} asks
 * @property {string[]} hears what the other side writes or says
 * @property {[string, string, string][]} messages identifiers, titles and channels
 * @property {string[]} steps
 * @property {[string, string][]} headings
 *
 * @typedef {{word: string, parts?: string[], last?: string, lone?: boolean}} Unit a word; with its parts where hyphens
 *   stood in it; in scripts without spaces a pair of characters, with the last of their run, or a character that is alone
 * @typedef {{families: number[], weight: number, begin?: string, phrase?: boolean}} Term a scenario has all its
 *   families, those of a phrase in one line; worth in eighths
 * @typedef {object} QueryUnit
 * @property {string[]} words
 * @property {boolean} begins whether the word may go on
 * @property {Term[]} terms the ways to find it
 * @property {number} worth what it counts beside the others, in eighths
 * @property {string} [meant] the word that was guessed
 * @property {boolean} [known] whether some scenario has it
 *
 * @typedef {object} UnitFound what an index has of a unit
 * @property {Uint8Array} strengths by scenario
 * @property {number} rarity
 * @property {Uint8Array} weights how well each line has it, in eighths
 *
 * @typedef {object} JoinedUnit a word or phrase before it is looked up
 * @property {string[]} words
 * @property {Unit} unit its first word
 * @property {number[]} families of its words; -1 for what the content lacks
 * @property {boolean} begins
 * @property {Term[]} terms
 * @property {number} worth
 * @property {boolean} stop whether it is a stop word
 * @property {boolean} complete whether its terms are all
 *
 * @typedef {object} Hit a scenario that was found
 * @property {number} number
 * @property {number} score
 * @property {number} matched a bit for each unit
 * @property {boolean} all whether it has every word that counts in full
 * @typedef {object} Answer
 * @property {Hit[]} hits
 * @property {number} count scenarios in all
 * @property {number} complete those with every word
 * @property {QueryUnit[]} units
 * @property {boolean} [weak] whether nothing matches well
 * @property {string[]} [lacking] phrases that no scenario has, and that were taken as words
 *
 * @typedef {(bytes: Uint8Array) => Uint8Array} Inflate gives what was packed
 *
 * @typedef {(box: HTMLElement, icon: Element) => HTMLInputElement} SearchField gives a search box its field, which
 *   can be typed in before the rest has come with its script
 *
 * @typedef {{createScriptURL: (url: string) => string}} ScriptPolicy
 * @typedef {{createPolicy: (name: string, policy: ScriptPolicy) => ScriptPolicy}} TrustedTypes
 */
