package dev.clix.server.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts what this machine trusts, and the certificate that this server shows itself, at whatever address: the servers of one deployment
 * have it in common, while their addresses in the network are seldom in it.
 */
final class DeploymentTrustManager extends X509ExtendedTrustManager {
    private final Path own;
    private final X509ExtendedTrustManager usual;

    private DeploymentTrustManager(Path own, X509ExtendedTrustManager usual) {
        this.own = own;
        this.usual = usual;
    }

    /** @param own PEM; read for each connection, since it is renewed now and then */
    static SSLContext context(Path own) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new DeploymentTrustManager(own, usual())}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected TLS, which each Java has", e);
        }
    }

    private static X509ExtendedTrustManager usual() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private boolean isOwn(X509Certificate[] chain) throws CertificateException {
        try (InputStream file = Files.newInputStream(own)) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(file)
                    .equals(chain[0]);
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        if (!isOwn(chain)) usual.checkServerTrusted(chain, kind, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        if (!isOwn(chain)) usual.checkServerTrusted(chain, kind, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        if (!isOwn(chain)) usual.checkServerTrusted(chain, kind);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        usual.checkClientTrusted(chain, kind, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        usual.checkClientTrusted(chain, kind, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        usual.checkClientTrusted(chain, kind);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return usual.getAcceptedIssuers();
    }
}
