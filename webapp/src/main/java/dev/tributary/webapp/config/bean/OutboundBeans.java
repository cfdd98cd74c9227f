package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.out.http.HttpClientConfig;
import dev.tributary.adapters.out.http.RestTokenEndpoint;
import dev.tributary.adapters.out.http.ThreadSleeper;
import dev.tributary.adapters.out.http.VertxHttpExchange;
import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.adapters.out.resolver.NamesOfTheProcess;
import dev.tributary.application.account.token.TokenEndpoint;
import dev.tributary.application.account.transport.Transports;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.OriginPermits;
import dev.tributary.application.exchange.cache.CacheConfig;
import dev.tributary.application.exchange.chain.RuleLimits;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.application.exchange.recording.ExchangeRetention;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.circuit.CircuitPolicy;
import dev.tributary.domain.exchange.retry.Backoff;
import dev.tributary.domain.exchange.retry.Jitter;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.webapp.config.OutboundConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Outbound HTTP from the configuration. */
public class OutboundBeans {
  private static final Logger LOG = Logger.getLogger(OutboundBeans.class);

  /**
   * A list or a limit that cannot be read stops the start, not the first call; from then on names
   * lead to public addresses only.
   */
  void read(
      @Observes StartupEvent start,
      TargetPolicy policy,
      ExchangeConfig settings,
      CircuitPolicy circuits,
      InternalNames names) {
    LOG.debugf("Calls to the outside: %s, %s, %s", policy, settings, circuits);
    NamesOfTheProcess.restrict(names.all());
  }

  @Produces
  @Singleton
  TargetPolicy targetPolicy(OutboundConfig config) {
    List<AllowedOrigin> allowed =
        config.allowedOrigins().orElse(List.of()).stream().map(AllowedOrigin::of).toList();
    return new TargetPolicy(allowed, config.ports());
  }

  @Produces
  @Singleton
  HttpClientConfig httpClientSettings(OutboundConfig config, TlsConfigurationRegistry tls) {
    return new HttpClientConfig(
        config.connectTime(),
        config.connections(),
        config.clients(),
        config.idleTime(),
        tls.get("outbound").map(TlsConfiguration::getTrustStore),
        config.headerBytes(),
        config.compressedBytes());
  }

  @Produces
  @Singleton
  HttpExchange httpExchange(Vertx vertx, TargetPolicy policy, HttpClientConfig settings) {
    return new VertxHttpExchange(vertx, policy, HostResolver.system(), settings);
  }

  @Produces
  @Singleton
  TokenEndpoint tokenEndpoint(
      Vertx vertx, TargetPolicy policy, HttpClientConfig settings, Transports transports) {
    return new RestTokenEndpoint(vertx, policy, HostResolver.system(), settings, transports);
  }

  void close(@Disposes TokenEndpoint endpoint) {
    if (endpoint instanceof RestTokenEndpoint open) {
      open.close();
    }
  }

  void close(@Disposes HttpExchange exchange) {
    if (exchange instanceof VertxHttpExchange open) {
      open.close();
    }
  }

  @Produces
  @Singleton
  OriginPermits originPermits(OutboundConfig config, InstantSource clock) {
    return new OriginPermits(config.connections(), clock);
  }

  @Produces
  @Singleton
  RuleLimits ruleLimits(OutboundConfig config) {
    return new RuleLimits(config.ruleBytes());
  }

  @Produces
  @Singleton
  Sleeper pauses() {
    return new ThreadSleeper();
  }

  @Produces
  @Singleton
  RandomGenerator random() {
    return new SecureRandom();
  }

  @Produces
  @Singleton
  ExchangeRetention exchangeRetention(OutboundConfig config) {
    OutboundConfig.Exchanges exchanges = config.exchanges();
    return new ExchangeRetention(
        exchanges.retention(), exchanges.personalRetention(), exchanges.bytes());
  }

  @Produces
  @Singleton
  CacheConfig cacheConfig(OutboundConfig config) {
    OutboundConfig.Cache cache = config.cache();
    return new CacheConfig(cache.retention(), cache.entries(), cache.bytes(), cache.entryBytes());
  }

  @Produces
  @Singleton
  CircuitPolicy circuitPolicy(OutboundConfig config) {
    OutboundConfig.Circuit circuit = config.circuit();
    return new CircuitPolicy(circuit.failures(), circuit.pause(), circuit.longestPause());
  }

  @Produces
  @Singleton
  ExchangeConfig exchangeSettings(OutboundConfig config) {
    OutboundConfig.Limits limits = config.limits();
    OutboundConfig.Retries retries = config.retries();
    return new ExchangeConfig(
        new ExchangeLimits(
            limits.requestBytes(),
            limits.responseBytes(),
            limits.attemptTime(),
            limits.totalTime()),
        new RetryPolicy(
            retries.attempts(),
            new Backoff(retries.base(), 2, retries.longest(), Jitter.FULL),
            RetryPolicy.DEFAULT.waitFrom(),
            retries.longestRetryAfter(),
            TotalBudget.NONE),
        retries.longestInPlace(),
        config.keptBytes());
  }
}
