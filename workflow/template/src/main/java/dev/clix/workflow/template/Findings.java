package dev.clix.workflow.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The findings while a stack is resolved: problems, values that were made up, and resources that were passed over. */
final class Findings {
    private final String prefix;
    private final Set<String> problems;
    private final Set<String> madeUp;
    private final Set<String> madeUpValues;
    private final Set<String> passedOver;

    Findings() {
        this("", new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    private Findings(
            String prefix, Set<String> problems, Set<String> madeUp, Set<String> madeUpValues, Set<String> passedOver) {
        this.prefix = prefix;
        this.problems = problems;
        this.madeUp = madeUp;
        this.madeUpValues = madeUpValues;
        this.passedOver = passedOver;
    }

    /** The same ones, told as those of a stack within the stack. */
    Findings of(String nested) {
        return new Findings(prefix + nested + ".", problems, madeUp, madeUpValues, passedOver);
    }

    /** The path of the stack within others, {@code Outer.Inner.}. */
    String prefix() {
        return prefix;
    }

    void problem(String problem) {
        problems.add(prefix + problem);
    }

    void passOver(String what) {
        passedOver.add(prefix + what);
    }

    /** @return the value that stands for what has this name */
    String madeUp(String name, String value) {
        madeUp.add(prefix + name);
        madeUpValues.add(value);
        return value;
    }

    boolean isMadeUp(String value) {
        return madeUpValues.contains(value);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    List<String> madeUp() {
        return List.copyOf(madeUp);
    }

    List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    /** The value if it is found without a problem; otherwise empty, and all that was found on the way is dropped. */
    <T> Optional<T> attempt(Supplier<T> attempted) {
        var problemsBefore = new ArrayList<>(problems);
        var madeUpBefore = new ArrayList<>(madeUp);
        var value = attempted.get();
        if (problems.size() == problemsBefore.size()) return Optional.ofNullable(value);
        restore(problems, problemsBefore);
        restore(madeUp, madeUpBefore);
        return Optional.empty();
    }

    /** The value, without the findings on the way: nothing that is created depends on it. */
    <T> T unheard(Supplier<T> wanted) {
        var problemsBefore = new ArrayList<>(problems);
        var madeUpBefore = new ArrayList<>(madeUp);
        var value = wanted.get();
        restore(problems, problemsBefore);
        restore(madeUp, madeUpBefore);
        return value;
    }

    private static void restore(Set<String> told, List<String> before) {
        told.retainAll(before);
    }
}
