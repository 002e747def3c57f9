package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.ExecutionType;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.expression.Template;
import java.util.Optional;
import java.util.Set;

/** Reads Map, its older fields Iterator and Parameters included. */
final class MapParser {
    private static final Set<String> PROCESSOR = Set.of("ProcessorConfig", "StartAt", "States", "Comment");
    private static final Set<String> CONFIG = Set.of("Mode", "ExecutionType");

    private MapParser() {}

    static State parse(StateFields state) {
        var fields = state.fields();
        var processor = processor(fields);
        var config = processor.flatMap(found -> found.object("ProcessorConfig"));
        var distributed = config.flatMap(MapParser::mode).orElse("INLINE").equals("DISTRIBUTED");
        var express =
                config.flatMap(MapParser::executionType).orElse("STANDARD").equals("EXPRESS");
        var scope = distributed ? distributedScope(state, express) : state.scope();
        return new MapState(
                state.name(),
                state.language(),
                state.processing(),
                new MapState.Processor(new BlockParser(scope).parse(processor.orElse(fields))),
                state.dialect().items(fields),
                itemSelector(state),
                state.dialect().number(fields, NumberField.MAX_CONCURRENCY),
                distributed ? Optional.of(DistributionParser.parse(state, express)) : Optional.empty(),
                state.retriers(),
                state.catchers(),
                state.assign(),
                state.next());
    }

    private static Scope distributedScope(StateFields state, boolean express) {
        if (state.scope().express())
            state.fields().problem("ItemProcessor", "Express state machine does not support Map in DISTRIBUTED mode");
        return new Scope(state.scope().language(), express ? ExecutionType.EXPRESS : ExecutionType.STANDARD);
    }

    private static Optional<Fields> processor(Fields fields) {
        var name = fields.has("Iterator") && !fields.has("ItemProcessor") ? "Iterator" : "ItemProcessor";
        if (!fields.has(name)) fields.require(name);
        var processor = fields.object(name);
        processor.ifPresent(found -> found.allow(PROCESSOR));
        return processor;
    }

    private static Optional<String> mode(Fields config) {
        config.allow(CONFIG);
        return oneOf(config, "Mode", Set.of("INLINE", "DISTRIBUTED"));
    }

    private static Optional<String> executionType(Fields config) {
        return oneOf(config, "ExecutionType", Set.of("STANDARD", "EXPRESS"));
    }

    private static Optional<String> oneOf(Fields fields, String name, Set<String> words) {
        var word = fields.text(name);
        if (word.isPresent() && !words.contains(word.get()))
            fields.problem(
                    name,
                    "The field '%s' should have one of these values: %s"
                            .formatted(name, words.stream().sorted().toList()));
        return word;
    }

    private static Optional<Template> itemSelector(StateFields state) {
        var name = state.fields().has("ItemSelector") ? "ItemSelector" : "Parameters";
        return state.dialect().template(state.fields(), name);
    }
}
