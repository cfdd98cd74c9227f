package dev.tributary.adapters.out.mail;

import jakarta.mail.Session;
import java.util.Properties;

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
    properties.put(prefix + "connectiontimeout", millis(settings.connectTimeout()));
    properties.put(prefix + "timeout", millis(settings.responseTimeout()));
    properties.put(prefix + "auth", Boolean.toString(settings.user().isPresent()));
    // isConnected() sends RSET, so the session is clean before reuse.
    properties.put(prefix + "userset", "true");
    properties.put(prefix + "quitwait", "false");
    properties.put("mail.mime.allowutf8", "true");
    settings
        .tls()
        .ifPresent(tls -> properties.put(prefix + "ssl.socketFactory", tls.getSocketFactory()));
    return Session.getInstance(properties);
  }

  private static String millis(java.time.Duration time) {
    return Long.toString(time.toMillis());
  }
}
