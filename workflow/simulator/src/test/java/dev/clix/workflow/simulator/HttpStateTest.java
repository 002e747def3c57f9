package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.api.Operation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** TestState of an HTTP task: TRACE tells the request and the response. */
class HttpStateTest {
    private static final String STATE =
            Workbench.json("{'Type':'Task','Resource':'arn:aws:states:::http:invoke','Parameters':{'Method':'POST',"
                    + "'ApiEndpoint':'https://shop.example/orders','Authentication':{'ConnectionArn':'arn:aws:events:us-east-1:1:connection/c'},"
                    + "'Headers':{'Accept':'text/plain','X-Tags':['a','b']},'QueryParameters':{'q':'a b&c','n':[1,2]},"
                    + "'RequestBody':{'id.$':'$.id'}},'End':true}");
    private static final String ANSWER = Workbench.json(
            "{'StatusCode':201,'StatusText':'Created','Headers':{'date':['today']},'ResponseBody':{'ok':true}}");

    private final Workbench bench = new Workbench();

    private String inspected(String level, String answer) {
        bench.simulator.handle("*:http:invoke", call -> Workbench.node(answer));
        return bench.call(
                        Operation.TEST_STATE,
                        "definition",
                        STATE,
                        "roleArn",
                        "arn:aws:iam::111111111111:role/r",
                        "input",
                        "{\"id\":7}",
                        "inspectionLevel",
                        level)
                .path("inspectionData")
                .toString();
    }

    @Test
    void traceTellsWhatIsAskedAndAnswered() {
        assertThat(inspected("TRACE", ANSWER))
                .contains(
                        Workbench.json(
                                "'request':{'protocol':'https','method':'POST','url':'https://shop.example/orders?q=a%20b%26c&n=1&n=2','headers':'[Accept: text/plain, X-Tags: a,b]',"),
                        "\"body\":\"{\\\"id\\\":7}\"",
                        Workbench.json(
                                "'response':{'protocol':'https','statusCode':'201','statusMessage':'Created','headers':'[date: today]',"),
                        "\"body\":\"{\\\"ok\\\":true}\"");
    }

    @Test
    void otherLevelsDoNot() {
        assertThat(inspected("DEBUG", ANSWER))
                .contains("afterParameters")
                .doesNotContain("\"request\"", "\"response\"");
    }

    @Test
    void whatIsNoResponseIsNotShownAsOne() {
        assertThat(inspected("TRACE", "{'anything':1}")).contains("\"request\"").doesNotContain("\"response\"");
    }

    @Test
    void aFailureHasARequestOnly() {
        bench.simulator.handle("*:http:invoke", call -> Map.of());
        var failed = bench.call(
                Operation.TEST_STATE,
                "definition",
                STATE.replace("https://shop.example/orders", "no url"),
                "roleArn",
                "arn:aws:iam::111111111111:role/r",
                "input",
                "{\"id\":7}",
                "inspectionLevel",
                "TRACE");
        assertThat(failed.at("/inspectionData/request/protocol").asText()).isEqualTo("https");
        assertThat(failed.at("/inspectionData/response").isMissingNode()).isTrue();
    }
}
