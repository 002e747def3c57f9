package dev.clix.server.setting;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One setting.
 *
 * @param key as a file nests it, {@code http.port}
 * @param fallback the default, as one would write it
 * @param expected the values it may have, for people
 * @param meaning for people
 * @param parse gives nothing for what was not expected
 */
public record Setting<T>(
        String key, String fallback, String expected, String meaning, Function<String, Optional<T>> parse) {
    public static Setting<Integer> whole(String key, int fallback, int min, int max, String meaning) {
        return new Setting<>(
                key,
                Integer.toString(fallback),
                "a whole number from %s to %s".formatted(min, max),
                meaning,
                text -> wholeNumber(text).filter(number -> number >= min && number <= max));
    }

    /** Seconds, to the millisecond. */
    public static Setting<Duration> seconds(String key, String fallback, String min, String max, String meaning) {
        Duration least = duration(min).orElseThrow();
        Duration most = duration(max).orElseThrow();
        return new Setting<>(
                key,
                fallback,
                "seconds from %s to %s".formatted(min, max),
                meaning,
                text -> duration(text)
                        .filter(duration -> duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0));
    }

    public static Setting<String> text(String key, String fallback, String expected, String meaning) {
        return new Setting<>(
                key, fallback, expected, meaning, text -> Optional.of(text).filter(t -> !t.isBlank()));
    }

    /** A setting that may be left out: the outer Optional says whether the text can be read, the inner one whether there is any. */
    @SuppressWarnings("OptionalMapToOptional")
    public static <T> Setting<Optional<T>> optional(Setting<T> setting) {
        return new Setting<>(
                setting.key(),
                "",
                setting.expected(),
                setting.meaning(),
                text -> text.isEmpty()
                        ? Optional.of(Optional.empty())
                        : setting.parse().apply(text).map(Optional::of));
    }

    /** Dollars, to whatever fraction. */
    public static Setting<BigDecimal> dollars(String key, String fallback, String max, String meaning) {
        return new Setting<>(
                key,
                fallback,
                "dollars from 0 to %s".formatted(max),
                meaning,
                text -> decimal(text)
                        .filter(amount -> amount.signum() >= 0 && amount.compareTo(new BigDecimal(max)) <= 0));
    }

    public static Setting<Optional<String>> secret(String key, int lengthMin, String meaning) {
        return optional(new Setting<>(
                key,
                "",
                "%s characters or more".formatted(lengthMin),
                meaning,
                text -> Optional.of(text).filter(t -> t.length() >= lengthMin)));
    }

    public static Setting<Optional<String>> url(String key, String meaning) {
        return optional(new Setting<>(key, "", "a URL that starts with http:// or https://", meaning, Setting::webUrl));
    }

    /** A folder that is there, or can be made. */
    public static Setting<Optional<Path>> folder(String key, String meaning) {
        return path(key, "a folder", meaning, path -> !Files.exists(path) || Files.isDirectory(path));
    }

    /** A file that is there already. */
    public static Setting<Optional<Path>> file(String key, String meaning) {
        return path(
                key, "a file that can be read", meaning, path -> Files.isRegularFile(path) && Files.isReadable(path));
    }

    private static Setting<Optional<Path>> path(String key, String expected, String meaning, Predicate<Path> isUsable) {
        return optional(
                new Setting<>(key, "", expected, meaning, text -> path(text).filter(isUsable)));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Texts with commas between them. */
    public static Setting<List<String>> list(String key, String expected, Predicate<String> part, String meaning) {
        return new Setting<>(
                key,
                "",
                expected,
                meaning,
                text -> text.isBlank()
                        ? Optional.of(List.of())
                        : Optional.of(parts(text))
                                .filter(parts -> parts.stream().allMatch(part)));
    }

    public static <E extends Enum<E>> Setting<E> oneOf(String key, E fallback, String meaning) {
        List<E> constants = Arrays.asList(fallback.getDeclaringClass().getEnumConstants());
        String words = String.join(" or ", constants.stream().map(Setting::word).toList());
        return new Setting<>(
                key,
                word(fallback),
                words,
                meaning,
                text -> constants.stream()
                        .filter(constant -> word(constant).equals(text))
                        .findFirst());
    }

    /** The value where nothing was set. */
    public T byDefault() {
        return parse.apply(fallback).orElseThrow();
    }

    /** {@code http.publicUrl} is {@code CLIX_HTTP_PUBLIC_URL} in the environment. */
    public String environmentName() {
        return "CLIX_"
                + key.replace('.', '_').replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    public String propertyName() {
        return "clix." + key;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Integer> wholeNumber(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.ofMillis(
                    new BigDecimal(text.strip()).movePointRight(3).longValueExact()));
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> webUrl(String text) {
        try {
            URI url = new URI(text);
            boolean web = url.getHost() != null && List.of("http", "https").contains(url.getScheme());
            return Optional.of(text.replaceAll("/+$", "")).filter(t -> web);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
