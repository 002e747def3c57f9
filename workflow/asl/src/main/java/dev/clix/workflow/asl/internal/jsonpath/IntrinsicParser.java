package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.internal.jsonpath.IntrinsicCall.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code States.Name(argument, …)}; arguments are texts in single quotes, JSON scalars, paths and calls. */
final class IntrinsicParser {
    private static final String PREFIX = "States.";
    private static final int NESTING_MAX = 10;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final String ESCAPABLE = "'{}\\";

    private final String text;
    private int position;

    IntrinsicParser(String text) {
        this.text = text;
    }

    Argument.Call parse() {
        var call = call(1);
        skipSpace();
        if (position < text.length()) throw unexpected("the end");
        return call;
    }

    private Argument.Call call(int depth) {
        if (depth > NESTING_MAX) throw new SyntaxException("Calls are nested more than %s deep".formatted(NESTING_MAX));
        skipSpace();
        if (!text.startsWith(PREFIX, position)) throw unexpected("an intrinsic function");
        var end = text.indexOf('(', position);
        if (end < 0) throw unexpected("a call");
        var name = text.substring(position + PREFIX.length(), end).strip();
        var function = Intrinsic.named(name)
                .orElseThrow(() -> new SyntaxException("There is no intrinsic function 'States.%s'".formatted(name)));
        position = end + 1;
        var arguments = arguments(function, depth);
        if (!function.takes(arguments.size()))
            throw new SyntaxException("States.%s does not take %s arguments".formatted(name, arguments.size()));
        return new Argument.Call(function, arguments);
    }

    private List<Argument> arguments(Intrinsic function, int depth) {
        var arguments = new ArrayList<Argument>();
        skipSpace();
        if (take(')')) return arguments;
        do arguments.add(argument(function == Intrinsic.FORMAT && arguments.isEmpty(), depth));
        while (take(','));
        if (!take(')')) throw unexpected("',' or ')'");
        return arguments;
    }

    private Argument argument(boolean template, int depth) {
        skipSpace();
        if (take('\'')) return new Argument.Value(TextNode.valueOf(quoted(template)));
        if (text.startsWith(PREFIX, position)) return call(depth + 1);
        if (text.startsWith("$", position)) return new Argument.Path(JsonPath.compile(bare()));
        return scalar(bare());
    }

    /** A Format's template keeps its escapes: it must know which braces are meant. */
    private String quoted(boolean template) {
        var value = new StringBuilder();
        while (position < text.length() && text.charAt(position) != '\'') {
            var c = text.charAt(position++);
            if (c == '\\') {
                if (template) value.append(c);
                c = escaped();
            }
            value.append(c);
        }
        if (!take('\'')) throw unexpected("a closing quote");
        return value.toString();
    }

    private char escaped() {
        if (position == text.length() || ESCAPABLE.indexOf(text.charAt(position)) < 0)
            throw unexpected("one of %s after a backslash".formatted(ESCAPABLE));
        return text.charAt(position++);
    }

    /** Up to the comma or bracket that ends an argument; those inside brackets and quotes of a path do not. */
    private String bare() {
        var start = position;
        for (var open = 0; position < text.length() && !(open == 0 && endsArgument()); position++) {
            var c = text.charAt(position);
            if (c == '[' || c == '(') open++;
            else if (open > 0 && (c == ']' || c == ')')) open--;
            else if (open > 0 && (c == '\'' || c == '"')) skipQuoted(c);
        }
        return text.substring(start, position).strip();
    }

    private boolean endsArgument() {
        return text.charAt(position) == ',' || text.charAt(position) == ')';
    }

    private void skipQuoted(char quote) {
        while (++position < text.length() && text.charAt(position) != quote)
            if (text.charAt(position) == '\\') position++;
        if (position >= text.length()) throw new SyntaxException("A quote is not closed in '%s'".formatted(text));
    }

    private Argument scalar(String word) {
        if (word.equals("true")) return new Argument.Value(BooleanNode.TRUE);
        if (word.equals("false")) return new Argument.Value(BooleanNode.FALSE);
        if (word.equals("null")) return new Argument.Value(NullNode.getInstance());
        if (NUMBER.matcher(word).matches()) return new Argument.Value(number(word));
        throw new SyntaxException("Expected an argument, but got '%s'".formatted(word));
    }

    private static JsonNode number(String word) {
        try {
            return MathIntrinsics.whole(Long.parseLong(word));
        } catch (NumberFormatException notWhole) {
            return DoubleNode.valueOf(Double.parseDouble(word));
        }
    }

    private boolean take(char expected) {
        skipSpace();
        if (position == text.length() || text.charAt(position) != expected) return false;
        position++;
        return true;
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) position++;
    }

    private SyntaxException unexpected(String expected) {
        return new SyntaxException("Expected %s at character %s of '%s'".formatted(expected, position + 1, text));
    }
}
