package dev.clix.workflow.asl.internal.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code $states}: input, context and, where the state has them, result and errorOutput; converted when looked at. */
final class StatesView extends AbstractMap<String, Object> {
    private final Environment environment;
    private final Map<Object, Object> seen = new HashMap<>();

    StatesView(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return seen.computeIfAbsent(
                key, name -> value(name).map(JsonataValues::toJsonata).orElse(null));
    }

    private Optional<JsonNode> value(Object name) {
        if (name.equals("input")) return Optional.of(environment.input());
        if (name.equals("context")) return Optional.of(environment.context().get());
        if (name.equals("result")) return environment.result();
        return name.equals("errorOutput") ? environment.errorOutput() : Optional.empty();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        var entries = new LinkedHashSet<Entry<String, Object>>();
        for (var name : new String[] {"input", "result", "errorOutput", "context"})
            if (get(name) != null) entries.add(Map.entry(name, get(name)));
        return entries;
    }
}
