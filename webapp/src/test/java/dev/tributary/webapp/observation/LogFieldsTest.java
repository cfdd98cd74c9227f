package dev.tributary.webapp.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.observation.ExecutionObservation;
import dev.tributary.application.observation.Observations;
import dev.tributary.domain.activity.fork.ForkSettings;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Lines of the log in JSON, as a worker on a virtual thread writes them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogFieldsTest {
  private static final Logger LOG = Logger.getLogger(LogFieldsTest.class.getName());

  private final Observations observations;
  private final FakeActivityContext context =
      new FakeActivityContext("fork1", new ForkSettings(), List.of());
  private final Lines lines = new Lines();

  LogFieldsTest(Observations observations) {
    this.observations = observations;
  }

  @BeforeEach
  void listen() {
    LOG.addHandler(lines);
  }

  @AfterEach
  void leave() {
    LOG.removeHandler(lines);
  }

  @Test
  void a_line_of_an_execution_has_run_task_and_attempt_as_fields() throws InterruptedException {
    Thread.ofVirtual().start(this::execute).join();

    assertThat(lines.all).hasSize(2);
    assertThat(lines.all.getFirst())
        .contains("\"message\":\"within\"")
        .contains("\"run\":\"%s\"".formatted(context.run()))
        .contains("\"task\":\"1\"")
        .contains("\"attempt\":");
    assertThat(lines.all.getLast()).contains("behind").doesNotContain(context.run().toString());
  }

  private void execute() {
    try (ExecutionObservation _ = observations.execution(context)) {
      LOG.info("within");
    }
    LOG.info("behind");
  }

  private static final class Lines extends ExtHandler {
    private final List<String> all = new CopyOnWriteArrayList<>();
    private final JsonFormatter formatter = new JsonFormatter();

    @Override
    protected void doPublish(ExtLogRecord line) {
      all.add(formatter.format(line));
    }
  }
}
