package dev.clix.server;

import static java.util.Objects.requireNonNull;

import dev.clix.server.config.ConfigException;
import dev.clix.server.config.ConfigReader;
import dev.clix.server.config.ServerConfig;
import dev.clix.server.gateway.LocalAddresses;
import dev.clix.workflow.Causes;
import dev.clix.workflow.time.WallTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** {@code ./clix serve}. Says on standard output where it listens, once it does; everything else goes to standard error. */
public final class Main {
    private static final int UNUSABLE = 2;
    private static final Map<String, String> SETTINGS =
            Map.of("--port", "http.port", "--host", "http.host", "--journal", "workflow.journal");

    private Main() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help") || List.of(arguments).contains("-h")) {
            System.out.println(
                    "serve [--port PORT] [--host HOST] [--journal DIR] [--config FILE]\n\n" + ConfigReader.help());
            return;
        }
        try {
            serve(read(arguments));
        } catch (ConfigException e) {
            fail(String.join("\n", e.complaints()), UNUSABLE);
        } catch (UsageException e) {
            fail(e.getMessage(), UNUSABLE);
        } catch (UnreachableException e) {
            fail(e.getMessage(), 1);
        } catch (UnusableWorkflowException e) {
            fail(e.getMessage(), e.exitCode());
        }
    }

    private static void serve(ServerConfig config) {
        CliXServer server = started(config);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "goodbye"));
        System.out.println(
                "CliX is listening on %s://%s:%s".formatted(config.http().scheme(), shownHost(config), server.port()));
        if (listensEverywhere(config))
            LocalAddresses.reachable()
                    .forEach(host -> System.out.println("Others in your network reach it at %s://%s:%s"
                            .formatted(config.http().scheme(), host, server.port())));
    }

    private static CliXServer started(ServerConfig config) {
        try {
            return CliXServer.start(config, new WallTime());
        } catch (CompletionException e) {
            throw new UnreachableException(BindFailure.trouble(
                    "http", config.http().host(), config.http().port(), Causes.unwrapped(e)));
        }
    }

    private static ServerConfig read(String[] arguments) {
        ConfigReader reader = new ConfigReader();
        List<String[]> flags = flags(arguments);
        for (String[] flag : flags) if (flag[0].equals("--config")) reader.file(flag[1]);
        reader.environment(System.getenv()).properties(System.getProperties());
        for (String[] flag : flags)
            if (!flag[0].equals("--config")) reader.flag(flag[0], requireNonNull(SETTINGS.get(flag[0])), flag[1]);
        return reader.read();
    }

    private static List<String[]> flags(String[] arguments) {
        List<String[]> flags = new ArrayList<>();
        for (Iterator<String> left = List.of(arguments).iterator(); left.hasNext(); ) {
            String flag = left.next();
            if (!flag.equals("--config") && !SETTINGS.containsKey(flag))
                throw new UsageException(
                        "expected --port, --host, --journal, --config or --help, but found '%s'".formatted(flag));
            if (!left.hasNext()) throw new UsageException("expected a value after %s, but found none".formatted(flag));
            flags.add(new String[] {flag, left.next()});
        }
        return flags;
    }

    private static String shownHost(ServerConfig config) {
        String host = config.http().host();
        if (listensEverywhere(config)) return "127.0.0.1";
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static boolean listensEverywhere(ServerConfig config) {
        return config.http().listensEverywhere();
    }

    private static void fail(@Nullable String message, int code) {
        String.valueOf(message).lines().forEach(line -> System.err.println("clix: " + line));
        System.exit(code);
    }

    private static final class UnreachableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreachableException(String message) {
            super(message);
        }
    }

    private static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }
}
