package dev.clix.server.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Style sheets as one, without what only their readers need. Only what the page's own sheets use of the language is
 * understood: no text in them has a bracket, a comma, a semicolon or two spaces in it.
 */
final class StyleBundle {
    /** The sheets of a game's page, where it exports them as a list. */
    private static final Pattern LIST = Pattern.compile("(?<=\\bstyles = \\[)[^\\]]+(?=\\])");

    private static final Pattern SHEET = Pattern.compile("'([^']+)'");
    private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/");
    /** Spaces around a bracket, a comma or an end, and before a value. */
    private static final Pattern SPACES = Pattern.compile("\\s*([{};,])\\s*|(?<=:)\\s+|^\\s+");

    private StyleBundle() {}

    /** @return a sheet whose name changes with its content */
    static PageFile of(List<String> paths, UnaryOperator<String> sources) {
        String style = paths.stream().map(path -> compact(sources.apply(path))).collect(Collectors.joining());
        return PageFile.of("text/css; charset=UTF-8", style.getBytes(StandardCharsets.UTF_8));
    }

    static String name(PageFile style) {
        return "clix.%s.css".formatted(style.etag());
    }

    /**
     * A module that names one sheet instead of its own ones, if it has any.
     *
     * @param files is given that sheet
     */
    static String named(String module, UnaryOperator<String> sources, Map<String, PageFile> files) {
        return LIST.matcher(module).replaceAll(list -> {
            PageFile style = of(paths(list.group()), sources);
            files.put(name(style), style);
            return "'" + name(style) + "'";
        });
    }

    private static List<String> paths(String list) {
        return SHEET.matcher(list).results().map(sheet -> sheet.group(1)).toList();
    }

    static String compact(String style) {
        String bare = COMMENT.matcher(style).replaceAll("");
        return SPACES.matcher(bare).replaceAll("$1").replace(";}", "}").replaceAll("\\s+", " ");
    }
}
