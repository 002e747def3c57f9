package dev.clix.server;

import dev.clix.server.config.ConfigReader;
import dev.clix.server.game.GameManifest;
import java.util.List;
import java.util.Optional;

/** {@code ./clix template}: prints the CloudFormation template that deploys the workflow of a game. */
public final class TemplateCommand {
    private static final String USAGE = """
            ./clix template NAME

              NAME  the game, one of %s

            Prints the CloudFormation template of its workflow, as the simulator reads it. To deploy it:
              ./clix template NAME > NAME.yaml
              aws cloudformation deploy --template-file NAME.yaml --stack-name clix-NAME --capabilities CAPABILITY_IAM
            """;

    private TemplateCommand() {}

    public static void main(String[] arguments) {
        List<String> asked = List.of(arguments);
        if (asked.contains("--help") || asked.contains("-h")) {
            System.out.print(USAGE.formatted(String.join(", ", names())));
            return;
        }
        Optional<GameManifest<?>> game = asked.size() == 1 ? game(asked.get(0)) : Optional.empty();
        if (game.isEmpty()) {
            System.err.println("clix template: expected the name of a game, one of %s, but found '%s'"
                    .formatted(String.join(", ", names()), String.join(" ", asked)));
            System.exit(2);
        }
        System.out.print(GameTemplate.of(game.orElseThrow()));
    }

    private static Optional<GameManifest<?>> game(String name) {
        for (GameManifest<?> game : manifests()) if (game.name().equals(name)) return Optional.of(game);
        return Optional.empty();
    }

    private static List<String> names() {
        return manifests().stream().<String>map(GameManifest::name).toList();
    }

    private static List<GameManifest<?>> manifests() {
        return new ConfigReader().read().games().manifests();
    }
}
