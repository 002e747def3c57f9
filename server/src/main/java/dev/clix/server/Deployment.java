package dev.clix.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.clix.server.activities.ActivityPoller;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Deploys {@code template.yaml} into a simulator. */
final class Deployment {
    private Deployment() {}

    static GameWorkflow into(StepFunctionsSimulator simulator) {
        JsonNode template = template();
        List<ActivityPoller.Activity> activities = new ArrayList<>();
        String prefix = template.at("/Parameters/ActivityPrefix/Default").asText();
        JsonNode machine = template.at("/Resources/GameStateMachine/Properties");
        String definition = machine.get("Definition").toString();
        for (Map.Entry<String, JsonNode> substitution :
                machine.get("DefinitionSubstitutions").properties()) {
            String arn = simulator
                    .createActivity(prefix + substitution.getKey())
                    .toCompletableFuture()
                    .join();
            activities.add(new ActivityPoller.Activity(substitution.getKey(), arn));
            definition = definition.replace("${" + substitution.getKey() + "}", arn);
        }
        String stateMachine = simulator
                .createStateMachine(new CreateStateMachine(
                        prefix + "Game", definition, "arn:aws:iam::123456789012:role/GameRole", MachineType.STANDARD))
                .toCompletableFuture()
                .join();
        return new GameWorkflow(simulator, simulator, stateMachine, activities);
    }

    private static JsonNode template() {
        try (InputStream file = Deployment.class.getResourceAsStream("/template.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
