package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.crypto.SignedUnsubscribeLinks;
import dev.tributary.adapters.out.mail.SmtpConfig;
import dev.tributary.adapters.out.mail.SmtpConfig.Encryption;
import dev.tributary.adapters.out.mail.SmtpTransport;
import dev.tributary.application.limit.LeasedRate;
import dev.tributary.application.limit.RateLimit;
import dev.tributary.application.limit.RateLimits;
import dev.tributary.application.message.SendingTimeout;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.message.suppression.SuppressionRetention;
import dev.tributary.application.message.transport.ConfiguredTransport;
import dev.tributary.application.outage.OutageLimit;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.secret.Secret;
import dev.tributary.webapp.config.MailConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Email over SMTP from the configuration. */
public class MailBeans {
  @Produces
  @Singleton
  SmtpTransport smtpTransport(MailConfig config, TlsConfigurationRegistry tls) {
    return new SmtpTransport(
        new SmtpConfig(
            config.host(),
            config.port(),
            encryption(config.tls()),
            tls.get("mail").map(MailBeans::context),
            config.username(),
            config.password().map(Secret::new),
            config.connectTimeout(),
            config.readTimeout(),
            config.stopTimeout(),
            config.connections(),
            config.maxConnectionMessages()));
  }

  void close(@Disposes SmtpTransport transport) {
    transport.close();
  }

  @Produces
  @Singleton
  ConfiguredTransport mail(SmtpTransport transport, MailConfig config, RateLimits limits) {
    RateLimit rate = new RateLimit("mail", config.rate(), Duration.ofSeconds(1));
    return new ConfiguredTransport(
        transport,
        new DeliveryRetries(
            config.attempts(),
            config.firstRetryDelay(),
            config.longestRetryDelay(),
            config.refusalsInARow()),
        new LeasedRate(limits, rate)::reserve);
  }

  @Produces
  @Singleton
  OutageLimit outageLimit(MailConfig config) {
    return new OutageLimit(config.outcomeRetryTime());
  }

  @Produces
  @Singleton
  SendingTimeout sendingTimeout(MailConfig config) {
    return new SendingTimeout(config.abandonedAfter());
  }

  @Produces
  @Singleton
  UnsubscribeLinks unsubscribeLinks(MasterKeys keys, MailConfig config) {
    return new SignedUnsubscribeLinks(keys, config.publicUrl());
  }

  @Produces
  @Singleton
  SuppressionRetention suppressionHistory(MailConfig config) {
    return new SuppressionRetention(config.suppressionHistory());
  }

  private static SSLContext context(TlsConfiguration tls) {
    try {
      return tls.createSSLContext();
    } catch (Exception unusable) {
      throw new IllegalStateException(
          "quarkus.tls.mail: %s".formatted(unusable.getMessage()), unusable);
    }
  }

  private static Encryption encryption(MailConfig.Tls tls) {
    return switch (tls) {
      case REQUIRED -> Encryption.REQUIRED;
      case IMPLICIT -> Encryption.IMPLICIT;
      case NONE -> Encryption.NONE;
    };
  }
}
