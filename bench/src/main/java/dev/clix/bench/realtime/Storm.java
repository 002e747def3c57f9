package dev.clix.bench.realtime;

import java.util.ArrayList;
import java.util.List;

/** S4: everybody joins at once; then everybody is cut off and comes back at once. */
record Storm(Effort effort) {
    private static final int SEATS = 4;
    private static final int FLIGHT = 64;
    /** For the servers to notice that everybody has gone. */
    private static final int LULL_MILLIS = 300;

    private record Rates(double join, double comeBack) {}

    List<Figure> measure(Side bare, Side ours) throws InterruptedException {
        // The first rounds warm the servers up.
        int cold = effort.stormRounds() / 2;
        List<Rates> ofBare = new ArrayList<>();
        List<Rates> ofOurs = new ArrayList<>();
        for (int round = 0; round < effort.stormRounds(); round++) {
            if (round == cold) {
                bare.server().pin();
                ours.server().pin();
            }
            ofBare.add(storm(bare));
            ofOurs.add(storm(ours));
        }
        double bareJoin = Median.of(ofBare.subList(cold, ofBare.size()), Rates::join);
        double join = Median.of(ofOurs.subList(cold, ofOurs.size()), Rates::join);
        double bareReturn = Median.of(ofBare.subList(cold, ofBare.size()), Rates::comeBack);
        double comeBack = Median.of(ofOurs.subList(cold, ofOurs.size()), Rates::comeBack);
        return List.of(
                new Figure("S4", "bare_joins_per_s", bareJoin),
                new Figure("S4", "joins_per_s", join),
                new Figure("S4", "join_ratio_to_bare", join / bareJoin),
                new Figure("S4", "bare_returns_per_s", bareReturn),
                new Figure("S4", "returns_per_s", comeBack),
                new Figure("S4", "return_ratio_to_bare", comeBack / bareReturn));
    }

    private Rates storm(Side side) throws InterruptedException {
        try (Crowd crowd = new Crowd(side.server().port())) {
            List<Member> leaders = new ArrayList<>();
            List<Member> members = new ArrayList<>();
            for (int i = 0; i < effort.stormPlayers() / SEATS; i++) {
                Side.Table table = side.table(crowd, SEATS, 1);
                leaders.add(table.leader());
                members.addAll(table.members());
            }
            Usage start = Usage.of(side.server());
            double joining = crowd.join(leaders, FLIGHT);
            Usage joined = Usage.of(side.server()).since(start);
            crowd.onLoop(() -> members.forEach(Member::cut));
            Thread.sleep(LULL_MILLIS);
            double comingBack = crowd.join(members, FLIGHT);
            crowd.onLoop(() -> members.forEach(Member::leave));
            Thread.sleep(LULL_MILLIS);
            crowd.troubles().forEach(trouble -> Progress.say("trouble with %s: %s", side.name(), trouble));
            Rates rates = new Rates(members.size() / joining, members.size() / comingBack);
            Progress.say(
                    "S4 %s: %,.0f joins/s (%.0f %% of the server's core, %.0f %% of the client's), %,.0f returns/s",
                    side.name(),
                    rates.join(),
                    joined.serverShare() * 100,
                    joined.clientShare() * 100,
                    rates.comeBack());
            return rates;
        }
    }
}
