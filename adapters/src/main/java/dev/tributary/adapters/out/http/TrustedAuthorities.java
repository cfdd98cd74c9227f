package dev.tributary.adapters.out.http;

import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The platform's certificate authorities together with those of a file. */
final class TrustedAuthorities {
  private TrustedAuthorities() {}

  static TrustOptions withPlatform(Path file) {
    try {
      KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      for (Certificate authority : authorities(file).toList()) {
        all.setCertificateEntry("authority-" + all.size(), authority);
      }
      return TrustOptions.wrap(factory(all));
    } catch (GeneralSecurityException | IOException unreadable) {
      throw new IllegalArgumentException(
          "cannot read certificate authorities from '%s'".formatted(file), unreadable);
    }
  }

  private static Stream<Certificate> authorities(Path file)
      throws GeneralSecurityException, IOException {
    try (InputStream pem = Files.newInputStream(file)) {
      return Stream.concat(
          CertificateFactory.getInstance("X.509").generateCertificates(pem).stream(), platform());
    }
  }

  private static Stream<X509Certificate> platform() throws GeneralSecurityException {
    return Arrays.stream(factory(null).getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()));
  }

  private static TrustManagerFactory factory(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }
}
