package dev.clix.server.gateway;

import dev.clix.workflow.time.TimeSource;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificate and the key a server shows, read again when the files change. Belongs to its server's thread. */
final class TlsFiles {
    private static final Logger log = LoggerFactory.getLogger(TlsFiles.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final HttpSettings.Tls files;
    private List<FileTime> read;
    private TimeSource.Cancellable nextLook = () -> {};
    private boolean closed;

    TlsFiles(HttpSettings.Tls files) {
        this.files = files;
        this.read = times();
    }

    KeyCertOptions pair() {
        return new PemKeyCertOptions()
                .setCertPath(files.certificate().toString())
                .setKeyPath(files.key().toString());
    }

    /** One of the two may be written after the other: a pair that does not fit is tried again once the files change. */
    void watch(Context context, TimeSource time, HttpServer server) {
        nextLook = time.after(
                BETWEEN_LOOKS,
                () -> context.<List<FileTime>>executeBlocking(this::times).onSuccess(now -> {
                    if (closed) return;
                    boolean changed = !now.equals(read);
                    read = now;
                    if (changed) renewIfFit(context, server);
                    watch(context, time, server);
                }));
    }

    /** Also while a look is on its way: it is the last one. */
    void close() {
        closed = true;
        nextLook.cancel();
    }

    /** @return the error in the files, if there is one */
    Optional<String> objection(Vertx vertx) {
        return TlsCredentials.objection(pair(), vertx);
    }

    private void renewIfFit(Context context, HttpServer server) {
        context.executeBlocking(() -> objection(context.owner()))
                .onSuccess(wrong -> wrong.ifPresentOrElse(this::keepFormer, () -> renew(server)));
    }

    private void renew(HttpServer server) {
        server.updateSSLOptions(
                        new ServerSSLOptions().setKeyCertOptions(pair()).setUseAlpn(true),
                        true) // to Vert.x the same paths are the same certificate
                .onSuccess(renewed -> log.info("New certificate in use: {}", files.certificate()))
                .onFailure(failure -> keepFormer(failure.getMessage()));
    }

    private void keepFormer(@Nullable String why) {
        log.warn(
                "Expected a certificate in {} and its key in {}, and go on with the former: {}",
                files.certificate(),
                files.key(),
                why);
    }

    private List<FileTime> times() {
        return List.of(time(files.certificate()), time(files.key()));
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
