package dev.clix.workflow.simulator;

import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.buckets.Buckets;
import dev.clix.workflow.interpreter.AwsBehaviourDate;
import dev.clix.workflow.interpreter.Limits;
import dev.clix.workflow.journal.FileJournal;
import dev.clix.workflow.journal.Journal;
import dev.clix.workflow.journal.JournalOptions;
import dev.clix.workflow.journal.JournalStore;
import dev.clix.workflow.journal.Replay;
import dev.clix.workflow.simulator.execution.HistoryListener;
import dev.clix.workflow.simulator.internal.execution.AnswerExecutor;
import dev.clix.workflow.simulator.internal.execution.ExecutionRegistry;
import dev.clix.workflow.simulator.internal.execution.JournalWriter;
import dev.clix.workflow.simulator.internal.execution.SharedRegistry;
import dev.clix.workflow.simulator.internal.execution.SimulatorContext;
import dev.clix.workflow.simulator.internal.execution.Trampoline;
import dev.clix.workflow.simulator.internal.recovery.Owners;
import dev.clix.workflow.simulator.internal.recovery.Recovery;
import dev.clix.workflow.simulator.internal.registry.Registry;
import dev.clix.workflow.simulator.internal.task.ActivityRegistry;
import dev.clix.workflow.simulator.internal.task.TaskHandlers;
import dev.clix.workflow.simulator.internal.task.TaskTokens;
import dev.clix.workflow.simulator.internal.text.Arns;
import dev.clix.workflow.simulator.mock.MockConfig;
import dev.clix.workflow.time.TimeSource;
import dev.clix.workflow.time.WallTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The settings of a simulator; each has a default. */
public final class SimulatorBuilder {
    private static final int CLOSED_SHARE = 4;

    private Optional<TimeSource> time = Optional.empty();
    private Executor executor = new Trampoline();
    private String account = "123456789012";
    private String region = "us-east-1";
    private Limits limits = Limits.AWS;
    private ExpressionLimits expressionLimits = ExpressionLimits.DEFAULT;
    private RandomGenerator random = new Random(new SecureRandom().nextLong());
    private AwsBehaviourDate aws = AwsBehaviourDate.TODAY;
    private HistoryListener listener = HistoryListener.NONE;
    private Supplier<Optional<MockConfig>> mocks = Optional::empty;
    private Optional<Path> buckets = Optional.empty();
    private JournalStore journal = (owners, replay) -> Journal.NONE;
    private long journalBytesMax = JournalOptions.DEFAULT.bytesMax();
    private Predicate<String> logGroups = arn -> true;
    private int openExecutionsMax = 100_000;
    private int closedExecutionsMax = 10_000;
    private long closedBytesMax = Runtime.getRuntime().maxMemory() / CLOSED_SHARE;

    SimulatorBuilder() {}

    /** The wall's unless told otherwise. */
    public SimulatorBuilder time(TimeSource time) {
        this.time = Optional.of(time);
        return this;
    }

    /**
     * The executor that executions run on; by default the caller's thread, so that the work is done when the call or
     * {@code VirtualTime.advance} returns. Expressions take time; a server gives worker threads.
     */
    public SimulatorBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor);
        return this;
    }

    public SimulatorBuilder account(String account) {
        this.account = Objects.requireNonNull(account);
        return this;
    }

    public SimulatorBuilder region(String region) {
        this.region = Objects.requireNonNull(region);
        return this;
    }

    public SimulatorBuilder limits(Limits limits) {
        this.limits = Objects.requireNonNull(limits);
        return this;
    }

    /** The limits of one evaluation of an expression; reaching one fails the state. */
    public SimulatorBuilder expressionLimits(ExpressionLimits expressionLimits) {
        this.expressionLimits = Objects.requireNonNull(expressionLimits);
        return this;
    }

    /** The source of chance of jitter, States.UUID and the like; task tokens have another. */
    public SimulatorBuilder random(RandomGenerator random) {
        this.random = Objects.requireNonNull(random);
        return this;
    }

    /** Writes histories as AWS did at some time; today's unless told otherwise. */
    public SimulatorBuilder aws(AwsBehaviourDate aws) {
        this.aws = Objects.requireNonNull(aws);
        return this;
    }

    /** A listener to every event of every execution, except those replayed from the journal. */
    public SimulatorBuilder listener(HistoryListener listener) {
        this.listener = Objects.requireNonNull(listener);
        return this;
    }

    /**
     * Test cases for executions started with {@code #TestCase} after their state machine's ARN, as with Step Functions
     * Local.
     */
    public SimulatorBuilder mocks(MockConfig mocks) {
        var config = Optional.of(mocks);
        this.mocks = () -> config;
        return this;
    }

    /** Like {@link #mocks(MockConfig)}, asked whenever an execution of a test case starts; which keeps to what it finds. */
    public SimulatorBuilder mocks(Supplier<MockConfig> mocks) {
        this.mocks = () -> Optional.of(mocks.get());
        return this;
    }

    /**
     * A folder that stands for S3: each folder in it is a bucket. For distributed Maps that read or write there, and
     * for {@code aws-sdk:s3} tasks without a handler.
     */
    public SimulatorBuilder buckets(Path folder) {
        this.buckets = Optional.of(folder);
        return this;
    }

    /** Which log groups there are, by ARN: a machine can only be created with one. All, unless told otherwise. */
    public SimulatorBuilder logGroups(Predicate<String> exists) {
        this.logGroups = Objects.requireNonNull(exists);
        return this;
    }

    /**
     * Keeps everything in a directory and begins where it was left off. Executions that go on find only those handlers
     * that {@link #start(Consumer)} registers.
     */
    public SimulatorBuilder journal(Path directory) {
        return journal((owners, replay) -> open(directory, owners, replay));
    }

    /** As {@link #journal(Path)}, but in any store. */
    public SimulatorBuilder journal(JournalStore store) {
        this.journal = Objects.requireNonNull(store);
        return this;
    }

    /**
     * Nothing new is begun once the journal of a {@linkplain #journal(Path) directory} has reached this, 4 GB unless told
     * otherwise. Lower {@link #closedExecutionsMax} has it keep less. Other stores bound themselves.
     */
    public SimulatorBuilder journalBytesMax(long journalBytesMax) {
        this.journalBytesMax = journalBytesMax;
        return this;
    }

    /**
     * How many executions may run at once, EXPRESS ones and those of distributed Maps included; 100,000 unless told
     * otherwise, where AWS allows 1,000,000 STANDARD ones. More are refused with ExecutionLimitExceeded.
     */
    public SimulatorBuilder openExecutionsMax(int openExecutionsMax) {
        this.openExecutionsMax = openExecutionsMax;
        return this;
    }

    /** How many executions that have ended are remembered; the oldest is forgotten first. */
    public SimulatorBuilder closedExecutionsMax(int closedExecutionsMax) {
        this.closedExecutionsMax = closedExecutionsMax;
        return this;
    }

    /** How many bytes of the heap they may take, about; a quarter of it unless told otherwise. */
    public SimulatorBuilder closedBytesMax(long closedBytesMax) {
        this.closedBytesMax = closedBytesMax;
        return this;
    }

    /**
     * Starts the simulator. Executions that ran when the journal ended go on; virtual time that is earlier moves to
     * that end first.
     *
     * @throws UncheckedIOException when the journal cannot be opened
     */
    public StepFunctionsSimulator start() {
        return start(simulator -> {});
    }

    /**
     * Like {@link #start()}, for a journal whose executions need handlers.
     *
     * @param prepare is given the simulator before anything goes on: to register them
     */
    public StepFunctionsSimulator start(Consumer<StepFunctionsSimulator> prepare) {
        var simulator = build();
        try {
            prepare.accept(simulator);
            simulator.resume();
            return simulator;
        } catch (RuntimeException failed) {
            simulator.close();
            throw failed;
        }
    }

    /** Executions out of the journal stand still until {@link StepFunctionsSimulator#resume}. */
    StepFunctionsSimulator build() {
        var source = time.orElseGet(WallTime::new);
        var arns = new Arns(account, region);
        var activities = new ActivityRegistry(source);
        var executions = new ExecutionRegistry(openExecutionsMax, closedExecutionsMax, closedBytesMax);
        var writer = new JournalWriter(AnswerExecutor.afterJournal(executor), source);
        var registry = new Registry(
                region, account, expressionLimits, logGroups, machine -> executions.hasOpen(machine.toString()));
        var context = new SimulatorContext(
                source,
                executor,
                random,
                limits,
                arns,
                activities,
                new TaskTokens(new SecureRandom()),
                new TaskHandlers(),
                executions,
                new SharedRegistry(registry, activities, executions, writer, source, random),
                writer,
                new AnswerExecutor(executor, source),
                new Buckets(buckets),
                mocks,
                aws,
                listener);
        var recovery = new Recovery(context);
        var kept = opened(new Owners(executions, context.registry()), recovery);
        writer.keepIn(kept, recovery.schema());
        return new StepFunctionsSimulator(context, recovery);
    }

    private Journal opened(Supplier<LongPredicate> owners, Recovery recovery) {
        try {
            return journal.open(owners, recovery::accept);
        } catch (IOException failure) {
            throw new UncheckedIOException("The journal cannot be opened: " + failure.getMessage(), failure);
        }
    }

    private Journal open(Path directory, Supplier<LongPredicate> owners, Replay replay) {
        var segmentBytes = Math.min(JournalOptions.DEFAULT.segmentBytes(), Math.max(1, journalBytesMax / 4));
        try {
            return FileJournal.open(directory, new JournalOptions(segmentBytes, journalBytesMax), owners, replay);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The journal in %s cannot be opened: %s".formatted(directory, failure.getMessage()), failure);
        }
    }
}
