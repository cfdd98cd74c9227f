package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.personalisation.QutePersonalisation;
import dev.tributary.adapters.personalisation.RenderingLimits;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.application.message.MessageRetention;
import dev.tributary.application.message.delivery.BrakeConfig;
import dev.tributary.application.message.delivery.compose.BatchSize;
import dev.tributary.application.message.transport.ConfiguredTransport;
import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.message.transport.ParallelExecution;
import dev.tributary.application.personalisation.Personalisation;
import dev.tributary.webapp.config.MessageConfig;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Messages from the configuration. */
public class MessageBeans {
  @Produces
  @Singleton
  Personalisation personalisation(MessageConfig config) {
    MessageConfig.Rendering rendering = config.rendering();
    return new QutePersonalisation(
        new RenderingLimits(
            rendering.template(),
            rendering.output(),
            rendering.repetitions(),
            rendering.time(),
            rendering.depth(),
            rendering.tag(),
            rendering.branches()));
  }

  @Produces
  @Singleton
  BatchSize batchSize(MessageConfig config) {
    return new BatchSize(config.batch().rows(), config.batch().characters());
  }

  @Produces
  @Singleton
  BrakeConfig brakeConfig(MessageConfig config) {
    return new BrakeConfig(config.brakeAfter());
  }

  @Produces
  @Singleton
  MessageRetention messageHistory(MessageConfig config) {
    return new MessageRetention(config.history());
  }

  @Produces
  @Singleton
  MessageTransports messageTransports(
      @All List<ConfiguredTransport> transports, ParallelExecution parallel, Sleeper sleeper) {
    return new MessageTransports(transports, parallel, sleeper);
  }
}
