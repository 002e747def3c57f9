package dev.clix.workflow.asl.internal.jsonpath;

import java.util.regex.Pattern;

/**
 * Paths that are looser than the library reads, rewritten to what it does read: bare words in filters, which AWS takes, and,
 * as in older versions of the library, the last item by the array's length and slices with spaces.
 */
final class LoosePath {
    private static final Pattern FROM_LENGTH =
            Pattern.compile("\\[\\s*\\(\\s*@\\.length\\s*-\\s*([0-9]{1,9})\\s*\\)\\s*]");
    private static final Pattern SLICE = Pattern.compile("\\[\\s*(-?[0-9]{1,9})?\\s*:\\s*(-?[0-9]{1,9})?\\s*]");

    private LoosePath() {}

    static String strict(String path) {
        var counted = FROM_LENGTH.matcher(path).replaceAll("[-$1]");
        return FilterWords.quoted(SLICE.matcher(counted)
                .replaceAll(slice -> "[%s:%s]".formatted(text(slice.group(1)), text(slice.group(2)))));
    }

    private static String text(String index) {
        return index == null ? "" : index;
    }
}
