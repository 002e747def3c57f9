package dev.clix.workflow.simulator.internal.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.TaskState;
import dev.clix.workflow.interpreter.Inspection.Stage;
import dev.clix.workflow.interpreter.TestedState;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The request and response of an HTTP task, for TRACE. Nothing is sent: the request is what the arguments make of it,
 * without what a connection adds, and the response is the answer of the mock or the handler.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html">Call HTTPS APIs</a>
 */
final class HttpExchangeJson {
    private HttpExchangeJson() {}

    static void add(ObjectNode shown, TestedState tested) {
        if (!(tested.state() instanceof TaskState task) || !isHttp(task.resource())) return;
        var seen = tested.inspection().seen();
        Stream.of(Stage.AFTER_ARGUMENTS, Stage.AFTER_PARAMETERS)
                .map(seen::get)
                .filter(arguments -> arguments != null && arguments.hasNonNull("ApiEndpoint"))
                .findFirst()
                .ifPresent(arguments -> shown.set("request", request(arguments)));
        Optional.ofNullable(seen.get(Stage.RESULT))
                .filter(result -> result.hasNonNull("StatusCode"))
                .ifPresent(result -> shown.set("response", response(result, shown.at("/request/protocol"))));
    }

    private static boolean isHttp(TaskResource resource) {
        return resource.isIntegration() && resource.service().equals("http");
    }

    private static ObjectNode request(JsonNode arguments) {
        var url = url(arguments);
        var request = JsonNodeFactory.instance
                .objectNode()
                .put("protocol", protocol(url))
                .put("method", arguments.path("Method").asText())
                .put("url", url)
                .put("headers", headers(arguments.path("Headers")));
        if (arguments.hasNonNull("RequestBody")) request.put("body", text(arguments.get("RequestBody")));
        return request;
    }

    private static String url(JsonNode arguments) {
        var endpoint = arguments.get("ApiEndpoint").asText();
        var query = arguments.path("QueryParameters").properties().stream()
                .flatMap(parameter ->
                        values(parameter.getValue()).map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        if (query.isEmpty()) return endpoint;
        return endpoint + (endpoint.contains("?") ? "&" : "?") + query;
    }

    private static String protocol(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getScheme()).orElse("https");
        } catch (IllegalArgumentException noUrl) {
            return "https";
        }
    }

    private static ObjectNode response(JsonNode result, JsonNode protocol) {
        var response = JsonNodeFactory.instance
                .objectNode()
                .put("protocol", protocol.asText("https"))
                .put("statusCode", result.get("StatusCode").asText())
                .put("statusMessage", result.path("StatusText").asText())
                .put("headers", headers(result.path("Headers")));
        if (result.hasNonNull("ResponseBody")) response.put("body", text(result.get("ResponseBody")));
        return response;
    }

    private static String headers(JsonNode headers) {
        return headers.properties().stream()
                .map(header ->
                        header.getKey() + ": " + values(header.getValue()).collect(Collectors.joining(",")))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Stream<String> values(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(HttpExchangeJson::text)
                : Stream.of(text(value));
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
