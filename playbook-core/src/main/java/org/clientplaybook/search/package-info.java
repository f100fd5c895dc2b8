/** The stage that makes the search index: words and their forms, what they weigh, shards, golden questions. */
@NullMarked
package org.clientplaybook.search;

import org.jspecify.annotations.NullMarked;
