package dev.clix.server;

import dev.clix.server.config.ServerConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secret that signs tokens, where nobody has set one: drawn once, and kept beside the games that it is for. */
final class TokenSecretFile {
    static final String FILE = "token.secret";

    private static final Logger log = LoggerFactory.getLogger(TokenSecretFile.class);

    private static final int BYTES = 48;
    private static final int LENGTH_MIN = 32;

    private TokenSecretFile() {}

    /** The one that is set, or the one that is kept with the games; drawn for as long as the server lives if there is neither. */
    static String secret(ServerConfig config) {
        Optional<String> kept =
                config.tokens().secret().or(() -> config.workflow().journal().map(TokenSecretFile::in));
        if (kept.isEmpty()) log.info("No token.secret is set: players cannot come back after a restart");
        return kept.orElseGet(TokenSecretFile::drawn);
    }

    static String drawn() {
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        return Base64.getEncoder().encodeToString(drawn);
    }

    /**
     * The one that is kept in a folder, drawn if there is none.
     *
     * @throws UnusableWorkflowException when it can be neither read nor written
     */
    static String in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) write(file, drawn());
            String kept = Files.readString(file).strip();
            if (kept.length() >= LENGTH_MIN) return kept;
            throw new UnusableWorkflowException(
                    "%s: expected a secret of %s characters or more, but found %s. Delete it to have one drawn"
                            .formatted(file, LENGTH_MIN, kept.length()),
                    2);
        } catch (IOException e) {
            throw new UnusableWorkflowException(
                    "%s: expected to keep a secret there, but %s".formatted(file, e.getMessage()), 2);
        }
    }

    /** Whole or not at all, however the process ends; for its owner's eyes only. */
    private static void write(Path file, String secret) throws IOException {
        Path draft = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(
                draft, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly())) {
            channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException another) {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
