package org.clientplaybook.problem;

import static org.clientplaybook.problem.Severity.ERROR;
import static org.clientplaybook.problem.Severity.WARNING;

import org.clientplaybook.content.Keyword;

/**
 * The kinds of problem, each with the severity it has where a playbook says nothing else. What is an error here cannot be
 * built, and nothing sets it aside; what is a warning is a rule, which a playbook may weigh otherwise.
 */
public enum Code {
    // files and folders
    MISSING_FOLDER(ERROR, "A folder is missing."),
    MISSING_FILE(ERROR, "A file is missing."),
    EMPTY_FILE(ERROR, "A file has nothing in it."),
    UNREADABLE_FILE(ERROR, "A file or folder cannot be read."),
    NOT_UTF8(ERROR, "A file is not UTF-8 text."),
    BAD_CHARACTER(ERROR, "A file has a control character."),
    UNUSED_FILE(WARNING, "Nobody reads a file or a folder."),
    BAD_SLUG(ERROR, "The name of a folder or a page cannot be an address."),
    OUTSIDE_CONTENT(ERROR, "A link leads out of the content folder."),
    // YAML
    YAML_SYNTAX(ERROR, "A file is not valid YAML."),
    YAML_LIMIT(ERROR, "A file uses more of YAML than the format does."),
    DUPLICATE_KEY(ERROR, "A key is there twice."),
    // the format
    UNKNOWN_KEY(ERROR, "The format has no such key."),
    MISSING_KEY(ERROR, "A key is missing."),
    WRONG_TYPE(ERROR, "A value is of another kind than the key takes."),
    BAD_VALUE(ERROR, "A value is not one that the key takes."),
    DUPLICATE(ERROR, "A name is taken already."),
    DANGLING_REFERENCE(ERROR, "What is named does not exist."),
    TRANSLATION_MISMATCH(ERROR, "A translation has other parts than the original."),
    UNTRANSLATED(WARNING, "A part of a translation is missing; the original is shown."),
    // Markdown
    FRONT_MATTER(ERROR, "A text begins with front matter."),
    MERGE_CONFLICT(ERROR, "A file contains an unresolved merge conflict."),
    RAW_HTML(ERROR, "Markdown has HTML in it."),
    BAD_LINK(ERROR, "A link leads nowhere that a link can lead."),
    PICTURE_WITHOUT_ALT(ERROR, "A picture has no text for those who do not see it."),
    BAD_PICTURE(ERROR, "A picture cannot be shown."),
    DEAD_ANCHOR(ERROR, "A link leads to a heading that does not exist."),
    BAD_ANCHOR(ERROR, "The identifier of a heading is not valid, or not unique."),
    BAD_CALLOUT(ERROR, "A call-out is of no kind that exists."),
    BAD_FOOTNOTE(ERROR, "A footnote and its reference do not belong together."),
    BAD_TABLE(ERROR, "The lines of a table do not match."),
    UNKNOWN_MARKUP(ERROR, "A text contains markup that the format does not have."),
    MARKDOWN_LIMIT(ERROR, "A text would take too long to parse."),
    // messages
    MESSAGE_SYNTAX(ERROR, "A message uses what the message language does not have."),
    MESSAGE_TYPE(ERROR, "A message does with a field what its type does not allow."),
    UNGUARDED_FIELD(WARNING, "A message prints an optional field without a condition or a default."),
    UNKNOWN_FIELD(ERROR, "There is no field of that name."),
    UNUSED_FIELD(WARNING, "No message uses a field."),
    MESSAGE_READS_BADLY(WARNING, "A message has gaps, spaces or blank lines too many with some values."),
    // search
    UNPLACED_NOTE(WARNING, "A note explains words that its message does not have."),
    BAD_SYNONYM(ERROR, "A line of synonyms says nothing, or a word means two things."),
    UNFINDABLE(ERROR, "The search does not find a scenario by one of its own asks."),
    // theme
    THEME_TEMPLATE(ERROR, "A template of the theme has a fault."),
    THEME_WORDS(ERROR, "The interface's words are incomplete or unsound."),
    // output
    BAD_OUTPUT_FOLDER(ERROR, "The website cannot be written there."),
    OUTPUT_IN_USE(ERROR, "Another build is writing there."),
    FOREIGN_FILE(ERROR, "A file that is not the website's own is in its way."),
    // rules
    NEAR_DUPLICATE(WARNING, "Two scenarios say much the same."),
    TOO_LONG(WARNING, "A message is too long for its channel."),
    REPEATED_MESSAGE(WARNING, "A cadence sends the same message twice."),
    ENDLESS_CADENCE(WARNING, "A cadence ends with yet another question."),
    NO_WAY_BACK(WARNING, "A cadence ends with the last message, and nobody looks in later."),
    BLAMING(WARNING, "A message puts the fault on them."),
    PLEADING(WARNING, "A message begs."),
    THREATENING(WARNING, "A message threatens."),
    OPEN_DOOR(WARNING, "A parting message does not say that they may come back."),
    MORE_I_THAN_YOU(WARNING, "A follow-up speaks more of the writer than of the reader."),
    PERSONAL_DATA(WARNING, "A mail address or a phone number looks real."),
    READING_LEVEL(WARNING, "A text is hard to read."),
    REVIEW_OVERDUE(WARNING, "A scenario wants another review."),
    MISSING_TRANSLATION(WARNING, "A scenario or a page has no translation."),
    OUTDATED_TRANSLATION(WARNING, "A translation was made of other words than the original has now."),
    HEAVY_PICTURE(WARNING, "A picture takes long to load."),
    INSECURE_LINK(WARNING, "A link leads to an address without encryption."),
    SKIPPED_HEADING(WARNING, "A heading skips a level."),
    UNUSED_ALLOWANCE(WARNING, "A rule is set aside where it finds nothing.");

    private final Severity severity;
    private final String about;

    Code(Severity severity, String about) {
        this.severity = severity;
        this.about = about;
    }

    public Severity severity() {
        return severity;
    }

    public boolean isError() {
        return severity == ERROR;
    }

    /** Returns what is wrong wherever this is found, as a sentence. */
    public String about() {
        return about;
    }

    /** Returns the code as it is printed and as it is written in {@code allow}: lower case with hyphens. */
    public String id() {
        return Keyword.of(this);
    }
}
