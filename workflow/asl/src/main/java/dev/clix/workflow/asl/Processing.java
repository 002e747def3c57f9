package dev.clix.workflow.asl;

import dev.clix.workflow.asl.expression.ReferencePath;
import dev.clix.workflow.asl.expression.Template;
import dev.clix.workflow.asl.expression.ValuePath;
import java.util.Optional;

/** How a state makes its effective input from its raw input, and its output from a result. */
public sealed interface Processing {
    Processing NONE = new Jsonata(Optional.empty(), Optional.empty());

    /**
     * JSONPath: InputPath, Parameters (ItemsPath and ItemSelector belong to Map), ResultSelector, ResultPath, OutputPath,
     * in this order. A path that is null in the definition is {@link ValuePath#DISCARD} or empty.
     *
     * @param resultPath empty: null in the definition, the result is dropped and the input kept
     */
    record JsonPath(
            ValuePath inputPath,
            Optional<Template> parameters,
            Optional<Template> resultSelector,
            Optional<ReferencePath> resultPath,
            ValuePath outputPath)
            implements Processing {}

    /** JSONata: Arguments and Output. */
    record Jsonata(Optional<Template> arguments, Optional<Template> output) implements Processing {}
}
