package dev.clix.workflow.asl.parser;

import static dev.clix.workflow.asl.expression.ErrorNames.ALL;
import static dev.clix.workflow.asl.expression.ErrorNames.EXCEED_TOLERATED_FAILURE_THRESHOLD;
import static dev.clix.workflow.asl.expression.ErrorNames.HEARTBEAT_TIMEOUT;
import static dev.clix.workflow.asl.expression.ErrorNames.ITEM_READER_FAILED;
import static dev.clix.workflow.asl.expression.ErrorNames.RESULT_WRITER_FAILED;
import static dev.clix.workflow.asl.expression.ErrorNames.RUNTIME;
import static dev.clix.workflow.asl.expression.ErrorNames.TASK_FAILED;
import static dev.clix.workflow.asl.expression.ErrorNames.TIMEOUT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.parser.Doubt.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds retriers and catchers that never apply. */
final class HandlerDoubts {
    private static final String SHADOWED = "It never applies: an earlier one is for %s already";
    private static final Set<String> OF_MAPS =
            Set.of(ITEM_READER_FAILED, RESULT_WRITER_FAILED, EXCEED_TOLERATED_FAILURE_THRESHOLD);

    private final JsonNode state;
    private final Place place;
    private final List<Doubt> found = new ArrayList<>();

    private HandlerDoubts(JsonNode state, Place place) {
        this.state = state;
        this.place = place;
    }

    static List<Doubt> of(JsonNode state, Place place) {
        var doubts = new HandlerDoubts(state, place);
        doubts.handlers("Retry", Code.SHADOWED_RETRIER);
        doubts.handlers("Catch", Code.SHADOWED_CATCHER);
        return doubts.found;
    }

    private void handlers(String field, Code shadowed) {
        var earlier = new HashSet<String>();
        var list = state.path(field);
        for (var i = 0; list.isArray() && i < list.size(); i++) {
            var at = place.field(field).item(i).field("ErrorEquals");
            var names = names(list.get(i));
            if (!names.isEmpty() && names.stream().allMatch(name -> isCovered(name, earlier)))
                found.add(new Doubt(shadowed, SHADOWED.formatted(String.join(", ", names)), at.pointer()));
            for (var name : names)
                never(name).ifPresent(why -> found.add(new Doubt(Code.ERROR_NEVER_RAISED, why, at.pointer())));
            earlier.addAll(names);
        }
    }

    private static List<String> names(JsonNode handler) {
        var names = new ArrayList<String>();
        for (var name : handler.path("ErrorEquals")) names.add(name.asText());
        return names;
    }

    /** States.TaskFailed is for every error but timeouts. */
    private static boolean isCovered(String name, Set<String> earlier) {
        if (earlier.contains(name) || earlier.contains(ALL)) return true;
        var timeout = name.equals(TIMEOUT) || name.equals(HEARTBEAT_TIMEOUT);
        return earlier.contains(TASK_FAILED) && !timeout && !name.equals(ALL);
    }

    /** Why no error of that name reaches the state; empty when one may. */
    private Optional<String> never(String name) {
        if (name.equals(RUNTIME)) return Optional.of("States.Runtime is neither retried nor caught");
        var type = state.path("Type").asText();
        if (OF_MAPS.contains(name) && !isContainer(type))
            return Optional.of("%s is raised by Map states only".formatted(name));
        if (!type.equals("Task")) return Optional.empty();
        if (name.equals(HEARTBEAT_TIMEOUT) && lacks("HeartbeatSeconds", "HeartbeatSecondsPath"))
            return Optional.of("States.HeartbeatTimeout is raised with HeartbeatSeconds only, and there is none");
        if (name.startsWith("Lambda.") && !isOfLambda())
            return Optional.of("%s is raised by Lambda only, and the task is none of its".formatted(name));
        return Optional.empty();
    }

    /** Errors of the states within come up to it. */
    private static boolean isContainer(String type) {
        return type.equals("Map") || type.equals("Parallel");
    }

    private boolean lacks(String... fields) {
        return Stream.of(fields).noneMatch(state::has);
    }

    /** A resource that is not known, or that another machine or service stands behind, may pass any error on. */
    private boolean isOfLambda() {
        var arn = state.path("Resource").asText();
        if (!arn.startsWith("arn:")) return true;
        var resource = TaskResource.of(arn);
        return switch (resource.kind()) {
            case LAMBDA, ACTIVITY -> true;
            case SERVICE ->
                !resource.isIntegration()
                        || resource.pattern() != TaskResource.Pattern.REQUEST_RESPONSE
                        || resource.serviceAlone().equals("lambda");
        };
    }
}
