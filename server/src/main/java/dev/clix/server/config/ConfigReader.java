package dev.clix.server.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.clix.server.game.GameProvider;
import dev.clix.server.registry.RegisteredGames;
import dev.clix.server.setting.Setting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers settings from where they are written, the later source winning, and complains about all of them at once. */
public final class ConfigReader {
    /** A key written twice is a mistake: one of its values would be lost without a word. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, SourcedValue> values = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final KindSettings kinds;
    private final List<Setting<?>> known;

    /** The games that are registered can be played. */
    public ConfigReader() {
        this(RegisteredGames.ALL);
    }

    /** @param games that can be played */
    public ConfigReader(List<GameProvider> games) {
        kinds = KindSettings.of(games);
        known = kinds.among(SettingCatalog.ALL);
    }

    /** @param file where YAML lies, as UTF-8 */
    public ConfigReader file(String file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            complaints.add("--config: expected a file that can be read, but found '%s'".formatted(file));
            return this;
        }
        try {
            return file(file, UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            complaints.add("%s: expected UTF-8, but line %s is none".formatted(file, firstLineNotUtf8(bytes)));
            return this;
        }
    }

    /** Every line break is one byte, whatever stands around it. */
    private static int firstLineNotUtf8(byte[] bytes) {
        CharBuffer readable = CharBuffer.allocate(bytes.length);
        UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), readable, true);
        return 1 + (int) readable.flip().chars().filter(c -> c == '\n').count();
    }

    /** @param name for people */
    public ConfigReader file(String name, String yaml) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            if (tree.isObject()) flatten("", tree, name);
            else if (!tree.isMissingNode() && !tree.isNull())
                complaints.add("%s: expected sections like 'http:', but found no mapping".formatted(name));
        } catch (JsonProcessingException e) {
            complaints.add("%s: expected YAML, but line %s cannot be read: %s"
                    .formatted(
                            name,
                            Optional.ofNullable(e.getLocation())
                                    .map(place -> Integer.toString(place.getLineNr()))
                                    .orElse("?"),
                            e.getOriginalMessage().lines().findFirst().orElse("")));
        }
        return this;
    }

    /** Variables that begin with the name of a section; others with {@code CLIX_} are somebody else's. */
    public ConfigReader environment(Map<String, String> environment) {
        Map<String, String> keys = known.stream().collect(Collectors.toMap(Setting::environmentName, Setting::key));
        environment.forEach((name, text) -> {
            if (keys.containsKey(name)) put(keys.get(name), text, "environment variable " + name);
            else
                sections()
                        .map(section -> "CLIX_" + section.toUpperCase(Locale.ROOT) + "_")
                        .filter(name::startsWith)
                        .findFirst()
                        .ifPresent(prefix -> unknown(name, "environment", startingWith(prefix, keys.keySet())));
        });
        return this;
    }

    /** Properties that begin with {@code clix.} and the name of a section. */
    public ConfigReader properties(Properties properties) {
        for (String name : properties.stringPropertyNames())
            if (sections().anyMatch(section -> name.startsWith("clix." + section + ".")))
                put(name.substring("clix.".length()), properties.getProperty(name), "system property " + name);
        return this;
    }

    /** @param flag as it was typed */
    public ConfigReader flag(String flag, String key, String text) {
        put(key, text, "flag " + flag);
        return this;
    }

    /** @throws ConfigException with every complaint there is */
    public ServerConfig read() {
        ServerConfig config = new ConfigBuilder(kinds, values, complaints).build();
        if (!complaints.isEmpty()) throw new ConfigException(complaints);
        return config;
    }

    /** Every setting there is, for people, as a table in Markdown. */
    public static String help() {
        StringBuilder table = new StringBuilder("| key | default | expected | meaning |\n|---|---|---|---|\n");
        for (Setting<?> setting : new ConfigReader().known)
            table.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            setting.key(),
                            setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`",
                            setting.expected(),
                            setting.meaning()));
        return table.toString();
    }

    /**
     * Values that a later source replaces are checked as well: they would count again on the day that source is gone.
     */
    private void put(String key, String text, String source) {
        Optional<Setting<?>> asked =
                known.stream().filter(setting -> setting.key().equals(key)).findFirst();
        if (asked.isEmpty()) unknown(key, source, neighbours(key));
        else if (asked.get().parse().apply(text).isPresent()) values.put(key, new SourcedValue(text, source));
        else unexpected(key, source, asked.get().expected(), shown(asked.get(), text));
    }

    private static String shown(Setting<?> setting, String text) {
        return setting.equals(SettingCatalog.SECRET) ? "fewer" : "'" + text + "'";
    }

    private void unexpected(String key, String source, String expected, String found) {
        complaints.add("%s (%s): expected %s, but found %s".formatted(key, source, expected, found));
    }

    private void unknown(String key, String source, List<String> those) {
        complaints.add("%s (%s): expected one of %s, but found no such setting"
                .formatted(key, source, String.join(", ", those)));
    }

    /** The keys of the same section, or all sections. */
    private List<String> neighbours(String key) {
        List<String> neighbours = startingWith(
                key.replaceAll("\\..*", "") + ".",
                known.stream().map(Setting::key).toList());
        return neighbours.isEmpty() ? sections().sorted().toList() : neighbours;
    }

    private static List<String> startingWith(String prefix, Collection<String> names) {
        return names.stream().filter(name -> name.startsWith(prefix)).sorted().toList();
    }

    private Stream<String> sections() {
        return known.stream()
                .map(setting -> setting.key().replaceAll("\\..*", ""))
                .distinct();
    }

    private void flatten(String prefix, JsonNode node, String source) {
        node.properties().forEach(field -> {
            String key = prefix + field.getKey();
            JsonNode value = field.getValue();
            boolean isSection = sections().anyMatch(key::equals);
            if (isSection && !value.isObject()) checkEmpty(key, value, source);
            else if (value.isObject()) flatten(key + ".", value, source);
            else if (value.isArray()) list(key, value, source);
            else put(key, value.isNull() ? "" : value.asText(), source);
        });
    }

    /** All settings of a section may be commented out. */
    private void checkEmpty(String section, JsonNode value, String source) {
        if (!value.isNull())
            unexpected(section, source, "settings like '" + neighbours(section).get(0) + "'", kind(value));
    }

    private void list(String key, JsonNode list, String source) {
        List<String> parts = new ArrayList<>();
        for (JsonNode part : list) {
            if (!part.isValueNode() || part.isNull()) {
                unexpected(key, source, "a list of texts", kind(part) + " in it");
                return;
            }
            parts.add(part.asText());
        }
        put(key, String.join(",", parts), source);
    }

    private static String kind(JsonNode value) {
        if (value.isArray()) return "a list";
        if (value.isObject()) return "a mapping";
        return value.isNull() ? "nothing" : "'" + value.asText() + "'";
    }
}
