package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.template.internal.serverless.ServerlessService;
import dev.clix.workflow.template.internal.serverless.VariableSources;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The {@code serverless.yml} of a service. Its options and parameters are given as a template's parameters are. */
final class ServerlessTemplate extends StackSource {
    private static final Pattern OPTION = Pattern.compile("(?:opt|param):([A-Za-z0-9_-]+)");

    private final JsonNode root;
    private final TemplateFiles files;
    private final UnaryOperator<String> environment;

    ServerlessTemplate(JsonNode root, TemplateFiles files, UnaryOperator<String> environment) {
        this.root = root;
        this.files = files;
        this.environment = environment;
    }

    @Override
    Set<String> parameters() {
        var names = new TreeSet<>(Set.of("stage"));
        OPTION.matcher(root.toString()).results().forEach(found -> names.add(found.group(1)));
        root.path("resources").path("Parameters").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    Resolver resolver(StackSettings settings, Exports exports, Findings findings) {
        var sources = new VariableSources(
                settings.region(),
                settings.account(),
                settings.parameters(),
                path -> files.at(path).map(SourceFile::text),
                environment);
        var named = new StackSettings(
                settings.region(),
                settings.account(),
                ServerlessService.stackName(root, sources),
                settings.parameters());
        return Stacks.resolver(
                ServerlessService.template(root, sources), new StackContext(named, files, exports, findings, 0));
    }
}
