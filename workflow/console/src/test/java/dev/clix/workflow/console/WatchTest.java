package dev.clix.workflow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.console.Watch.Change;
import org.junit.jupiter.api.Test;

/** A stream's memory has a fixed size, and what is told is forgotten. */
class WatchTest {
    @Test
    void aListTellsEachExecutionOnceAndForgetsIt() {
        var watch = new ListWatch();
        watch.changed(new Change("one", 1, true));
        watch.changed(new Change("one", 5, true));
        watch.changed(new Change("two", 2, false));

        assertThat(watch.due()).map(Watch.Message::data).contains("{\"changed\":[\"one\"]}");
        assertThat(watch.due()).isEmpty();
    }

    @Test
    void moreThanAListHoldsIsAll() {
        var watch = new ListWatch();
        for (var execution = 0; execution <= ListWatch.CHANGED_MAX; execution++)
            watch.changed(new Change("execution-" + execution, 1, true));
        watch.changed(new Change("one more", 1, true));

        assertThat(watch.due()).map(Watch.Message::data).contains("{\"all\":true}");
        assertThat(watch.due()).isEmpty();
    }

    @Test
    void aHistoryTellsItsLastEventOnly() {
        var watch = new HistoryWatch("one", 3);
        watch.changed(new Change("one", 3, false));
        watch.changed(new Change("two", 9, false));
        assertThat(watch.due()).isEmpty();

        watch.changed(new Change("one", 5, false));
        watch.changed(new Change("one", 0, false));
        assertThat(watch.due()).map(Watch.Message::text).contains("id: 5\ndata: {\"last\":5}\n\n");
    }

    @Test
    void anyChangeIsOneMessage() {
        var watch = new AnyWatch();
        watch.changed(new Change("one", 1, false));
        watch.changed(new Change("two", 1, false));

        assertThat(watch.due()).isPresent();
        assertThat(watch.due()).isEmpty();
    }

    @Test
    void nobodyWatchesAFeedThatIsLeft() {
        var feed = new ChangeFeed();
        var watch = new AnyWatch();
        feed.add(watch);
        assertThat(feed.isWatched()).isTrue();

        feed.remove(watch);
        assertThat(feed.isWatched()).isFalse();
    }
}
