package org.clientplaybook.problem;

import static org.clientplaybook.problem.Severity.ERROR;
import static org.clientplaybook.problem.Severity.WARNING;

import org.clientplaybook.content.Keyword;

/**
 * The kinds of problem, each with its default severity. What is an error here stops the build and cannot be suppressed;
 * what is a warning is a rule, whose severity a playbook may change.
 */
public enum Code {
    // files and folders
    MISSING_FOLDER(ERROR, "A folder is missing."),
    MISSING_FILE(ERROR, "A file is missing."),
    EMPTY_FILE(ERROR, "A file is empty."),
    UNREADABLE_FILE(ERROR, "A file or folder cannot be read."),
    NOT_UTF8(ERROR, "A file is not UTF-8 text."),
    BAD_CHARACTER(ERROR, "A file contains a control character."),
    UNUSED_FILE(WARNING, "A file or folder is not used."),
    BAD_SLUG(ERROR, "A folder or page name is not a valid slug."),
    OUTSIDE_CONTENT(ERROR, "A symbolic link leads out of the content folder."),
    // packs
    MISSING_PACK(ERROR, "A pack was not found."),
    BAD_PACK(ERROR, "A pack is damaged or unsafe."),
    PACK_CONFLICT(ERROR, "Two places have the same name, and nothing says which of them counts."),
    UNMATCHED_OVERRIDE(ERROR, "Nothing in a pack is what an override names."),
    OUTDATED_OVERRIDE(WARNING, "A pack has changed what the playbook replaces."),
    // YAML
    YAML_SYNTAX(ERROR, "A file is not valid YAML."),
    YAML_LIMIT(ERROR, "A file uses a part of YAML that the format does not allow."),
    DUPLICATE_KEY(ERROR, "A key appears twice."),
    // the format
    UNKNOWN_KEY(ERROR, "A key is not part of the format."),
    MISSING_KEY(ERROR, "A required key is missing."),
    WRONG_TYPE(ERROR, "A value has the wrong type."),
    BAD_VALUE(ERROR, "A value is not valid for its key."),
    IMPOSSIBLE_LIMITS(ERROR, "No value fits the limits of a field."),
    DUPLICATE(ERROR, "A name is already taken."),
    DANGLING_REFERENCE(ERROR, "A reference leads to something that does not exist."),
    TRANSLATION_MISMATCH(ERROR, "A translation does not have the same parts as the original."),
    UNTRANSLATED(WARNING, "Part of a translation is missing; the original is shown."),
    // files for translators
    PO_SYNTAX(ERROR, "A PO file is not valid."),
    PO_CONFLICT(ERROR, "A translation was changed both in a PO file and in the content."),
    // Markdown
    FRONT_MATTER(ERROR, "A text begins with front matter."),
    MERGE_CONFLICT(ERROR, "A file contains an unresolved merge conflict."),
    RAW_HTML(ERROR, "Markdown contains HTML."),
    BAD_LINK(ERROR, "A link has an invalid target."),
    PICTURE_WITHOUT_ALT(ERROR, "A picture has no text alternative."),
    BAD_PICTURE(ERROR, "A picture cannot be shown."),
    DEAD_ANCHOR(ERROR, "A link leads to a heading that does not exist."),
    BAD_ANCHOR(ERROR, "The identifier of a heading is not valid, or not unique."),
    BAD_CALLOUT(ERROR, "A call-out has an unknown type."),
    BAD_FOOTNOTE(ERROR, "A footnote and its reference do not match."),
    BAD_TABLE(ERROR, "The lines of a table do not match."),
    UNKNOWN_MARKUP(ERROR, "A text contains markup that the format does not have."),
    MARKDOWN_LIMIT(ERROR, "A text would take too long to parse."),
    // messages
    MESSAGE_SYNTAX(ERROR, "A message uses syntax that the message language does not have."),
    MESSAGE_TYPE(ERROR, "A message uses a field in a way that its type does not allow."),
    UNGUARDED_FIELD(WARNING, "A message prints an optional field without a condition or a default."),
    UNKNOWN_FIELD(ERROR, "A field is not declared."),
    UNUSED_FIELD(WARNING, "A field is not used in any message."),
    STRAY_PLACEHOLDER(WARNING, "A text contains a placeholder that is not a field."),
    MESSAGE_READS_BADLY(
            WARNING,
            "A message has a stray space, too many blank lines, a gap with some values, or incomplete bold words or links."),
    // search
    UNPLACED_NOTE(WARNING, "A note refers to words that its message does not contain."),
    BAD_SYNONYM(ERROR, "A line of synonyms is incomplete or conflicts with another."),
    UNFINDABLE(ERROR, "The search does not find a scenario by one of its own asks, or by what it hears."),
    // guide
    GUIDE_CYCLE(ERROR, "Answers of the guide lead back to where they came from."),
    // theme
    THEME_TEMPLATE(ERROR, "A template of the theme has an error."),
    THEME_SCRIPT(ERROR, "A script of the theme needs a script that does not exist, or takes the name of another."),
    THEME_WORDS(ERROR, "The theme's words are incomplete or invalid."),
    // output
    BAD_OUTPUT_FOLDER(ERROR, "The website cannot be written to the output folder."),
    OUTPUT_IN_USE(ERROR, "Another build is writing to the output folder."),
    FOREIGN_FILE(ERROR, "A file that does not belong to the website is in the way."),
    // rules
    NEAR_DUPLICATE(WARNING, "Two scenarios say much the same."),
    SAME_TITLE(WARNING, "Two scenarios have the same title."),
    TOO_LONG(WARNING, "A message is too long for its channel."),
    REPEATED_MESSAGE(WARNING, "A cadence sends the same message twice."),
    UNORDERED_CADENCE(WARNING, "The entries of a cadence are not in the order of their days."),
    ENDLESS_CADENCE(WARNING, "A cadence ends with yet another question."),
    NO_WAY_BACK(WARNING, "A cadence has no check-in after its last message."),
    LONG_WAIT(WARNING, "The waits between the steps are longer than the cadence."),
    EARLY_FIELD(WARNING, "An entry of a cadence needs a field that is known only later."),
    UNEXPLAINED_CONDITION(WARNING, "Nothing in a scenario explains the condition of an entry of its cadence."),
    BLAMING(WARNING, "A message blames the recipient."),
    PLEADING(WARNING, "A message begs."),
    THREATENING(WARNING, "A message threatens."),
    OPEN_DOOR(WARNING, "A parting message does not say that they can come back."),
    MORE_I_THAN_YOU(WARNING, "A follow-up says more about the writer than about the reader."),
    PERSONAL_DATA(WARNING, "An email address or a phone number looks real."),
    READING_LEVEL(WARNING, "A text is hard to read."),
    OUTSIDE_LIMITS(WARNING, "An example or a default value does not fit the limits of its field."),
    REVIEW_OVERDUE(WARNING, "A scenario is due for review."),
    MISSING_TRANSLATION(WARNING, "A scenario, a page, the guide or the worksheet has no translation."),
    OUTDATED_TRANSLATION(WARNING, "A translation may be out of date."),
    HEAVY_PICTURE(WARNING, "A picture file is too large."),
    INSECURE_LINK(WARNING, "A link leads to an unencrypted address."),
    SCORE_WITHOUT_BAND(WARNING, "A score can be reached for which a scorecard has no band."),
    UNREACHABLE_BAND(WARNING, "No answers reach a band of a scorecard."),
    POINTLESS_QUESTION(WARNING, "A question of a scorecard never changes the verdict."),
    CANCELLING_WEIGHTS(WARNING, "Two questions of a scorecard cancel each other out."),
    UNREACHABLE_QUESTION(WARNING, "No answer leads to a question of the guide."),
    SINGLE_ANSWER(WARNING, "A question of the guide has only one answer."),
    SAME_ANSWER(WARNING, "A question of the guide has two answers with the same words."),
    NO_UNSURE_ANSWER(WARNING, "A question of the guide has no way on for those who are not sure."),
    LONG_PATH(WARNING, "A path of the guide takes more than five answers."),
    UNREACHED_SCENARIO(WARNING, "Neither the guide nor an outcome leads to a scenario."),
    ENDLESS_LOOP(WARNING, "Scenarios lead to each other, and none of them ends."),
    TOP_HEADING(WARNING, "A heading has the level of a title."),
    SKIPPED_HEADING(WARNING, "A heading skips a level."),
    UNUSED_ALLOWANCE(WARNING, "A rule is suppressed where it reports nothing.");

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
