package dev.clix.workflow.simulate;

import dev.clix.workflow.console.ConsoleAccess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing that {@code ./clix simulate} can be asked for; in the order of the help. */
enum SimulateOption {
    PORT("--port", OptionForm.numberUpTo(65_535), "8083", "the port to listen at; 0 is any free one"),
    HOST("--host", OptionForm.TEXT, "127.0.0.1", "the address to listen at; 0.0.0.0 is all of them"),
    CONSOLE(
            "--console",
            OptionForm.oneOf(ConsoleAccess.words()),
            "pages at GET / that show what runs, and let one act or only read; off unless at a loopback address"),
    CONSOLE_HOST(
            "--console-host",
            OptionForm.TEXT,
            "a name that browsers may call it by, besides localhost and addresses; may be repeated"),
    TIME(
            "--time",
            OptionForm.oneOf(List.of("wall", "skip", "skip-all", "frozen")),
            "wall",
            "skip: Waits take no time; skip-all: nothing does; frozen: POST /clock/advance moves it"),
    TEMPLATE(
            "--template",
            OptionForm.FILE,
            "create what a template, a serverless.yml or a folder of 'cdk synth' declares; may be repeated"),
    PARAMETER("--parameter", OptionForm.PAIR, "the value of a template's parameter; may be repeated"),
    PARAMETERS(
            "--parameters",
            OptionForm.FILE,
            "their values, from a file of the AWS CLI, CodePipeline or SAM; may be repeated"),
    MOCKS(
            "--mocks",
            OptionForm.FILE,
            "answer tasks from a MockConfigFile.json of Step Functions Local; read again when it changes"),
    TASKS(
            "--tasks",
            OptionForm.TASK_URL,
            "POST the input of tasks that have no mock there; {name} is the function's, or service:action"),
    BUCKETS(
            "--buckets",
            OptionForm.EXISTING_FOLDER,
            "stands for S3: each folder in it is a bucket, for distributed Maps and S3 tasks"),
    LOG_EXPRESS(
            "--log-express",
            OptionForm.FILE_OR_OUTPUT,
            "tell what happens in EXPRESS executions, as CloudWatch Logs gets it; without a FILE, here"),
    PARQUET(
            "--parquet",
            OptionForm.NOTHING,
            "let Maps read PARQUET as well; built, and its libraries fetched, when first asked for"),
    JOURNAL("--journal", OptionForm.FOLDER, "keep everything there, and go on with it at the next start"),
    JOURNAL_MAX(
            "--journal-max",
            OptionForm.numberUpTo(Integer.MAX_VALUE),
            "4096",
            "begin nothing new once the journal has so many megabytes"),
    REQUIRE_SIGNATURE(
            "--require-signature",
            OptionForm.NOTHING,
            "check signatures against AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"),
    THROTTLE("--throttle", OptionForm.NOTHING, "refuse calls over AWS's request quotas"),
    REGION(
            "--region",
            OptionForm.matching("[a-z]+(-[a-z]+)+-[0-9]+", "a region like us-east-1"),
            "us-east-1",
            "in ARNs"),
    ACCOUNT("--account", OptionForm.matching("[0-9]{12}", "twelve digits"), "123456789012", "in ARNs"),
    OPEN_MAX(
            "--open-max",
            OptionForm.numberUpTo(Integer.MAX_VALUE),
            "100000",
            "how many executions may run at once; more are refused with ExecutionLimitExceeded"),
    CLOSED_MAX(
            "--closed-max",
            OptionForm.numberUpTo(Integer.MAX_VALUE),
            "10000",
            "how many executions that have ended are remembered"),
    CLOSED_MEMORY(
            "--closed-memory",
            OptionForm.numberUpTo(Integer.MAX_VALUE),
            "about how many megabytes they may take; a quarter of the heap where none is typed");

    private final String word;
    private final OptionForm form;
    private final Optional<String> usual;
    private final String help;

    SimulateOption(String word, OptionForm form, String help) {
        this(word, form, Optional.empty(), help);
    }

    SimulateOption(String word, OptionForm form, String usual, String help) {
        this(word, form, Optional.of(usual), help);
    }

    SimulateOption(String word, OptionForm form, Optional<String> usual, String help) {
        this.word = word;
        this.form = form;
        this.usual = usual;
        this.help = help;
    }

    static Optional<SimulateOption> of(String word) {
        return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(each -> each.word).toList();
    }

    String word() {
        return word;
    }

    OptionForm form() {
        return form;
    }

    /** The value where none is typed. */
    Optional<String> usual() {
        return usual;
    }

    /** The option's line in the help, without a line break. */
    String told() {
        return "  %-34s %s".formatted(word + " " + shown(), help);
    }

    /** The usual value; or every possible one, the usual first, where those are a few words. */
    private String shown() {
        return usual.filter(value -> !form.shown().contains(value)).orElse(form.shown());
    }
}
