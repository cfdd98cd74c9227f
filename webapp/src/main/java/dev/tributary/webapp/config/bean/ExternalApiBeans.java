package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.activity.externalapi.ExternalApiDefaults;
import dev.tributary.adapters.activity.externalapi.mapping.CopyConfig;
import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.application.activity.externalapi.asynchronous.EndPace;
import dev.tributary.application.activity.externalapi.asynchronous.JobLimits;
import dev.tributary.application.activity.externalapi.editor.CallImportLimits;
import dev.tributary.application.activity.externalapi.estimate.EstimateConfig;
import dev.tributary.application.activity.externalapi.incremental.WindowLimits;
import dev.tributary.application.activity.externalapi.mapping.ResponseLimits;
import dev.tributary.application.activity.externalapi.pinned.PinnedConfig;
import dev.tributary.application.activity.externalapi.sample.SampleLimits;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.resource.Resources;
import dev.tributary.domain.activity.externalapi.guardrails.ExternalApiPolicy;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.sample.ProposalLimits;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.secret.SecretCatalogue;
import dev.tributary.domain.value.Digits;
import dev.tributary.webapp.config.ExternalApiConfig;
import dev.tributary.webapp.config.OutboundConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The External API activity from the configuration. */
public class ExternalApiBeans {
  private static final Logger LOG = Logger.getLogger(ExternalApiBeans.class);

  /** A limit that cannot be used stops the start, not the first sample. */
  void read(@Observes StartupEvent start, ProposalLimits proposals) {
    LOG.debugf("Columns of samples: %s", proposals);
  }

  @Produces
  @Singleton
  ExternalApiPolicy externalApiPolicy(
      TargetPolicy targets,
      ExternalApiConfig config,
      ExpressionLanguage language,
      Resources resources,
      SecretCatalogue secrets,
      ExternalAccounts accounts) {
    return new ExternalApiPolicy(
        targets,
        highest(config.highest()),
        config.activitiesWithoutWarning(),
        language,
        resources,
        secrets,
        accounts);
  }

  @Produces
  @Singleton
  ExternalApiDefaults externalApiDefaults(ExchangeConfig exchanges, ExternalApiConfig config) {
    return new ExternalApiDefaults(
        new Guardrails(
            Guardrails.CURRENT,
            exchanges.limits(),
            config.maxDepth(),
            config.maxKeyLength(),
            config.maxDuplicateKeys()),
        exchanges.retries());
  }

  @Produces
  @Singleton
  ResponseLimits responseLimits(ExternalApiConfig config) {
    return new ResponseLimits(config.elementSize(), new Digits(config.maxDigits()));
  }

  @Produces
  @Singleton
  SampleLimits sampleLimits(ExternalApiConfig config) {
    return new SampleLimits(
        config.sampleSize(),
        config.testRows(),
        config.testPages(),
        config.highest().maxDepth(),
        config.highest().maxKeyLength());
  }

  @Produces
  @Singleton
  ProposalLimits proposalLimits(ExternalApiConfig config) {
    return new ProposalLimits(config.proposedDepth(), config.proposedColumns());
  }

  @Produces
  @Singleton
  PinnedConfig pinnedConfig(ExternalApiConfig config) {
    return new PinnedConfig(config.pinnedBytes(), config.pinnedRetention());
  }

  @Produces
  @Singleton
  CallImportLimits importLimits(ExternalApiConfig config) {
    return new CallImportLimits(config.importSize(), config.importDepth(), config.importValues());
  }

  @Produces
  @Singleton
  JobLimits jobLimits(ExternalApiConfig config) {
    return new JobLimits(config.jobBytes());
  }

  @Produces
  @Singleton
  EndPace endPace(ExternalApiConfig config) {
    return new EndPace(config.jobEndTime(), config.jobEndFirstPause(), config.jobEndLongestPause());
  }

  @Produces
  @Singleton
  CopyConfig copySettings(ExternalApiConfig config) {
    return new CopyConfig(config.copyBuffer());
  }

  @Produces
  @Singleton
  WindowLimits windowLimits(ExternalApiConfig config) {
    return new WindowLimits(config.windows());
  }

  @Produces
  @Singleton
  EstimateConfig estimateSettings(ExternalApiConfig config, OutboundConfig outbound) {
    return new EstimateConfig(config.assumedCallTime(), outbound.connections());
  }

  private static Guardrails highest(ExternalApiConfig.Highest highest) {
    return new Guardrails(
        Guardrails.CURRENT,
        new ExchangeLimits(
            highest.requestBytes(),
            highest.responseBytes(),
            highest.attemptTime(),
            highest.totalTime()),
        highest.maxDepth(),
        highest.maxKeyLength(),
        highest.maxDuplicateKeys());
  }
}
