package dev.tributary.adapters.out.http.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** A key with its certificate, which a {@link TestAuthority} issued. */
public record TestIdentity(Key key, List<Certificate> chain) {
  static TestIdentity of(KeyStore keys, String alias) {
    try {
      return new TestIdentity(
          keys.getKey(alias, TestAuthority.PASSWORD.toCharArray()),
          List.of(keys.getCertificateChain(alias)));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** The certificate alone. */
  public String certificatePem() {
    return chain.stream()
        .limit(1)
        .map(certificate -> pem("CERTIFICATE", encoded(certificate)))
        .collect(Collectors.joining());
  }

  public String keyPem() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  /** A key store in Base64. */
  public String pkcs12(String password) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store(password).store(bytes, password.toCharArray());
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** For a server that trusts the certificates of {@code clients}. */
  public SSLContext server(TestAuthority clients) {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("clients", clients.certificate());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      return context(trust.getTrustManagers());
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private SSLContext context(TrustManager[] trust) throws GeneralSecurityException, IOException {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store(TestAuthority.PASSWORD), TestAuthority.PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust, null);
    return context;
  }

  private KeyStore store(String password) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("own", key, password.toCharArray(), chain.toArray(Certificate[]::new));
    return store;
  }

  static String pem(String what, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes), what);
  }

  private static byte[] encoded(Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
