package dev.clix.server.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a proxy about the request it passes on, in its own fields ({@code X-Forwarded-For} and its like) or in those of
 * RFC 7239 ({@code Forwarded}), which are read where the others are missing. Whether it is believed is another matter.
 */
final class ForwardedHeaders {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._\\[\\]:-]{1,255}");
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._~-]+)+/?");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^]]*)](?::[0-9]+)?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    /** Enough for any path, and little enough for the code of a link that begins with it. */
    private static final int PREFIX_MAX = 255;

    /** RFC 7239, section 4: a token, or a text in quotes. */
    private static final Pattern PAIR = Pattern.compile("(?<![A-Za-z])([A-Za-z]++)=(?:\"([^\"]*)\"|([^;,\"\\s]*))");

    private final Function<String, List<String>> fields;
    private final List<String> hops;
    private final OptionalInt passed;

    /**
     * @param fields a request's, by name in lower case
     * @param isProxy of a hop, whether it is a proxy that is believed
     */
    ForwardedHeaders(Function<String, List<String>> fields, Predicate<String> isProxy) {
        this.fields = fields;
        List<String> told = words("x-forwarded-for");
        hops = told.isEmpty() ? pairs("for") : told;
        passed = hops.isEmpty() ? OptionalInt.empty() : OptionalInt.of(passed(isProxy));
    }

    /** How many believed proxies passed the request on after the one that the client has met. */
    private int passed(Predicate<String> isProxy) {
        int count = 0;
        while (count < hops.size() - 1 && isProxy.test(hops.get(hops.size() - 1 - count))) count++;
        return count;
    }

    /** The address from which each hop had the request, the client's own claims first; each may be any text. */
    List<String> hops() {
        return hops;
    }

    Optional<String> scheme() {
        return word("x-forwarded-proto", "proto")
                .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                .filter(scheme -> scheme.equals("http") || scheme.equals("https"));
    }

    Optional<String> host() {
        return word("x-forwarded-host", "host")
                .filter(host -> HOST.matcher(host).matches())
                .map(this::withPort);
    }

    /** Without a slash at its end. */
    String prefix() {
        return asMet(words("x-forwarded-prefix"))
                .filter(prefix ->
                        prefix.length() <= PREFIX_MAX && PREFIX.matcher(prefix).matches())
                .map(prefix -> prefix.replaceFirst("/$", ""))
                .orElse("");
    }

    private String withPort(String host) {
        boolean named = host.replaceFirst("^\\[.*]", "").contains(":");
        Optional<String> port = asMet(words("x-forwarded-port"))
                .filter(text -> PORT.matcher(text).matches())
                .filter(text -> !text.equals(scheme().equals(Optional.of("https")) ? "443" : "80"));
        return named ? host : port.map(text -> host + ":" + text).orElse(host);
    }

    private Optional<String> word(String field, String parameter) {
        return asMet(words(field)).or(() -> asMet(pairs(parameter)));
    }

    /**
     * The word of the proxy that the client has met. Of those that append, each believed one after it has added a word, and what
     * stands before it the client has written; where no hops are told, the first word is taken.
     */
    private Optional<String> asMet(List<String> words) {
        if (words.isEmpty()) return Optional.empty();
        return Optional.of(words.get(passed.isEmpty() ? 0 : Math.max(0, words.size() - 1 - passed.getAsInt())));
    }

    private List<String> words(String field) {
        return fields.apply(field).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private List<String> pairs(String parameter) {
        return fields.apply("forwarded").stream()
                .flatMap(value -> elements(value).stream())
                .flatMap(element -> value(element, parameter))
                .toList();
    }

    /** Separated by commas, but for those in quotes. */
    private static List<String> elements(String value) {
        List<String> elements = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '"') quoted = !quoted;
            if (quoted || value.charAt(i) != ',') continue;
            elements.add(value.substring(start, i));
            start = i + 1;
        }
        elements.add(value.substring(start));
        return elements;
    }

    private static Stream<String> value(String element, String parameter) {
        return PAIR.matcher(element)
                .results()
                .filter(pair -> pair.group(1).equalsIgnoreCase(parameter))
                .map(pair -> pair.group(2) == null ? pair.group(3) : pair.group(2))
                .limit(1);
    }

    /** An address as hops write it: with a port, IPv6 in brackets, or bare. */
    static String withoutPort(String hop) {
        Matcher brackets = BRACKETS.matcher(hop);
        if (brackets.matches()) return brackets.group(1);
        int colon = hop.indexOf(':');
        boolean hasPort = colon >= 0 && colon == hop.lastIndexOf(':');
        return hasPort ? hop.substring(0, colon) : hop;
    }
}
