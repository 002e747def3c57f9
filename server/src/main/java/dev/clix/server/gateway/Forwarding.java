package dev.clix.server.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a proxy about the request it passes on, in its own fields ({@code X-Forwarded-For} and its like) or in those of
 * RFC 7239 ({@code Forwarded}), which are read where the others are missing. Whether it is believed is another matter.
 */
final class Forwarding {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._\\[\\]:-]{1,255}");
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._~-]+)+/?");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^]]*)](?::[0-9]+)?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    /** Enough for any path, and little enough for the code of a link that begins with it. */
    private static final int PREFIX_MAX = 255;

    /** RFC 7239, section 4: a token, or a text in quotes. */
    private static final Pattern PAIR = Pattern.compile("([A-Za-z]+)=(?:\"([^\"]*)\"|([^;,\"\\s]*))");

    private final Function<String, List<String>> fields;

    /** @param fields a request's, by name in lower case */
    Forwarding(Function<String, List<String>> fields) {
        this.fields = fields;
    }

    /** Whom each hop had the request from, the client's own claims first; each may be anything. */
    List<String> hops() {
        List<String> hops = words("x-forwarded-for").toList();
        return hops.isEmpty() ? pairs("for").toList() : hops;
    }

    Optional<String> scheme() {
        return first("x-forwarded-proto", "proto")
                .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                .filter(scheme -> scheme.equals("http") || scheme.equals("https"));
    }

    Optional<String> host() {
        return first("x-forwarded-host", "host")
                .filter(host -> HOST.matcher(host).matches())
                .map(this::withPort);
    }

    /** Without a slash at its end. */
    String prefix() {
        return words("x-forwarded-prefix")
                .findFirst()
                .filter(prefix ->
                        prefix.length() <= PREFIX_MAX && PREFIX.matcher(prefix).matches())
                .map(prefix -> prefix.replaceFirst("/$", ""))
                .orElse("");
    }

    private String withPort(String host) {
        boolean named = host.replaceFirst("^\\[.*]", "").contains(":");
        Optional<String> port = words("x-forwarded-port")
                .findFirst()
                .filter(text -> PORT.matcher(text).matches())
                .filter(text -> !text.equals(scheme().equals(Optional.of("https")) ? "443" : "80"));
        return named ? host : port.map(text -> host + ":" + text).orElse(host);
    }

    /** The first word is the one of the proxy that the client has met. */
    private Optional<String> first(String field, String parameter) {
        return words(field).findFirst().or(() -> pairs(parameter).findFirst());
    }

    private Stream<String> words(String field) {
        return fields.apply(field).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private Stream<String> pairs(String parameter) {
        return fields.apply("forwarded").stream()
                .flatMap(value -> PAIR.matcher(value)
                        .results()
                        .filter(pair -> pair.group(1).equalsIgnoreCase(parameter))
                        .map(pair -> pair.group(2) == null ? pair.group(3) : pair.group(2)));
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
