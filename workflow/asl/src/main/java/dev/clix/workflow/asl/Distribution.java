package dev.clix.workflow.asl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.Template;
import java.util.Optional;

/**
 * The fields of a Map in DISTRIBUTED mode that an inline Map lacks (ASL, "Map State", ItemReader and the like). Its
 * iterations are executions of their own.
 *
 * @param express whether the child executions are EXPRESS
 */
public record Distribution(
        boolean express,
        Optional<String> label,
        Optional<ItemReader> itemReader,
        Optional<ItemBatcher> itemBatcher,
        Optional<ResultWriter> resultWriter,
        Optional<Expression> toleratedFailureCount,
        Optional<Expression> toleratedFailurePercentage) {

    /** The source of the items: an action of S3 ({@code getObject}, {@code listObjectsV2}) and its arguments. */
    public record ItemReader(
            String resource, Optional<Template> arguments, JsonNode readerConfig, Optional<Expression> maxItems) {}

    public record ItemBatcher(
            Optional<Expression> maxItemsPerBatch,
            Optional<Expression> maxInputBytesPerBatch,
            Optional<Template> batchInput) {}

    public record ResultWriter(Optional<String> resource, Optional<Template> arguments, JsonNode writerConfig) {}
}
