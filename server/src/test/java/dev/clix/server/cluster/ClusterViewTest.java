package dev.clix.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.protocol.GameId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClusterViewTest {
    private static final ClusterView THREE = view("AAAAxxxx", "BBBBxxxx", "CCCCxxxx");
    private static final List<GameId> GAMES =
            IntStream.range(0, 3_000).mapToObj(i -> new GameId("ZZZZ" + i)).toList();

    private static ClusterView view(String... nodes) {
        return new ClusterView(
                Stream.of(nodes).map(node -> new ClusterMember(node, false)).toList());
    }

    @Test
    void aGameIsAtHomeWhereItWasOpened() {
        assertThat(THREE.home(new GameId("BBBB1234"))).isEqualTo("BBBBxxxx");
        assertThat(THREE.home(new GameId("dice_CCCC1234")))
                .as("of a kind that its id tells")
                .isEqualTo("CCCCxxxx");
    }

    @Test
    void theGamesOfANodeThatIsGoneFallToAllOthersAlike() {
        Map<String, Long> homes = GAMES.stream().collect(Collectors.groupingBy(THREE::home, Collectors.counting()));

        assertThat(homes)
                .hasSize(3)
                .allSatisfy((node, games) -> assertThat(games).isBetween(850L, 1_150L));
    }

    @Test
    void onlyGamesOfANodeThatGoesChangeTheirHome() {
        ClusterView two = view("AAAAxxxx", "CCCCxxxx");

        assertThat(GAMES)
                .filteredOn(game -> !THREE.home(game).equals("BBBBxxxx"))
                .allMatch(game -> two.home(game).equals(THREE.home(game)));
    }

    @Test
    void aNodeThatIsAboutToGoInheritsNothing() {
        ClusterView draining =
                new ClusterView(List.of(new ClusterMember("AAAAxxxx", true), new ClusterMember("BBBBxxxx", false)));

        assertThat(GAMES).allMatch(game -> draining.home(game).equals("BBBBxxxx"));
        assertThat(draining.home(new GameId("AAAA1"))).as("its own stay").isEqualTo("AAAAxxxx");
        assertThat(new ClusterView(List.of(new ClusterMember("AAAAxxxx", true))).home(GAMES.get(0)))
                .as("but for the last one")
                .isEqualTo("AAAAxxxx");
    }

    /** Nodes of one view agree, whatever their Java. */
    @Test
    void aHomeIsTheSameForAllTime() {
        Function<String, String> home = game -> THREE.home(new GameId(game));

        assertThat(Stream.of("ZZZZ1", "ZZZZ2", "ZZZZ3", "dice_ZZZZ4").map(home))
                .containsExactly("BBBBxxxx", "CCCCxxxx", "BBBBxxxx", "AAAAxxxx");
    }

    @Test
    void theOldestLeads() {
        assertThat(THREE.leader()).isEqualTo("AAAAxxxx");
        assertThat(THREE.has("BBBBxxxx")).isTrue();
        assertThat(THREE.has("DDDDxxxx")).isFalse();
        assertThatThrownBy(() -> view()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> view("A")).isInstanceOf(IllegalArgumentException.class);
    }
}
