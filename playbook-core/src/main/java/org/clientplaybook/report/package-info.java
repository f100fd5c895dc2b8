/** What a build tells besides the site: texts for people who review a change. */
package org.clientplaybook.report;
