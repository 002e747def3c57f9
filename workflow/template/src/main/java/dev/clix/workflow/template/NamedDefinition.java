package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.Causes;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.template.internal.text.TreeText;
import dev.clix.workflow.template.internal.text.UnreadableTextException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A definition and where it was found: alone in a file, or as that of one of a template's state machines.
 *
 * @param name the machine's name in its template; the file's where the file is the definition
 * @param logicalId the machine's name within the template; empty where the file is the definition
 * @param definition JSON, substituted
 */
public record NamedDefinition(String name, Optional<String> logicalId, MachineType type, String definition) {
    /**
     * Reads a definition as JSON or YAML, or whatever {@link Templates#read} reads.
     *
     * @param environment the environment variables of a {@code serverless.yml}
     * @throws TemplateException when it is none of these, or cannot be resolved; names the file and where possible line
     *     and column
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static List<NamedDefinition> read(
            Path file, StackSettings settings, Optional<Path> buckets, UnaryOperator<String> environment) {
        if (!Files.isDirectory(file)) {
            var text = FolderFiles.text(file);
            if (isDefinition(tree(file.toString(), text))) return List.of(alone(file.toString(), text));
        }
        var resolved = Templates.read(List.of(file), buckets, environment).resolve(settings);
        return resolved.stream()
                .flatMap(each -> each.stack().stateMachines().stream())
                .map(NamedDefinition::of)
                .toList();
    }

    /**
     * Reads a text that is in no file of its own: a definition, or a template of CloudFormation or SAM.
     *
     * @param source names it in messages
     * @throws TemplateException as {@link #read}
     */
    public static List<NamedDefinition> parse(String source, String text, StackSettings settings) {
        if (isDefinition(tree(source, text))) return List.of(alone(source, text));
        try {
            return StackTemplate.parse(text).resolve(settings).stateMachines().stream()
                    .map(NamedDefinition::of)
                    .toList();
        } catch (TemplateException none) {
            throw none.in(source);
        }
    }

    private static JsonNode tree(String source, String text) {
        try {
            return TreeText.read(text);
        } catch (UnreadableTextException unreadable) {
            throw new TemplateException("'%s': %s".formatted(source, Causes.message(unreadable)));
        }
    }

    private static boolean isDefinition(JsonNode root) {
        return root.path("States").isObject() && !root.path("Resources").isObject();
    }

    /** JSON stays as it is written: a name that comes twice is a problem of the definition's own. */
    private static NamedDefinition alone(String source, String text) {
        return new NamedDefinition(source, Optional.empty(), MachineType.STANDARD, DefinitionForms.json(text));
    }

    private static NamedDefinition of(Stack.StateMachine machine) {
        return new NamedDefinition(
                machine.machine().name(),
                Optional.of(machine.logicalId()),
                machine.machine().type(),
                machine.machine().definition());
    }
}
