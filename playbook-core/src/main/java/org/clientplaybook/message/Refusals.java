package org.clientplaybook.message;

import io.pebbletemplates.pebble.node.expression.Expression;
import org.clientplaybook.problem.Code;

/** Tells what does not fit, each at its word of the tag that is being compiled. */
final class Refusals {
    private final Faults faults;
    private Tag tag;

    Refusals(Faults faults) {
        this.faults = faults;
        this.tag = new Tag(Tag.Kind.TEXT, 0, 0, "");
    }

    /** Begins another tag. */
    void begin(Tag next) {
        tag = next;
    }

    /** Refuses an expression that Pebble knows and a message does not, with what to write instead. */
    Typed foreign(Expression<?> expression) {
        String hint = switch (expression.getClass().getSimpleName()) {
            case "GetAttributeExpression" -> "Write the name of the field only: it has no parts.";
            case "FunctionOrMacroInvocationExpression", "ParentFunctionExpression", "BlockFunctionExpression" ->
                "Write a filter, such as `{{ field_name | date }}`: there are no functions.";
            case "PositiveTestExpression", "NegativeTestExpression" ->
                "Write `field_name`, `not field_name` or `field_name == …`: there is no `is`.";
            case "LiteralNullExpression" -> "Write `not field_name`: there is no `null`, and a blank field is false.";
            case "ArrayExpression", "MapExpression", "RangeExpression" ->
                "Declare a field with `type: list`: the reader fills in lists.";
            default -> "Use fields, texts, numbers, `? :`, comparisons, `and or not`, `+ - * /`, `~` and filters.";
        };
        faults.foreign(tag, hint);
        return Typed.unknown();
    }

    /** Tells a fault of type at a word of the tag, and returns what fits everywhere. */
    Typed refused(String word, String message, String hint) {
        return fault(Code.MESSAGE_TYPE, word, message, hint);
    }

    /** Tells a fault at a word of the tag, or where the tag begins if the word is empty, and returns what fits everywhere. */
    Typed fault(Code code, String word, String message, String hint) {
        faults.add(code, word.isEmpty() ? tag.at() : faults.place(tag, word), message, hint);
        return Typed.unknown();
    }
}
