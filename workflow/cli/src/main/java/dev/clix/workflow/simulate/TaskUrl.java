package dev.clix.workflow.simulate;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.integration.FunctionName;
import dev.clix.workflow.asl.integration.LambdaInvoke;
import dev.clix.workflow.simulator.task.TaskCall;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a task is sent: a URL with names in braces, such as {@code http://localhost:3001/{name}}. */
final class TaskUrl {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> NAMES = Set.of("name", "qualifier", "service", "action");
    private static final String SDK = "aws-sdk:";

    private final String pattern;

    TaskUrl(String pattern) {
        this.pattern = pattern;
    }

    /** Whether all that is in braces can be filled in. */
    static boolean isFillable(String pattern) {
        var left = BRACES.matcher(pattern)
                .replaceAll(found -> NAMES.contains(found.group(1)) ? "" : Matcher.quoteReplacement(found.group()));
        return left.indexOf('{') < 0 && left.indexOf('}') < 0;
    }

    URI of(TaskCall call) {
        var names = names(call);
        return URI.create(BRACES.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(encoded(requireNonNull(names.get(found.group(1)))))));
    }

    /** A name must stay one part of the path, so its slashes are encoded; colons may stand there. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }

    private static Map<String, String> names(TaskCall call) {
        var resource = TaskResource.of(call.resource());
        var service =
                resource.service().startsWith(SDK) ? resource.service().substring(SDK.length()) : resource.service();
        var names = new LinkedHashMap<>(Map.of("service", service, "action", resource.call(), "qualifier", "$LATEST"));
        names.put("name", service + ":" + resource.call());
        if (LambdaInvoke.isOne(resource)) function(names, LambdaInvoke.function(call.input()));
        else if (resource.kind() == TaskResource.Kind.LAMBDA) {
            names.put("action", "invoke");
            function(names, FunctionName.of(call.resource()));
        }
        return names;
    }

    private static void function(Map<String, String> names, FunctionName function) {
        names.put("name", function.name());
        function.qualifier().ifPresent(qualifier -> names.put("qualifier", qualifier));
    }
}
