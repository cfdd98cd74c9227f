package dev.tributary.adapters.activity.externalapi.response;

import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;

/** Executions of a call whose response is what a test makes of it. */
public abstract class ExternalApiResponses {
  static final String TABLE = "{outbound: {arrayPath: /data, columns: [a]}, execution: {url: URL}}";

  final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  Failed failing(String yaml, Reply... replies) {
    return (Failed) run(yaml, replies);
  }

  long completing(String yaml, Reply reply) {
    return ((Completed) run(yaml, reply)).outputs().getFirst().rows();
  }

  ActivityOutcome run(String yaml, Reply... replies) {
    api.server.replying(replies);
    ExternalApiSettings settings = api.settings(yaml);
    return api.run(settings, api.context(settings));
  }

  static String words(Failed failed) {
    return Texts.render(failed.failure().message(), Locale.ENGLISH);
  }
}
