package dev.tributary.adapters.out.http.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for one DNS name, made by the JDK's keytool and trusted by no client yet. A JVM
 * makes one for each name.
 */
public record TestCertificate(Path keyStore, Path pem) {
  private static final String PASSWORD = "changeit";
  private static final Map<String, TestCertificate> MADE = new ConcurrentHashMap<>();

  public static TestCertificate forName(String dnsName) {
    return MADE.computeIfAbsent(dnsName, TestCertificate::make);
  }

  private static TestCertificate make(String dnsName) {
    try {
      Path folder = Files.createTempDirectory("certificate");
      Path store = folder.resolve(dnsName + ".p12");
      Path pem = folder.resolve(dnsName + ".pem");
      generate(dnsName, store);
      String encoded =
          Base64.getMimeEncoder().encodeToString(keys(store).getCertificate("test").getEncoded());
      Files.writeString(
          pem, "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
      List.of(folder, store, pem).forEach(file -> file.toFile().deleteOnExit());
      return new TestCertificate(store, pem);
    } catch (IOException | GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public SSLContext serverContext() throws GeneralSecurityException, IOException {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys(keyStore), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  /** A trust store with this certificate alone. */
  public KeyStore trustStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("trusted", keys(keyStore).getCertificate("test"));
    return store;
  }

  /** A client that trusts this certificate alone. */
  public SSLContext clientContext() throws GeneralSecurityException, IOException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trustStore());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  private static KeyStore keys(Path store) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static void generate(String dnsName, Path store)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + dnsName,
            "-validity",
            "2",
            "-ext",
            "san=dns:" + dnsName,
            "-ext",
            "bc:c",
            "-alias",
            "test",
            "-keystore",
            store.toString(),
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed: " + command);
    }
  }
}
