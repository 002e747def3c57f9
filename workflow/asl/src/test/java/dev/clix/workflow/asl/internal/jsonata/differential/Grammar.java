package dev.clix.workflow.asl.internal.jsonata.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes expressions of every operator and function there is, mostly of values that fit. The same seed makes the same ones. */
final class Grammar {
    private static final int DEPTH_MAX = 4;
    private static final List<String> ARITHMETIC = List.of("+", "-", "*", "/", "%");
    private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "=", "!=");
    private static final List<String> BUILT_IN = List.of(
            "sum",
            "count",
            "max",
            "min",
            "average",
            "string",
            "substring",
            "substringBefore",
            "substringAfter",
            "lowercase",
            "uppercase",
            "length",
            "trim",
            "pad",
            "match",
            "contains",
            "replace",
            "split",
            "join",
            "formatNumber",
            "formatBase",
            "formatInteger",
            "parseInteger",
            "number",
            "floor",
            "ceil",
            "round",
            "abs",
            "sqrt",
            "power",
            "boolean",
            "not",
            "map",
            "zip",
            "filter",
            "single",
            "reduce",
            "sift",
            "keys",
            "lookup",
            "append",
            "exists",
            "spread",
            "merge",
            "reverse",
            "each",
            "error",
            "assert",
            "type",
            "sort",
            "distinct",
            "base64encode",
            "base64decode",
            "encodeUrlComponent",
            "encodeUrl",
            "decodeUrlComponent",
            "decodeUrl",
            "toMillis",
            "fromMillis",
            "clone",
            "now",
            "millis");

    private final Random random;
    private final Words words;
    private final List<String> variables = new ArrayList<>();
    private int depth;
    private boolean inPath;

    Grammar(Random random) {
        this.random = random;
        this.words = new Words(random);
    }

    String expression() {
        variables.clear();
        depth = 0;
        inPath = false;
        var text = one(20) ? of(Kind.ANY) : composed(kindButAny());
        return one(50) ? damaged(text) : text;
    }

    /** Something is wrong with it, or not. */
    private String damaged(String text) {
        var at = random.nextInt(text.length());
        var to = text.offsetByCodePoints(at, Character.isLowSurrogate(text.charAt(at)) ? 0 : 1);
        return random.nextBoolean() ? text.substring(0, at) + text.substring(to) : text.substring(0, at);
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    @SafeVarargs
    private String any(Supplier<String>... productions) {
        return productions[random.nextInt(productions.length)].get();
    }

    private String of(Kind kind) {
        if (one(14)) return of(Kind.values()[random.nextInt(Kind.values().length)], true);
        return of(kind, depth >= DEPTH_MAX);
    }

    private String of(Kind kind, boolean plain) {
        depth++;
        var text = plain || depth > DEPTH_MAX + 2 ? plain(kind) : one(4) ? plain(kind) : composed(kind);
        depth--;
        return text;
    }

    private String plain(Kind kind) {
        if (!variables.isEmpty() && one(3)) return words.of(variables);
        if (inPath && one(3)) return any(words::field, () -> "$", () -> "$." + words.field());
        return switch (kind) {
            case NUMBER ->
                any(
                        words::number,
                        words::number,
                        () -> input("n"),
                        () -> input("f"),
                        () -> input("o.a"),
                        () -> input("big"));
            case TEXT -> any(words::text, words::text, () -> input("s"), () -> input("u"), () -> input("e"));
            case FLAG -> any(() -> "true", () -> "false", () -> input("t"));
            case NUMBERS ->
                any(
                        () -> "[1,2,3]",
                        () -> input("nums"),
                        () -> input("one"),
                        () -> "[1..4]",
                        () -> input("objs.n"),
                        () -> "[]");
            case TEXTS -> any(() -> "[\"b\",\"a\"]", () -> input("texts"), () -> input("objs.k"), () -> "[\"x\"]");
            case OBJECTS -> any(() -> input("objs"), () -> "[{\"k\":\"x\",\"n\":1}]", () -> input("objs[0]"));
            case OBJECT ->
                any(
                        () -> input("o"),
                        () -> "{\"a\":1,\"b\":\"x\"}",
                        () -> input("eo"),
                        () -> "{}",
                        () -> input("objs[2]"));
            case ARRAY ->
                any(
                        () -> input("nest"),
                        () -> input("mixed"),
                        () -> input("empty"),
                        () -> "[[1],2]",
                        () -> "[null,1]",
                        () -> input("nums"));
            default ->
                any(
                        () -> plain(kindButAny()),
                        () -> plain(kindButAny()),
                        () -> "null",
                        () -> input("nil"),
                        () -> "$none",
                        () -> input("none"));
        };
    }

    private Kind kindButAny() {
        return Kind.values()[random.nextInt(Kind.values().length - 1)];
    }

    private static String input(String path) {
        return "$states.input." + path;
    }

    private String composed(Kind kind) {
        if (one(8)) return anyway(kind);
        return switch (kind) {
            case NUMBER -> number();
            case TEXT -> text();
            case FLAG -> flag();
            case NUMBERS -> numbers();
            case TEXTS -> texts();
            case OBJECTS -> objects();
            case OBJECT -> object();
            case ARRAY -> array();
            default -> of(kindButAny(), false);
        };
    }

    /** An expression that can be of any kind. */
    private String anyway(Kind kind) {
        return any(
                () -> "(" + of(Kind.FLAG) + " ? " + of(kind) + " : " + of(kind) + ")",
                () -> "(" + of(Kind.FLAG) + " ? " + of(kind) + ")",
                () -> "(" + of(kind) + " ?: " + of(kind) + ")",
                () -> "(" + of(kind) + " ?? " + of(kind) + ")",
                () -> block(kind),
                () -> lambda(kind) + "(" + of(Kind.ANY) + "," + of(Kind.ANY) + ")",
                () -> of(kind) + "[]",
                () -> "[" + of(kind) + "," + of(kind) + "][" + index() + "]",
                () -> call("single", function(Kind.FLAG), Kind.ARRAY),
                () -> call("reduce", function(kind), Kind.ARRAY),
                () -> call("lookup", Kind.OBJECT, Kind.TEXT),
                () -> of(Kind.ANY) + " ~> " + callee(kind),
                () -> "(" + builtIn() + " ~> " + builtIn() + ")(" + of(Kind.ANY) + ")",
                () -> partial(),
                () -> builtIn() + "(" + arguments() + ")",
                () -> of(Kind.OBJECTS) + "." + inPath(() -> of(kind)),
                () -> "(" + of(Kind.OBJECT) + ").*",
                () -> "(" + of(Kind.ANY) + ").**",
                () -> recursion(kind),
                () -> nested(kind),
                () -> "(" + of(kind) + " /* a note */)",
                () -> of(Kind.OBJECT) + "."
                        + words.of(List.of("`a`", "and", "\"b\"", "*", "**", "a.b", "c[0]", "d.a", "or[]")),
                () -> of(Kind.ARRAY) + "." + inPath(() -> of(kind)) + "." + inPath(() -> of(kind)),
                () -> of(Kind.OBJECTS) + ".sub." + inPath(() -> "%." + words.field() + " & %.%." + words.field()),
                () -> call("error", Kind.TEXT),
                () -> call("assert", Kind.FLAG, Kind.TEXT));
    }

    /** A function that calls itself, last or not. */
    private String recursion(Kind kind) {
        var again = any(
                () -> "$r($q - 1)",
                () -> "[$r($q - 1)]",
                () -> "(" + of(kind) + "; $r($q - 1))",
                () -> "$q & $r($q - 1)");
        return "($r := λ($q){$q <= 0 ? " + of(kind) + " : " + again + "}; $r(" + words.of(List.of("0", "1", "3", "12"))
                + "))";
    }

    private String nested(Kind kind) {
        var times = 1 + random.nextInt(12);
        var pair = words.of(List.of("()", "[]"));
        return pair.substring(0, 1).repeat(times) + of(kind) + pair.substring(1).repeat(times);
    }

    private String arguments() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> argument()).collect(Collectors.joining(","));
    }

    private String argument() {
        return one(5) ? function(Kind.ANY) : of(Kind.ANY);
    }

    private String block(Kind kind) {
        var name = "$" + words.of(List.of("x", "y", "z"));
        var value = one(4) ? function(Kind.ANY) : of(Kind.ANY);
        variables.add(name);
        var text = "(" + name + " := " + value + "; " + of(kind) + ")";
        variables.remove(variables.size() - 1);
        return text;
    }

    private String lambda(Kind result) {
        var names = List.of("$a", "$i", "$l", "$q").subList(0, one(8) ? 0 : 1 + random.nextInt(one(8) ? 4 : 3));
        variables.addAll(names);
        var body = of(result);
        for (var name : names) variables.remove(variables.size() - 1);
        var signature = one(12) ? words.signature() : "";
        return "function(" + String.join(",", names) + ")" + signature + "{" + body + "}";
    }

    private String builtIn() {
        return "$" + words.of(BUILT_IN);
    }

    private String function(Kind result) {
        return any(
                () -> lambda(result),
                () -> lambda(result),
                () -> lambda(result),
                this::builtIn,
                this::builtIn,
                this::partial,
                words::regex,
                () -> builtIn() + " ~> " + builtIn(),
                () -> transform());
    }

    private String partial() {
        var arguments = new ArrayList<String>();
        for (var i = 0; i <= random.nextInt(3); i++) arguments.add(one(2) ? "?" : argument());
        arguments.set(random.nextInt(arguments.size()), "?");
        var call = (one(4) ? lambda(Kind.ANY) : builtIn()) + "(" + String.join(",", arguments) + ")";
        return one(2) ? call : call + "(" + of(Kind.ANY) + ")";
    }

    private String transform() {
        return "|" + any(() -> "$", () -> "**", () -> "objs", () -> "o", () -> "a") + "|" + of(Kind.OBJECT)
                + (one(3) ? "," + of(Kind.TEXTS) : "") + "|";
    }

    private String callee(Kind kind) {
        return any(
                () -> builtIn(),
                () -> builtIn() + "(" + arguments() + ")",
                () -> lambda(kind),
                this::transform,
                words::regex);
    }

    private String call(String name, Object... arguments) {
        return "$" + name + "("
                + Arrays.stream(arguments)
                        .map(argument -> argument instanceof Kind kind ? of(kind) : String.valueOf(argument))
                        .collect(Collectors.joining(","))
                + ")";
    }

    /** With the last of its arguments or without. */
    private String call(boolean all, String name, Object... arguments) {
        return call(name, all ? arguments : Arrays.copyOf(arguments, arguments.length - 1));
    }

    /** Arguments in the order of a function that takes a function second. */
    private String call(String name, String function, Kind items) {
        return "$" + name + "(" + of(items) + "," + function
                + (name.equals("reduce") && one(3) ? "," + of(Kind.ANY) : "") + ")";
    }

    private String inPath(Supplier<String> production) {
        var outer = inPath;
        inPath = true;
        var text = production.get();
        inPath = outer;
        return "(" + text + ")";
    }

    private String index() {
        return any(
                words::number,
                () -> of(Kind.NUMBER),
                () -> "0",
                () -> "-1",
                () -> "[0,1]",
                () -> of(Kind.NUMBERS),
                () -> "[0..1]");
    }

    private String number() {
        return any(
                () -> "(" + of(Kind.NUMBER) + " " + words.of(ARITHMETIC) + " " + of(Kind.NUMBER) + ")",
                () -> "(" + of(Kind.NUMBER) + " " + words.of(ARITHMETIC) + " " + of(Kind.NUMBER) + ")",
                () -> "-" + of(Kind.NUMBER),
                () -> call(words.of(List.of("sum", "max", "min", "average")), Kind.NUMBERS),
                () -> call("count", Kind.ARRAY),
                () -> call(words.of(List.of("floor", "ceil", "abs", "sqrt")), Kind.NUMBER),
                () -> call(one(2), "round", Kind.NUMBER, Kind.NUMBER),
                () -> call("power", Kind.NUMBER, Kind.NUMBER),
                () -> call("length", Kind.TEXT),
                () -> call("number", Kind.TEXT),
                () -> call("parseInteger", Kind.TEXT, words.integerPicture()),
                () -> call("toMillis", words.timestamp()),
                () -> call("toMillis", words.timestamp(), words.datePicture()),
                () -> call("toMillis", call("fromMillis", Kind.NUMBER, words.datePicture()), words.datePicture()),
                () -> call("reduce", function(Kind.NUMBER), Kind.NUMBERS),
                () -> of(Kind.NUMBERS) + "[" + index() + "]",
                () -> of(Kind.OBJECTS) + ".n[" + index() + "]",
                () -> call("millis"));
    }

    private String text() {
        return any(
                () -> "(" + of(Kind.ANY) + " & " + of(Kind.ANY) + ")",
                () -> call(one(3), "string", Kind.ANY, Kind.FLAG),
                () -> call(one(2), "substring", Kind.TEXT, Kind.NUMBER, Kind.NUMBER),
                () -> call(words.of(List.of("substringBefore", "substringAfter")), Kind.TEXT, Kind.TEXT),
                () -> call(words.of(List.of("uppercase", "lowercase", "trim")), Kind.TEXT),
                () -> call(one(2), "pad", Kind.TEXT, words.of(List.of("0", "5", "-7", "3.7", "20", "-2.5")), Kind.TEXT),
                () -> call(one(2), "join", Kind.TEXTS, Kind.TEXT),
                () -> call(
                        one(2),
                        "replace",
                        Kind.TEXT,
                        any(words::regex, words::text),
                        any(words::text, () -> function(Kind.TEXT)),
                        Kind.NUMBER),
                () -> call("formatNumber", Kind.NUMBER, words.numberPicture()),
                () -> call("formatNumber", Kind.NUMBER, words.numberPicture(), words.symbols()),
                () -> call(
                        one(2),
                        "formatBase",
                        Kind.NUMBER,
                        words.of(List.of("2", "16", "36", "8", "3", "10", "2.5", "1", "37"))),
                () -> call("formatInteger", Kind.NUMBER, words.integerPicture()),
                () -> call(
                        one(2),
                        "fromMillis",
                        any(words::number, () -> "1705314030123", () -> "-1e11", () -> of(Kind.NUMBER)),
                        words.datePicture(),
                        words.zone()),
                () -> call("now") + any(() -> "", () -> "[0]"),
                () -> call(
                        words.of(List.of(
                                "base64encode",
                                "base64decode",
                                "encodeUrl",
                                "encodeUrlComponent",
                                "decodeUrl",
                                "decodeUrlComponent")),
                        Kind.TEXT),
                () -> call("type", Kind.ANY),
                () -> of(Kind.TEXTS) + "[" + index() + "]",
                () -> "[" + of(Kind.TEXT) + "," + of(Kind.TEXT) + "][" + index() + "]" + order(),
                () -> "([" + of(Kind.ANY) + "].(" + of(Kind.TEXT) + "))." + words.field(),
                () -> call("reduce", function(Kind.TEXT), Kind.TEXTS));
    }

    private String flag() {
        return any(
                () -> "(" + of(Kind.NUMBER) + " " + words.of(COMPARISONS) + " " + of(Kind.NUMBER) + ")",
                () -> "(" + of(Kind.TEXT) + " " + words.of(COMPARISONS) + " " + of(Kind.TEXT) + ")",
                () -> "(" + of(Kind.ANY) + " " + words.of(List.of("=", "!=", "<")) + " " + of(Kind.ANY) + ")",
                () -> "(" + of(Kind.FLAG) + " and " + of(Kind.ANY) + ")",
                () -> "(" + of(Kind.FLAG) + " or " + of(Kind.ANY) + ")",
                () -> "(" + of(Kind.ANY) + " in " + of(Kind.ARRAY) + ")",
                () -> call("contains", Kind.TEXT, any(words::text, words::regex, () -> function(Kind.ANY))),
                () -> call(words.of(List.of("boolean", "not", "exists")), Kind.ANY));
    }

    private String numbers() {
        return any(
                () -> "[" + of(Kind.NUMBER) + "," + of(Kind.NUMBER) + "]",
                () -> "[" + words.of(List.of("0", "-2", "3", "1")) + ".."
                        + words.of(List.of("0", "3", "5", "2.5", "$states.input.n")) + "]",
                () -> call("map", function(Kind.NUMBER), Kind.NUMBERS),
                () -> call("filter", function(Kind.FLAG), Kind.NUMBERS),
                () -> call(words.of(List.of("sort", "reverse", "distinct")), Kind.NUMBERS),
                () -> call(
                        "sort",
                        Kind.NUMBERS,
                        "function($a,$i){" + words.of(List.of("$a>$i", "$a<$i", "$i", "0", "\"x\"", "[]")) + "}"),
                () -> call("append", Kind.NUMBERS, Kind.NUMBERS),
                () -> of(Kind.OBJECTS) + ".n",
                () -> of(Kind.NUMBERS) + ".(" + inPath(() -> of(Kind.NUMBER)) + ")",
                () -> of(Kind.NUMBERS) + "[$ " + words.of(COMPARISONS) + " " + of(Kind.NUMBER) + "]");
    }

    private String texts() {
        return any(
                () -> "[" + of(Kind.TEXT) + "," + of(Kind.TEXT) + "]",
                () -> call(one(2), "split", Kind.TEXT, any(words::text, words::regex), Kind.NUMBER),
                () -> call("map", function(Kind.TEXT), Kind.TEXTS),
                () -> call("filter", function(Kind.FLAG), Kind.TEXTS),
                () -> call("keys", any(() -> of(Kind.OBJECT), () -> of(Kind.OBJECTS))),
                () -> call(words.of(List.of("sort", "reverse", "distinct")), Kind.TEXTS),
                () -> call("each", function(Kind.TEXT), Kind.OBJECT),
                () -> of(Kind.OBJECTS) + ".k");
    }

    private String objects() {
        return any(
                () -> "[" + of(Kind.OBJECT) + "," + of(Kind.OBJECT) + "]",
                () -> call(one(2), "match", Kind.TEXT, words.regex(), Kind.NUMBER),
                () -> call("spread", any(() -> of(Kind.OBJECT), () -> of(Kind.OBJECTS))),
                () -> call("filter", function(Kind.FLAG), Kind.OBJECTS),
                () -> of(Kind.OBJECTS) + "[" + words.field()
                        + any(() -> "", () -> " " + words.of(COMPARISONS) + " " + of(Kind.ANY)) + "]",
                () -> of(Kind.OBJECTS) + order(),
                () -> of(Kind.OBJECTS) + ".{\"v\": " + inPath(() -> of(Kind.ANY)) + "}",
                () -> bindings(),
                () -> call("sort", Kind.OBJECTS, "function($a,$i){$a.n " + words.of(List.of(">", "<")) + " $i.n}"));
    }

    private String order() {
        return "^(" + words.of(List.of("", "<", ">")) + any(words::field, words::field, () -> "$", () -> "-$")
                + any(() -> "", () -> ",>" + words.field()) + ")";
    }

    /** Paths that bind names on their way. */
    private String bindings() {
        return any(
                () -> of(Kind.OBJECTS) + "#$j["
                        + any(() -> "$j " + words.of(COMPARISONS) + " 1", () -> "n = 1", () -> "0")
                        + "].{\"j\":$j,\"k\":k}",
                () -> input("objs@$o.tags.{\"k\":$o.k,\"t\":$}"),
                () -> input("objs.tags.{\"k\":%.k,\"t\":$}"),
                () -> input("objs.sub.(%." + words.field() + ")"),
                () -> input("objs@$o#$j.tags#$m[$j != $m].[$o.n,$j,$m]"),
                () -> input("objs@$o." + input("nums") + "@$p[$o.n = $p].[$o.k,$p]"),
                () -> input("objs^(n)#$j.[$j,k]"),
                () -> input("objs.tags[%.n " + words.of(COMPARISONS) + " " + of(Kind.NUMBER) + "]"),
                () -> input("objs@$o{$o.k: $o.n}"));
    }

    private String object() {
        return any(
                () -> "{\"a\":" + of(Kind.ANY) + ",\"b\":" + of(Kind.ANY) + "}",
                () -> "{" + of(Kind.TEXT) + ":" + of(Kind.ANY) + "}",
                () -> of(Kind.OBJECTS) + "{k: "
                        + any(words::field, () -> "$sum(n)", () -> "$count($)", () -> inPath(() -> of(Kind.ANY))) + "}",
                () -> of(Kind.OBJECTS) + "{" + inPath(() -> of(Kind.TEXT)) + ": " + inPath(() -> of(Kind.ANY)) + "}",
                () -> call("merge", Kind.OBJECTS),
                () -> call("sift", function(Kind.FLAG), Kind.OBJECT),
                () -> call("clone", Kind.OBJECT),
                () -> input("$ ~> " + transform()).replace("input.$", "input"),
                () -> of(Kind.OBJECT) + " ~> " + transform(),
                () -> of(Kind.OBJECTS) + "[" + index() + "]");
    }

    private String array() {
        return any(
                () -> "[" + of(Kind.ANY) + "," + of(Kind.ANY) + "," + of(Kind.ANY) + "]",
                () -> "[" + of(Kind.ARRAY) + "," + of(Kind.ANY) + "]",
                () -> call("zip", Kind.ARRAY, Kind.ARRAY),
                () -> call("append", Kind.ANY, Kind.ANY),
                () -> call("map", function(Kind.ANY), Kind.ARRAY),
                () -> call("filter", function(Kind.ANY), Kind.ARRAY),
                () -> call("each", function(Kind.ANY), Kind.OBJECT),
                () -> call(words.of(List.of("reverse", "distinct", "sort")), Kind.ARRAY),
                () -> of(Kind.ARRAY) + ".(" + inPath(() -> of(Kind.ANY)) + ")",
                () -> of(Kind.ARRAY) + "[" + inPath(() -> of(Kind.ANY)) + "]",
                () -> of(Kind.OBJECTS) + ".[" + inPath(() -> of(Kind.ANY)) + "," + words.field() + "]",
                () -> of(Kind.OBJECTS) + ".tags" + any(() -> "", () -> "[0]", () -> "[]", () -> ".$", () -> "^($)"),
                () -> "(" + of(Kind.ANY) + ").**." + words.field());
    }
}
