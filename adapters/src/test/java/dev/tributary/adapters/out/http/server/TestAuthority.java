package dev.tributary.adapters.out.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A certificate authority that no client trusts yet, made by the JDK's keytool. */
public final class TestAuthority {
  static final String PASSWORD = "changeit";
  private static final String AUTHORITY = "authority";

  private final Path store;
  private final AtomicInteger issued = new AtomicInteger();

  private TestAuthority(Path store) {
    this.store = store;
  }

  public static TestAuthority create(String name) {
    try {
      Path folder = Files.createTempDirectory("authority");
      Path store = folder.resolve(name + ".p12");
      List.of(folder, store).forEach(file -> file.toFile().deleteOnExit());
      TestAuthority authority = new TestAuthority(store);
      authority.generate(AUTHORITY, List.of("-dname", "CN=" + name, "-ext", "bc:c"));
      return authority;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A certificate for a DNS name, which is valid. */
  public TestIdentity issue(String dnsName) {
    return issue(dnsName, "-validity", "2");
  }

  /** A certificate for a DNS name that ended yesterday. */
  public TestIdentity issueExpired(String dnsName) {
    return issue(dnsName, "-startdate", "-3d", "-validity", "2");
  }

  public String pem() {
    return TestIdentity.pem("CERTIFICATE", encoded(certificate()));
  }

  Certificate certificate() {
    try {
      return keys().getCertificate(AUTHORITY);
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private TestIdentity issue(String dnsName, String... validity) {
    String alias = "issued-" + issued.incrementAndGet();
    List<String> options =
        new ArrayList<>(
            List.of("-dname", "CN=" + dnsName, "-ext", "san=dns:" + dnsName, "-signer", AUTHORITY));
    options.addAll(List.of(validity));
    generate(alias, options);
    return TestIdentity.of(keys(), alias);
  }

  private KeyStore keys() {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      return keys;
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static byte[] encoded(Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void generate(String alias, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", alias));
    command.addAll(List.of("-keyalg", "EC", "-keystore", store.toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(options);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(output);
      }
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
