package dev.clix.workflow.asl;

/** Ends its block with success. */
public record SucceedState(String name, QueryLanguage language, Processing processing) implements State {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.succeed(this);
    }
}
