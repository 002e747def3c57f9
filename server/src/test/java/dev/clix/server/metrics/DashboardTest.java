package dev.clix.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.CommonRefusal;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dashboard shows what there is, and all of it. */
class DashboardTest {
    private static final Pattern METRIC = Pattern.compile("\\b(?:clix|jvm)_[a-z_]+");

    @Test
    void everyMetricIsOnTheDashboardAndNoOther() throws IOException {
        String dashboard = Files.readString(Path.of("..", "docs", "grafana-dashboard.json"));
        PrometheusMeterRegistry registry = everythingCounted();
        new JvmMemoryMetrics().bindTo(registry);
        String scraped = registry.scrape();

        assertThat(names(scraped)).containsAll(names(dashboard));
        Set<String> ours = names(scraped);
        ours.removeIf(name -> name.startsWith("jvm_") || name.endsWith("_max") || name.matches(".*_(sum|count)"));
        assertThat(names(dashboard)).as("the dashboard's").containsAll(ours);
    }

    private static PrometheusMeterRegistry everythingCounted() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Meters meters = new Meters(registry);
        meters.told(1, 1);
        meters.watchGames("clix", () -> 1);
        meters.refused(CommonRefusal.OVERLOADED);
        meters.taskTaken("clix", "JoinGame");
        meters.taskCame("clix", "EndRound", Duration.ofMillis(3));
        meters.workflowFailed("TaskTimedOut");
        meters.workflowCalled("StartExecution", Duration.ofMillis(3), Optional.empty());
        meters.workflowTriedAgain("ThrottlingException");
        meters.watchWorkflow(() -> 1, () -> 0);
        meters.watchStrain(() -> 0, () -> 0.5, () -> 1, () -> 40);
        meters.watchRooms(() -> 1);
        meters.presenceChanged("away");
        meters.socketOpened("ws");
        meters.socketClosed("client");
        meters.sockets("ws");
        return registry;
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        for (Matcher found = METRIC.matcher(text.replaceAll("(?m)^#.*$", "")); found.find(); ) names.add(found.group());
        return names;
    }
}
