package dev.clix.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.clix.server.game.GameManifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/**
 * The CloudFormation template of a game. A game brings it whole, or brings its course alone: the states between StartGame
 * and EndGame, in ASL, of which a Task may leave out what is the same for most.
 *
 * <ul>
 *   <li>{@code Resource} is the activity with the state's own name, and {@code ResultPath} is {@code $.game}.
 *   <li>A Task without a limit is one that the rules answer at once: it has 15 seconds, and is tried again.
 *   <li>A Task with a limit waits for players: a server that is gone gives it to another one, with its time anew. With a
 *       limit of 15 seconds or less, or one that only the execution's data tell, that is so once the time is over.
 *   <li>After each Task the game ends if a verdict was decided; otherwise it goes on at {@code Next}.
 *   <li>A Catch keeps the data as they are, and {@code End} leads to EndGame.
 * </ul>
 */
final class GameTemplate {
    private static final String FRAME = "/dev/clix/server/game/course-frame.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int ANSWER_SECONDS = 15;
    private static final String HEARTBEAT = "$.heartbeatSeconds";
    /** As those data tell in all but short lobbies; a server beats three times within. */
    private static final int HEARTBEAT_SECONDS = 15;

    private static final int BEAT_SECONDS = HEARTBEAT_SECONDS / 3;

    private final GameManifest<?> game;
    private final ObjectNode frame;
    private final ObjectNode states;

    private GameTemplate(GameManifest<?> game, ObjectNode frame) {
        this.game = game;
        this.frame = frame;
        this.states = (ObjectNode) machine().at("/Definition/States");
    }

    /**
     * The template as it is deployed.
     *
     * @return YAML
     * @throws IllegalStateException when the game's file is neither a template nor a course
     */
    static String of(GameManifest<?> game) {
        return of(game, resource(game.template(), game.name()));
    }

    /** @param text of the game's file */
    static String of(GameManifest<?> game, String text) {
        if (isWhole(text)) return text;
        try {
            JsonNode course = YAML.readTree(text);
            if (!(course.path("States") instanceof ObjectNode)
                    || !course.path("StartAt").isTextual())
                throw new IllegalStateException(
                        "Expected %s of the game %s to be a template with Resources, or a course with StartAt and States, but found %s"
                                .formatted(game.template(), game.name(), course));
            String named = resource(FRAME, game.name())
                    .replace("<game>", game.name())
                    .replace("<prefix>", prefix(game.name()))
                    .replace("<course>", course.get("StartAt").textValue());
            return new GameTemplate(game, (ObjectNode) YAML.readTree(named)).around((ObjectNode) course.get("States"));
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(
                    "Expected %s of the game %s to be YAML, but: %s"
                            .formatted(game.template(), game.name(), malformed.getOriginalMessage()),
                    malformed);
        }
    }

    /** Whether the game's file is deployed as it is. */
    static boolean isWhole(GameManifest<?> game) {
        return isWhole(resource(game.template(), game.name()));
    }

    /** A template has tags of CloudFormation's own, which only its reader knows. */
    private static boolean isWhole(String text) {
        return text.lines().anyMatch(line -> line.startsWith("Resources:"));
    }

    /** {@code CliX-Dice-} for dice. */
    private static String prefix(String name) {
        return "CliX-%s%s-".formatted(Character.toUpperCase(name.charAt(0)), name.substring(1));
    }

    private ObjectNode machine() {
        return (ObjectNode) frame.at("/Resources/GameStateMachine/Properties");
    }

    private String around(ObjectNode course) throws JsonProcessingException {
        course.properties().forEach(state -> addState(state.getKey(), (ObjectNode) state.getValue()));
        for (String name : List.copyOf(names(states)))
            if (isTask(states.get(name))) complete(name, (ObjectNode) states.get(name));
        for (String activity : new TreeSet<>(game.tasks())) addActivity(activity);
        return YAML.writeValueAsString(frame);
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(member -> member.getKey()).toList();
    }

    private static boolean isTask(JsonNode state) {
        return state.path("Type").asText().equals("Task");
    }

    private void addState(String name, ObjectNode state) {
        if (states.has(name))
            throw new IllegalStateException(
                    "Expected the course of %s to leave the state %s to the engine, but it has one"
                            .formatted(game.name(), name));
        if (state.path("End").asBoolean()) {
            state.remove("End");
            state.put("Next", "EndGame");
        }
        if (isTask(state) && state.has("Next"))
            state.put("Next", decisionAfter(name, state.get("Next").textValue()));
        states.set(name, state);
    }

    private String decisionAfter(String task, String next) {
        if (next.equals("EndGame")) return next;
        String name = task + "Decided";
        ObjectNode decision = states.putObject(name).put("Type", "Choice");
        decision.putArray("Choices")
                .addObject()
                .put("Variable", "$.game.verdict")
                .put("IsPresent", true)
                .put("Next", "EndGame");
        decision.put("Default", next);
        return name;
    }

    private void complete(String name, ObjectNode task) {
        if (!task.has("Resource")) task.put("Resource", "${%s}".formatted(name));
        if (!task.has("ResultPath")) task.put("ResultPath", "$.game");
        for (JsonNode catcher : task.path("Catch"))
            if (!catcher.has("ResultPath")) ((ObjectNode) catcher).putNull("ResultPath");
        boolean waits = task.has("TimeoutSeconds") || task.has("TimeoutSecondsPath");
        boolean beats = task.has("HeartbeatSeconds") || task.has("HeartbeatSecondsPath");
        if (!beats && isLongerThanAHeartbeat(task)) task.put("HeartbeatSecondsPath", HEARTBEAT);
        check(name, task);
        if (!waits) task.put("TimeoutSeconds", ANSWER_SECONDS);
        if (task.has("Retry")) return;
        ArrayNode retry = task.putArray("Retry");
        if (waits) addRetrier(retry, List.of("UnknownGame", "States.HeartbeatTimeout"), 100, 10);
        else {
            addRetrier(retry, List.of("States.Timeout"), 8, 30);
            // Every server in turn says so while one crashes again and again.
            addRetrier(retry, List.of("UnknownGame"), 20, 5);
        }
    }

    private static boolean isLongerThanAHeartbeat(JsonNode task) {
        return task.path("TimeoutSeconds").asInt() > HEARTBEAT_SECONDS;
    }

    /** A state machine wants a heartbeat to be shorter than the timeout, and servers tell so often that they are there. */
    private void check(String name, JsonNode task) {
        if (HEARTBEAT.equals(task.path("HeartbeatSecondsPath").asText())
                && task.has("TimeoutSeconds")
                && !isLongerThanAHeartbeat(task))
            throw new IllegalStateException(
                    "Expected the state %s of the course of %s to have more than %s TimeoutSeconds beside the heartbeat at %s, but found %s"
                            .formatted(name, game.name(), HEARTBEAT_SECONDS, HEARTBEAT, task.get("TimeoutSeconds")));
        int timeout =
                task.path("TimeoutSeconds").asInt(task.has("TimeoutSecondsPath") ? Integer.MAX_VALUE : ANSWER_SECONDS);
        int heartbeat = task.path("HeartbeatSeconds").asInt(HEARTBEAT_SECONDS);
        if (task.has("HeartbeatSeconds") && (heartbeat <= BEAT_SECONDS || heartbeat >= timeout))
            throw new IllegalStateException(
                    "Expected the state %s of the course of %s to have HeartbeatSeconds between %s, after which a server beats again, and its timeout, but found %s"
                            .formatted(name, game.name(), BEAT_SECONDS, heartbeat));
    }

    private static void addRetrier(ArrayNode retry, List<String> errors, int attempts, int maxDelaySeconds) {
        ObjectNode retrier = retry.addObject();
        errors.forEach(retrier.putArray("ErrorEquals")::add);
        retrier.put("IntervalSeconds", 1)
                .put("MaxAttempts", attempts)
                .put("BackoffRate", 1.5)
                .put("MaxDelaySeconds", maxDelaySeconds);
    }

    private void addActivity(String task) {
        String logicalId = task + "Activity";
        ObjectNode resources = (ObjectNode) frame.get("Resources");
        resources
                .putObject(logicalId)
                .put("Type", "AWS::StepFunctions::Activity")
                .putObject("Properties")
                .putObject("Name")
                .put("Fn::Sub", "${ActivityPrefix}" + task);
        ((ObjectNode) machine().get("DefinitionSubstitutions")).putObject(task).put("Ref", logicalId);
        ArrayNode statements = (ArrayNode) resources.at("/GameServerPolicy/Properties/PolicyDocument/Statement");
        ((ArrayNode) statements.get(statements.size() - 1).get("Resource"))
                .addObject()
                .put("Ref", logicalId);
    }

    private static String resource(String name, String game) {
        try (InputStream file = GameTemplate.class.getResourceAsStream(name)) {
            if (file == null)
                throw new IllegalStateException(
                        "Expected the file %s of the game %s on the class path".formatted(name, game));
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
