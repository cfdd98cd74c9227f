package dev.tributary.adapters.out.mail;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** The configuration as properties of the mail library. */
final class SmtpSession {
  private SmtpSession() {}

  /** {@code smtps} when the connection is encrypted from the first byte, else {@code smtp}. */
  static String protocol(SmtpConfig settings) {
    return settings.encryption() == SmtpConfig.Encryption.IMPLICIT ? "smtps" : "smtp";
  }

  static Session of(SmtpConfig settings) {
    Properties properties = new Properties();
    String prefix = "mail." + protocol(settings) + ".";
    boolean startTls = settings.encryption() == SmtpConfig.Encryption.REQUIRED;
    properties.put(prefix + "starttls.enable", Boolean.toString(startTls));
    properties.put(prefix + "starttls.required", Boolean.toString(startTls));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "connectiontimeout", millis(settings.connectTime()));
    properties.put(prefix + "timeout", millis(settings.responseTime()));
    properties.put(prefix + "auth", Boolean.toString(settings.user().isPresent()));
    // isConnected() sends RSET, so the session is clean before reuse.
    properties.put(prefix + "userset", "true");
    properties.put(prefix + "quitwait", "false");
    properties.put("mail.mime.allowutf8", "true");
    settings.trusted().ifPresent(path -> properties.put(prefix + "ssl.socketFactory", ssl(path)));
    return Session.getInstance(properties);
  }

  private static String millis(java.time.Duration time) {
    return Long.toString(time.toMillis());
  }

  private static SSLSocketFactory ssl(Path certificates) {
    try (InputStream pem = Files.newInputStream(certificates)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        store.setCertificateEntry("trusted-" + store.size(), one);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException(
          "tributary.mail.trusted-certificates: cannot read certificates from '%s'"
              .formatted(certificates),
          unreadable);
    }
  }
}
