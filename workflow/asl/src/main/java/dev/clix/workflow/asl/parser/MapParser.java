package dev.clix.workflow.asl.parser;

import dev.clix.workflow.MachineType;
import dev.clix.workflow.asl.Block;
import dev.clix.workflow.asl.Distribution;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.expression.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parses a Map state, its older fields Iterator and Parameters included (ASL, "Map State"). */
final class MapParser {
    private static final Set<String> PROCESSOR = Set.of("ProcessorConfig", "StartAt", "States", "Comment");
    /** The fields that an inline Map may not have. Tolerances are not among them: AWS accepts and ignores those. */
    private static final List<String> DISTRIBUTED_ONLY = List.of("ItemReader", "ItemBatcher", "ResultWriter", "Label");

    private static final Set<String> CONFIG = Set.of("Mode", "ExecutionType");

    private final StateFields state;
    private final FieldReader fields;
    private final Optional<FieldReader> processor;
    private final boolean distributed;
    private final boolean express;

    private MapParser(StateFields state) {
        this.state = state;
        this.fields = state.fields();
        fields.exactlyOneOf("ItemProcessor", "Iterator");
        this.processor = fields.object(fields.has("ItemProcessor") ? "ItemProcessor" : "Iterator");
        processor.ifPresent(found -> found.allow(PROCESSOR));
        var config = processor.flatMap(found -> found.object("ProcessorConfig"));
        this.distributed = config.map(this::isDistributed).orElse(false);
        this.express = config.flatMap(found -> found.word("ExecutionType", "STANDARD", "EXPRESS"))
                .filter("EXPRESS"::equals)
                .isPresent();
    }

    static State parse(StateFields state) {
        return new MapParser(state).map();
    }

    private State map() {
        fields.atMostOneOf("ItemSelector", "Parameters");
        if (!distributed) DISTRIBUTED_ONLY.stream().filter(fields::has).forEach(fields::unsupported);
        var dialect = state.dialect();
        return new MapState(
                state.name(),
                state.language(),
                state.processing(),
                new MapState.Processor(block()),
                dialect.items(fields, distributed),
                itemSelector(),
                dialect.number(fields, NumberField.MAX_CONCURRENCY),
                distribution(),
                state.retriers(),
                state.catchers(),
                state.assign(),
                state.next());
    }

    private Optional<Distribution> distribution() {
        if (distributed) return Optional.of(DistributionParser.parse(state, express));
        DistributionParser.checkTolerances(state);
        return Optional.empty();
    }

    private boolean isDistributed(FieldReader config) {
        config.allow(CONFIG);
        var mode = config.word("Mode", "INLINE", "DISTRIBUTED").orElse("INLINE");
        if (mode.equals("INLINE") && config.has("ExecutionType")) config.unsupported("ExecutionType");
        if (mode.equals("DISTRIBUTED")) config.require("ExecutionType");
        if (mode.equals("DISTRIBUTED") && state.scope().express())
            config.problem(
                    "Mode",
                    "The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state machines");
        return mode.equals("DISTRIBUTED");
    }

    private Block block() {
        var type = express ? MachineType.EXPRESS : MachineType.STANDARD;
        var scope = distributed
                ? state.scope().ofChildExecutions(type)
                : state.scope().inside();
        return processor.map(new BlockParser(scope)::parse).orElseGet(() -> new Block("", Map.of()));
    }

    private Optional<Template> itemSelector() {
        return state.dialect().payload(fields, fields.has("ItemSelector") ? "ItemSelector" : "Parameters");
    }
}
