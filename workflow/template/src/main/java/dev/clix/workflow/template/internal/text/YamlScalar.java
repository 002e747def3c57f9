package dev.clix.workflow.template.internal.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The JSON value of a scalar of YAML 1.1. Dates become texts, since CloudFormation knows no timestamps; so do numbers
 * that JSON cannot write.
 */
final class YamlScalar {
    private static final Set<String> TRUE = Set.of("yes", "true", "on");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern OTHER_BASES = Pattern.compile("([-+]?)0([xb]?)([0-9a-fA-F]+)");
    private static final Pattern FLOAT = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");
    private static final int LONGEST_NUMBER = 400;

    private YamlScalar() {}

    static JsonNode of(ScalarNode scalar) {
        var tag = scalar.getTag();
        var text = scalar.getValue();
        if (tag.equals(Tag.NULL)) return JsonNodeFactory.instance.nullNode();
        if (tag.equals(Tag.BOOL))
            return JsonNodeFactory.instance.booleanNode(TRUE.contains(text.toLowerCase(Locale.ROOT)));
        if (tag.equals(Tag.INT) && text.length() <= LONGEST_NUMBER) return whole(text, text.replace("_", ""));
        if (tag.equals(Tag.FLOAT) && text.length() <= LONGEST_NUMBER) return broken(text, text.replace("_", ""));
        return TextNode.valueOf(text);
    }

    /** A number in base 60 ({@code 12:30}) stays a text, such as a time, which is what its author meant. */
    private static JsonNode whole(String text, String digits) {
        if (DECIMAL.matcher(digits).matches()) return number(new BigInteger(digits));
        var other = OTHER_BASES.matcher(digits);
        if (!other.matches()) return TextNode.valueOf(text);
        var base = switch (other.group(2)) {
            case "x" -> 16;
            case "b" -> 2;
            default -> 8;
        };
        return number(new BigInteger(other.group(1) + other.group(3), base));
    }

    private static JsonNode number(BigInteger value) {
        return value.bitLength() < Integer.SIZE
                ? JsonNodeFactory.instance.numberNode(value.intValue())
                : value.bitLength() < Long.SIZE
                        ? JsonNodeFactory.instance.numberNode(value.longValue())
                        : JsonNodeFactory.instance.numberNode(value);
    }

    private static JsonNode broken(String text, String digits) {
        if (!FLOAT.matcher(digits).matches()) return TextNode.valueOf(text);
        return JsonNodeFactory.instance.numberNode(new BigDecimal(digits).doubleValue());
    }
}
