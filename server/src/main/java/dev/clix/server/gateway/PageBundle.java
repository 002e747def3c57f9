package dev.clix.server.gateway;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The page as it goes over the wire: one script and one style sheet, whose names change with their content, so that
 * browsers keep them for good; and the document that names them.
 *
 * @param files the script, the style sheet, and those that are fetched when they are needed, by their names
 */
record PageBundle(String document, Map<String, PageFile> files) {
    private static final Pattern STYLE_SHEET = Pattern.compile("\\s*<link rel=\"stylesheet\" href=\"([^\"]+)\">");
    private static final Pattern SCRIPT = Pattern.compile("\\s*<script type=\"module\" src=\"([^\"]+)\"></script>");

    /** @param sources the text of a file of the page, by its path */
    static PageBundle of(UnaryOperator<String> sources) {
        String document = sources.apply("index.html");
        Map<String, PageFile> files = new LinkedHashMap<>();
        ModuleBundle.Scripts scripts =
                scripts(document, path -> StyleBundle.named(sources.apply(path), sources, files));
        scripts.later().forEach((name, script) -> files.put(name, script(script)));
        PageFile style = StyleBundle.of(styles(document), sources);
        String styleName = StyleBundle.name(style);
        String scriptName = scriptName(scripts.first());
        files.put(styleName, style);
        files.put(scriptName, script(scripts.first()));
        String bare =
                SCRIPT.matcher(STYLE_SHEET.matcher(document).replaceAll("")).replaceAll("");
        return new PageBundle(bare.replace("  </head>", links(styleName, scriptName)), files);
    }

    private static PageFile script(String text) {
        return PageFile.of("text/javascript; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String scriptName(String text) {
        return "clix.%s.js".formatted(script(text).etag());
    }

    private static String links(String styleName, String scriptName) {
        return """
                    <link rel="stylesheet" href="%s">
                    <script type="module" src="%s"></script>
                  </head>""".formatted(styleName, scriptName);
    }

    private static List<String> styles(String document) {
        return STYLE_SHEET
                .matcher(document)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private static ModuleBundle.Scripts scripts(String document, UnaryOperator<String> sources) {
        return SCRIPT.matcher(document)
                .results()
                .findFirst()
                .map(script -> ModuleBundle.of(script.group(1), sources, PageBundle::scriptName))
                .orElseThrow(() -> new IllegalStateException("Expected a module in the page, but found none"));
    }
}
