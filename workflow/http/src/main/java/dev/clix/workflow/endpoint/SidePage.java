package dev.clix.workflow.endpoint;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.AwsJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** A page that an endpoint serves beside the API, at paths of its own. */
public interface SidePage {
    /** The path, such as {@code /clock}; all below it belongs to the page as well. */
    String path();

    /** The paths that exist: the page's own, and those below it. */
    default List<String> paths() {
        return List.of(path());
    }

    /** The methods allowed at a path, such as GET, which allows HEAD as well. Empty when nothing is there: below its own. */
    default List<String> methods(String path) {
        return path.equals(path()) ? List.of("GET") : List.of();
    }

    /** Called on the endpoint's event loop; a stage that fails is answered as a bug. */
    CompletionStage<Reply> answer(Asked asked);

    /**
     * A request.
     *
     * @param path as a whole
     * @param query the first value of each parameter, decoded
     */
    record Asked(String method, String path, Map<String, String> query, byte[] body) {}

    /** @param type of the body, as Content-Type has it */
    record Reply(int status, String type, byte[] body) {
        public static Reply json(int status, ObjectNode members) {
            return new Reply(status, "application/json", AwsJson.write(members));
        }

        /** @param sentence the error: the thing expected, and the thing found */
        public static Reply error(int status, String sentence) {
            return json(status, JsonNodeFactory.instance.objectNode().put("error", sentence));
        }

        public static Reply text(String type, String text) {
            return new Reply(200, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
