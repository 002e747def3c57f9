package dev.clix.workflow.asl.jsonata;

import dev.clix.workflow.asl.expression.Environment;
import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** {@code $states}: input, context and, where the state has them, result and errorOutput; converted when looked at. */
final class StatesView extends AbstractMap<String, Object> {
    private final Environment environment;

    StatesView(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object get(Object key) {
        if ("input".equals(key)) return JsonataValues.toJsonata(environment.input());
        if ("context".equals(key))
            return JsonataValues.toJsonata(environment.context().get());
        if ("result".equals(key))
            return environment.result().map(JsonataValues::toJsonata).orElse(null);
        if ("errorOutput".equals(key))
            return environment.errorOutput().map(JsonataValues::toJsonata).orElse(null);
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
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
