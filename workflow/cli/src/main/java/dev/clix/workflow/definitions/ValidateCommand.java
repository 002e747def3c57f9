package dev.clix.workflow.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** {@code ./clix validate}: tells what is wrong with definitions, templates and files of mocks, and where. */
public final class ValidateCommand {
    private static final String USAGE = """
            ./clix validate FILE… [--json|--sarif] [--strict]

              FILE      a definition in JSON or YAML, a template of CloudFormation, SAM, CDK or Serverless, a file of
                        mocks; - reads it from the standard input
              --json    a list of objects with file, line, column, severity, code and message
              --sarif   for the services that show findings beside a change
              --strict  a warning is an error too

            Errors are what Step Functions would refuse. Warnings are what they accept and what is hardly meant.
            It exits with 0 when there is no error, with 1 when there is one, with 2 when a file cannot be read.
            """;

    private final List<String> files = new ArrayList<>();
    private boolean json;
    private boolean sarif;
    private boolean strict;

    private ValidateCommand() {}

    public static void main(String[] arguments) {
        var exit =
                run(List.of(arguments), System.in, DefinitionInput.utf8(System.out), DefinitionInput.utf8(System.err));
        if (exit != 0) System.exit(exit);
    }

    /** @return the code that the process is to exit with */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(USAGE);
            return 0;
        }
        try {
            var command = new ValidateCommand();
            arguments.forEach(command::read);
            if (command.files.isEmpty()) throw new IllegalArgumentException("Expected a file, but there is none");
            return command.run(new DefinitionInput(in), out, err);
        } catch (RuntimeException refused) {
            DefinitionInput.refuse("validate", refused, err);
            return 2;
        }
    }

    private void read(String typed) {
        switch (typed) {
            case "--json" -> json = true;
            case "--sarif" -> sarif = true;
            case "--strict" -> strict = true;
            default -> file(typed);
        }
        if (json && sarif) throw new IllegalArgumentException("Expected one form, but found --json and --sarif");
    }

    private void file(String typed) {
        if (typed.startsWith("-") && !typed.equals(DefinitionInput.STANDARD_INPUT))
            throw new IllegalArgumentException(
                    "Expected an option, but found '%s'; --help tells them all".formatted(typed));
        files.add(typed);
    }

    private int run(DefinitionInput input, PrintStream out, PrintStream err) {
        var findings = new ArrayList<Finding>();
        for (var file : files) findings.addAll(FileCheck.of(file, input));
        if (json) print(FindingsReport.json(findings), out);
        else if (sarif) print(FindingsReport.sarif(findings), out);
        else out.print(FindingsReport.text(findings));
        var errors = findings.stream().filter(Finding::error).count();
        err.println("%s in %s"
                .formatted(
                        findings.isEmpty() ? "Nothing found" : told(errors, findings.size() - errors),
                        counted(files.size(), "file")));
        var refused = strict ? !findings.isEmpty() : errors > 0;
        return refused ? 1 : 0;
    }

    private static void print(JsonNode report, PrintStream out) {
        out.println(report.toPrettyString());
    }

    private static String told(long errors, long warnings) {
        return counted(errors, "error") + " and " + counted(warnings, "warning");
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
