package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The configurations of docs/reverse-proxies.md, in the real nginx and haproxy, before a server of a test. */
public final class Proxies implements AutoCloseable {
    private static final Path DOCUMENT = Path.of("../docs/reverse-proxies.md");

    private final Path folder;
    private final int backend;
    private final int port = freePort();
    private final List<Process> started = new ArrayList<>();

    /**
     * @param folder for their files
     * @param backend the port of the server behind them
     */
    public Proxies(Path folder, int backend) {
        this.folder = folder;
        this.backend = backend;
    }

    /** Where the one that was started listens. */
    public int port() {
        return port;
    }

    /** @param block which of the document's, from 0 */
    public void nginx(int block) throws IOException {
        String server = block("nginx", block)
                .replaceFirst("listen \\d+", "listen 127.0.0.1:" + port)
                .replace("server_name clix.example", "server_name localhost");
        Path file = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid %1$s/pid;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                %2$s
                }
                """.formatted(folder, local(server)));
        start("nginx", "-e", "stderr", "-c", file.toString());
    }

    void haproxy() throws IOException {
        String config = block("haproxy", 0).replaceFirst("bind :\\d+", "bind 127.0.0.1:" + port);
        start(
                "haproxy",
                "-f",
                Files.writeString(folder.resolve("haproxy.cfg"), local(config)).toString());
    }

    /** As the document has it, but for where things are on this machine. */
    private String local(String config) throws IOException {
        TestCertificate certificate = TestCertificate.in(folder);
        return config.replace("127.0.0.1:8080", "127.0.0.1:" + backend)
                .replace("/etc/ssl/clix-with-key.pem", certificate.both().toString())
                .replace("/etc/ssl/clix.pem", certificate.chain().toString())
                .replace("/etc/ssl/clix.key", certificate.key().toString());
    }

    private void start(String... command) throws IOException {
        started.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("proxy.log").toFile())
                .start());
    }

    private static String block(String language, int index) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        for (int i = 0; i <= index; i++) assertThat(block.find()).isTrue();
        return block.group(1);
    }

    /** Whether a program of the distribution is installed: {@code apt-get install nginx-light haproxy}. */
    public static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH") + ":/usr/sbin:/sbin")
                .flatMap(Pattern.compile(":")::splitAsStream)
                .map(directory -> Path.of(directory, program))
                .anyMatch(Files::isExecutable);
    }

    private static int freePort() {
        try (ServerSocket taken = new ServerSocket(0)) {
            return taken.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError("Expected a free port", e);
        }
    }

    @Override
    public void close() {
        for (Process process : started) {
            process.destroy();
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError("Expected to wait in peace", e);
            }
        }
    }
}
