package dev.clix.server.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A module and all it imports, as one: each in a function of its own, after those it needs. A browser far away asks once,
 * instead of once for each. A module that is imported by a call is a script of its own, with those only it needs; it is
 * given the others. Only what the page and its libraries use of the language is understood: imports that stand at the
 * beginning of a line or statement or are calls with a literal, exported declarations and lists, no circles, and no line
 * of a text that begins like a comment, or whose indentation means anything.
 */
final class ModuleBundle {
    private static final Pattern IMPORT = Pattern.compile(
            "(?:^|(?<=;))import\\s*(?:\\*\\s*as\\s+(?<all>\\w+)|\\{(?<names>[^}]*)\\})\\s*from\\s*[\"'](?<path>[^\"']+)[\"'];",
            Pattern.MULTILINE);
    private static final Pattern CALL = Pattern.compile("\\bimport\\(\\s*[\"'](?<path>[^\"']+)[\"']\\s*\\)");
    private static final Pattern EXPORTED_DECLARATION =
            Pattern.compile("^export (?=(?:const|class|(?:async )?function) (\\w+))", Pattern.MULTILINE);
    private static final Pattern EXPORTED_LIST =
            Pattern.compile("(?:^|(?<=[;}]))export\\s*\\{([^}]*)\\};", Pattern.MULTILINE);
    private static final Pattern LEFT_OVER = Pattern.compile("^\\s*(?:import|export)\\b.*", Pattern.MULTILINE);
    /** Leads nowhere from here. */
    private static final Pattern SOURCE_MAP = Pattern.compile("^//# sourceMappingURL=.*$", Pattern.MULTILINE);

    /**
     * Lines of nothing but comments: a quarter of the bytes on the wire. Readers have the modules as they are written.
     * A library's license stays with it.
     */
    private static final Pattern COMMENTS =
            Pattern.compile("^[ \\t]*(?://.*|/\\*(?![*\\s]*@license)(?>[\\s\\S]*?\\*/)[ \\t]*)\\R", Pattern.MULTILINE);

    /** Before code and in the page's templates, where it means nothing; and empty lines. */
    private static final Pattern INDENTATION = Pattern.compile("^\\s+", Pattern.MULTILINE);

    /**
     * The scripts of a page.
     *
     * @param later the text of each that is fetched when it is needed, by its file's name
     */
    record Scripts(String first, Map<String, String> later) {}

    private final UnaryOperator<String> sources;
    /** The name of each module's exports here; null while what it imports is being read. */
    private final Map<String, String> names;
    /** The names of modules that stand in the first script. */
    private final Set<String> elsewhere;
    /** Those of them that this one needs. */
    private final Set<String> given = new TreeSet<>();

    private final Set<String> calls = new LinkedHashSet<>();
    private final StringBuilder bundle = new StringBuilder();

    private int modules;

    private ModuleBundle(UnaryOperator<String> sources, Map<String, String> first) {
        this.sources = sources;
        this.names = new LinkedHashMap<>(first);
        this.elsewhere = Set.copyOf(first.values());
        this.modules = first.size();
    }

    /**
     * @param entry the path of the module that is run last
     * @param sources a module's text, by its path
     * @param fileName of a script, by its text
     */
    static Scripts of(String entry, UnaryOperator<String> sources, UnaryOperator<String> fileName) {
        ModuleBundle first = new ModuleBundle(sources, Map.of());
        first.add(entry);
        String text = first.bundle.toString();
        Map<String, String> later = new LinkedHashMap<>();
        for (String path : first.calls) {
            ModuleBundle bundle = new ModuleBundle(sources, first.names);
            String script = bundle.later(path);
            String name = fileName.apply(script);
            later.put(name, script);
            text = text.replace(
                    call(path), "import('./%s').then(({ of }) => of(%s))".formatted(name, bundle.givenModules()));
        }
        return new Scripts(text, later);
    }

    private String later(String path) {
        String module = add(path);
        if (!calls.isEmpty())
            throw new IllegalStateException("Expected %s to fetch nothing more, but found %s".formatted(path, calls));
        return "export const of = (%s) => {\n%sreturn %s;\n};\n".formatted(givenModules(), bundle, module);
    }

    private String givenModules() {
        return "{ " + String.join(", ", given) + " }";
    }

    private static String call(String path) {
        return "import('%s')".formatted(path);
    }

    /** @return the names of the module's exports */
    private String add(String path) {
        if (names.containsKey(path)) {
            if (names.get(path) == null)
                throw new IllegalStateException("Expected no circle of imports through " + path);
            return known(names.get(path));
        }
        names.put(path, null);
        String body = withoutCalls(path, withoutImports(path, sources.apply(path)));
        List<String> exports = new ArrayList<>();
        body = withoutExports(body, exports);
        Matcher leftOver = LEFT_OVER.matcher(body);
        if (leftOver.find())
            throw new IllegalStateException(
                    "Expected to understand %s, but found %s".formatted(path, leftOver.group()));
        String name = "module" + ++modules;
        bundle.append(
                "const %s = (() => {\n%s\nreturn { %s };\n})();\n".formatted(name, body, String.join(", ", exports)));
        names.put(path, name);
        return name;
    }

    private String known(String name) {
        if (elsewhere.contains(name)) given.add(name);
        return name;
    }

    private String withoutCalls(String path, String source) {
        return CALL.matcher(source).replaceAll(found -> {
            Matcher call = CALL.matcher(found.group());
            if (!call.find()) throw new IllegalStateException("Expected a call, but found " + found.group());
            String module = URI.create(path).resolve(call.group("path")).getPath();
            calls.add(module);
            return Matcher.quoteReplacement(call(module));
        });
    }

    private String withoutImports(String path, String source) {
        return IMPORT.matcher(withoutComments(source)).replaceAll(found -> {
            Matcher statement = IMPORT.matcher(found.group());
            if (!statement.find()) throw new IllegalStateException("Expected an import, but found " + found.group());
            String module =
                    add(URI.create(path).resolve(statement.group("path")).getPath());
            String all = statement.group("all");
            String target = all == null ? "{ " + renamed(statement.group("names")) + " }" : all;
            return Matcher.quoteReplacement("const %s = %s;".formatted(target, module));
        });
    }

    private static String withoutComments(String source) {
        String code =
                COMMENTS.matcher(SOURCE_MAP.matcher(source).replaceAll("")).replaceAll("");
        return INDENTATION.matcher(code).replaceAll("");
    }

    private static String withoutExports(String body, List<String> exports) {
        String declared = EXPORTED_DECLARATION.matcher(body).replaceAll(found -> {
            exports.add(found.group(1));
            return "";
        });
        return EXPORTED_LIST.matcher(declared).replaceAll(found -> {
            exports.add(exported(found.group(1)));
            return "";
        });
    }

    /** {@code a as b} is {@code a: b} where an object is taken apart. */
    private static String renamed(String names) {
        return names.replaceAll("\\s+as\\s+", ": ").strip();
    }

    /** {@code a as b} is {@code b: a} where an object is made. */
    private static String exported(String names) {
        return Pattern.compile(",")
                .splitAsStream(names)
                .map(name -> name.strip().replaceAll("^(\\S+)\\s+as\\s+(\\S+)$", "$2: $1"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
