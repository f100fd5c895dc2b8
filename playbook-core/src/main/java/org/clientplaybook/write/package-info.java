/**
 * Puts a generated site on disk, whole or not at all. {@link org.clientplaybook.write.Publication} is the way in.
 *
 * <p>For an output folder {@code site} the work is done beside it, in the same folder and so on the same file system:
 *
 * <pre>
 * site/.playbook-files      the manifest: a line with the format, then each of our files, sorted
 * .site.playbook-lock       locked while a build runs, removed when it ends
 * .site.playbook-staging/   there only from the first changed page to the end of the build:
 *     new/…                 changed pages, by their path in the site
 *     old/N                 what stood in the way, by the number of its line in the journal
 *     journal               the steps that are being taken; there while the site is between two states
 * </pre>
 *
 * <p>A first build, into a folder that is missing or empty, renames {@code new} to {@code site}. Any other commit writes
 * the journal under another name, renames it to {@code journal}, takes its steps in order, and removes it: with that the
 * new site stands. The steps are: make the new folders; move in what pages load, then the pages, then what lists pages,
 * each over the file that it replaces, which has got a second name in {@code old} before; set the stale files aside; remove
 * the folders left empty. Each is one indivisible operation of the file system, and after each of them every page is there
 * and finds the files that it loads, none of them older than it. Only what blocks the way of a folder, or of another
 * spelling, is set aside first.
 *
 * <p>A fault undoes the steps in reverse. What has to be undone is seen from the files, never remembered: a file was
 * moved in if it is missing from {@code new}, replaced or set aside if the former one is in {@code old}. So undoing can
 * itself be cut off and begun again. The next build to open the output recovers from a kill: where there is a
 * {@code journal} its steps are undone and it is removed; then, as where there is none, the staging is removed, since the
 * site stands, the former or the new one, whole.
 *
 * <p>Nothing is forced to the disk's platter: a killed process is recovered from, a power cut is not. No link inside the output
 * or the staging is ever followed: a journal that asks for it was written by no build, and is refused. An output folder
 * that is itself a link is followed: the site is written where it leads.
 */
@NullMarked
package org.clientplaybook.write;

import org.jspecify.annotations.NullMarked;
