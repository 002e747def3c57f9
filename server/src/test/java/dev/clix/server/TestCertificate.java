package dev.clix.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for localhost, made by the JDK's own keytool once for all tests.
 *
 * @param chain PEM
 * @param key PKCS #8, PEM
 * @param both as haproxy wants them
 */
record TestCertificate(Path chain, Path key, Path both) {
    private static final char[] PASSWORD = "password".toCharArray();
    private static final KeyStore MADE = made("localhost");

    static TestCertificate in(Path folder) throws IOException {
        return in(folder, MADE);
    }

    /** Another one, for the same name. */
    static TestCertificate anotherIn(Path folder) throws IOException {
        return in(folder, Another.MADE);
    }

    /** Made when it is wanted: keytool takes its time. */
    private static final class Another {
        static final KeyStore MADE = made("localhost");
    }

    private static TestCertificate in(Path folder, KeyStore store) throws IOException {
        try {
            String chain = pem("CERTIFICATE", store.getCertificate("server").getEncoded());
            Key key = store.getKey("server", PASSWORD);
            String secret = pem("PRIVATE KEY", key.getEncoded());
            return new TestCertificate(
                    Files.writeString(folder.resolve("chain.pem"), chain),
                    Files.writeString(folder.resolve("key.pem"), secret),
                    Files.writeString(folder.resolve("both.pem"), chain + secret));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Expected a certificate as it was made", e);
        }
    }

    /** A client that takes the first certificate for good, and no other. */
    static HttpClient trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("server", MADE.getCertificate("server"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(context).build();
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError("Expected a client that trusts the test's certificate", e);
        }
    }

    static Certificate certificate() {
        try {
            return MADE.getCertificate("server");
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Expected a certificate as it was made", e);
        }
    }

    private static KeyStore made(String name) {
        try {
            Path file = Files.createTempDirectory("certificate").resolve("store.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "server",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=" + name,
                            "-ext",
                            "san=dns:" + name + ",ip:127.0.0.1",
                            "-validity",
                            "30",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!keytool.waitFor(20, TimeUnit.SECONDS) || keytool.exitValue() != 0)
                throw new AssertionError("Expected keytool to make a certificate, but it said " + said);
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream bytes = new ByteArrayInputStream(Files.readAllBytes(file))) {
                store.load(bytes, PASSWORD);
            }
            return store;
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError("Expected keytool to make a certificate", e);
        }
    }

    private static String pem(String kind, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n".formatted(kind, text);
    }
}
