package dev.clix.workflow.template.internal.physical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of resources that are known, from the table {@code resource-types.txt}. */
public final class ResourceTypes {
    private static final String TABLE = "resource-types.txt";
    private static final String NONE = "-";
    private static final Map<String, ResourceType> KNOWN = read();

    private ResourceTypes() {}

    public static Optional<ResourceType> of(String type) {
        return Optional.ofNullable(KNOWN.get(type));
    }

    private static Map<String, ResourceType> read() {
        var rows = new LinkedHashMap<List<String>, Map<String, String>>();
        Map<String, String> attributes = Map.of();
        for (var line : text().lines().filter(line -> !line.startsWith("#")).toList()) {
            var columns = List.of(line.strip().split("\\s+"));
            if (line.startsWith(" ")) attributes.put(columns.get(0), columns.get(1));
            else {
                attributes = new HashMap<>();
                rows.put(columns, attributes);
            }
        }
        var types = new HashMap<String, ResourceType>();
        rows.forEach((columns, own) -> {
            var type = type(columns, own);
            types.put(type.type(), type);
        });
        return Map.copyOf(types);
    }

    private static ResourceType type(List<String> columns, Map<String, String> attributes) {
        var drawn = columns.get(0).endsWith("?");
        return new ResourceType(
                columns.get(0).replace("?", ""),
                given(columns.get(1)),
                columns.get(2),
                given(columns.get(3)),
                drawn,
                attributes);
    }

    private static Optional<String> given(String column) {
        return Optional.of(column).filter(value -> !value.equals(NONE));
    }

    private static String text() {
        try (InputStream table = ResourceTypes.class.getResourceAsStream(TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
