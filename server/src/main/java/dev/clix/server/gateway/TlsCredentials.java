package dev.clix.server.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.net.KeyCertOptions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509KeyManager;

/** A certificate and a key, read and tried: the libraries take two that do not fit, and then no handshake succeeds. */
final class TlsCredentials {
    private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");
    private static final byte[] PROBE = {1, 2, 3};

    private TlsCredentials() {}

    /** @return the error in the files; empty when the key is the certificate's */
    static Optional<String> objection(KeyCertOptions files, Vertx vertx) {
        try {
            for (KeyManager manager : files.getKeyManagerFactory(vertx).getKeyManagers())
                if (manager instanceof X509KeyManager keys && !fit(keys))
                    return Optional.of("the key is another certificate's");
            return Optional.empty();
        } catch (Exception e) { // of any kind, as Vert.x has declared it
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static boolean fit(X509KeyManager keys) throws GeneralSecurityException {
        for (String type : SIGNATURES.keySet()) {
            String[] aliases = keys.getServerAliases(type, null);
            if (aliases == null) continue;
            for (String alias : aliases)
                if (!fit(keys.getPrivateKey(alias), keys.getCertificateChain(alias)[0].getPublicKey())) return false;
        }
        return true;
    }

    private static boolean fit(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(certified.getAlgorithm())) return false;
        Signature signature = Signature.getInstance(SIGNATURES.get(certified.getAlgorithm()));
        signature.initSign(key);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(certified);
        signature.update(PROBE);
        return signature.verify(signed);
    }
}
