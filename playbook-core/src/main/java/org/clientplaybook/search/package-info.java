/** The stage that makes the search index: words and their forms, what they weigh, shards, golden questions. */
package org.clientplaybook.search;
