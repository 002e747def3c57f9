package dev.clix.workflow.asl.internal.jsonata;

/** Functions of instants; now is the environment's. */
final class TimeFunctions {
    static final FunctionSet FUNCTIONS = new FunctionSet()
            .add("toMillis", "<s-s?:n>", Instants::toMillis)
            .add("fromMillis", "<n-s?s?:s>", Instants::fromMillis)
            .add("now", "<s?s?:s>", Instants::now)
            .add("millis", "<:n>", arguments -> Instants.now());

    private TimeFunctions() {}
}
