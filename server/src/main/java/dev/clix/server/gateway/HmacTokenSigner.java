package dev.clix.server.gateway;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.broker.Seat;
import dev.clix.server.broker.SeatRequest;
import dev.clix.server.game.GameSecrets;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.room.IdGenerator;
import dev.clix.server.room.TokenSigner;
import dev.clix.workflow.time.TimeSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seats and receipts as texts under an HMAC-SHA256: any server that has the secret honours them. There is one algorithm,
 * and no header that could name another (docs/decisions/seals-not-json-web-tokens.md). Safe for use by many threads.
 */
public final class HmacTokenSigner implements TokenSigner, GameSecrets {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SEPARATOR = "|";
    private static final String SEAT = "seat";
    /** Named after the first ones that were given: those of a server of before are good as well. */
    private static final String RECEIPT = "sale";

    private static final String PLAYER = "player";
    private static final String CHANCE = "chance";
    private static final String EXECUTION = "execution";
    /** Longer than any game. */
    private static final Duration LINK_LIFETIME = Duration.ofHours(1);

    /** Of a token; a server of before has made some with fewer. */
    private static final int SEAT_PARTS = 7;

    /** Of a receipt; the last of them is the game's text. */
    private static final int RECEIPT_PARTS = 4;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final ThreadLocal<Mac> macs;
    private final TextCipher cipher;
    private final TimeSource time;
    private final Duration lifetime;

    /** @param secret 32 bytes or more */
    public HmacTokenSigner(String secret, TimeSource time, Duration lifetime) {
        SecretKeySpec key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.macs = ThreadLocal.withInitial(() -> mac(key));
        this.cipher = new TextCipher(text -> macs.get().doFinal(text));
        this.time = time;
        this.lifetime = lifetime;
    }

    @Override
    public String token(Seat seat, SeatClaim place, int generation) {
        long end = time.now().plus(lifetime).getEpochSecond();
        byte[] name = place.name().value().getBytes(StandardCharsets.UTF_8);
        return sealed(SEAT, seat.game(), seat.player(), generation, end, place.number(), ENCODER.encodeToString(name));
    }

    @Override
    public PlayerId player(GameId game, SeatRequest request) {
        String client = request.client().orElseThrow().value();
        byte[] seal = macs.get()
                .doFinal(String.join(
                                SEPARATOR, PLAYER, game.value(), request.id().value(), client)
                        .getBytes(StandardCharsets.US_ASCII));
        return IdGenerator.player(seal);
    }

    @Override
    public String receipt(GameId game, PlayerId player, String text) {
        return sealed(RECEIPT, game, player, text);
    }

    @Override
    public Optional<String> text(GameId game, PlayerId player, String receipt) {
        return opened(RECEIPT, receipt, RECEIPT_PARTS)
                .filter(parts -> parts[1].equals(game.value()) && parts[2].equals(player.value()))
                .map(parts -> parts[3]);
    }

    @Override
    public String sealed(GameId game, String text) {
        return cipher.sealed(game.value(), text);
    }

    @Override
    public Optional<String> opened(GameId game, String sealed) {
        return cipher.opened(game.value(), sealed);
    }

    @Override
    public long seed(GameId game, int step, int move) {
        String draw = CHANCE + SEPARATOR + game + SEPARATOR + step + (move == 0 ? "" : SEPARATOR + move);
        byte[] seal = macs.get().doFinal(draw.getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.wrap(seal).getLong();
    }

    /** Leads to the execution of a game, to be looked at by whoever has it, for a while. The game's id is not read in it. */
    String executionLink(GameId game) {
        return cipher.sealed(
                EXECUTION, game + SEPARATOR + time.now().plus(LINK_LIFETIME).getEpochSecond());
    }

    /** @return the game whose execution the link leads to; empty once the link has expired, or if it is none of this secret */
    Optional<GameId> linked(String executionLink) {
        return cipher.opened(EXECUTION, executionLink)
                .map(text -> text.split("\\|"))
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[1])).isAfter(time.now()))
                .map(parts -> new GameId(parts[0]));
    }

    TokenStatus verify(String token) {
        return opened(SEAT, token, SEAT_PARTS)
                .map(this::verdict)
                .orElseGet(() -> new TokenStatus.Worthless(
                        CommonRefusal.INVALID_TOKEN, "Expected a token of this server, but its seal is not ours"));
    }

    private TokenStatus verdict(String[] parts) {
        if (!Instant.ofEpochSecond(Long.parseLong(parts[4])).isAfter(time.now()))
            return new TokenStatus.Worthless(
                    CommonRefusal.EXPIRED_TOKEN,
                    "Expected a token of the last %s, but it is older".formatted(lifetime));
        Seat seat = new Seat(new GameId(parts[1]), new PlayerId(parts[2]));
        String name = new String(DECODER.decode(parts[6]), StandardCharsets.UTF_8);
        SeatClaim place = new SeatClaim(new PlayerName(name), Integer.parseInt(parts[5]));
        return new TokenStatus.Proven(seat, place, Integer.parseInt(parts[3]));
    }

    private String sealed(Object... parts) {
        StringBuilder text = new StringBuilder(64);
        for (Object part : parts)
            text.append(text.length() == 0 ? "" : SEPARATOR).append(part);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes)
                + '.'
                + ENCODER.encodeToString(macs.get().doFinal(bytes));
    }

    /** @return the parts of what was sealed here for this purpose */
    private Optional<String[]> opened(String purpose, String sealed, int partCount) {
        int dot = sealed.indexOf('.');
        if (dot < 0) return Optional.empty();
        try {
            byte[] text = DECODER.decode(sealed.substring(0, dot));
            byte[] seal = DECODER.decode(sealed.substring(dot + 1));
            if (!MessageDigest.isEqual(seal, macs.get().doFinal(text))) return Optional.empty();
            return Optional.of(new String(text, StandardCharsets.UTF_8).split("\\|", partCount))
                    .filter(parts -> parts[0].equals(purpose) && parts.length == partCount);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Expected every Java to have " + ALGORITHM, e);
        }
    }
}
