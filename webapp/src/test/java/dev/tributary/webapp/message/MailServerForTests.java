package dev.tributary.webapp.message;

import dev.tributary.adapters.out.mail.ScriptedMailServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A program that knows a mail server, and that server. */
public final class MailServerForTests implements QuarkusTestResourceLifecycleManager {
  private static @Nullable ScriptedMailServer running;

  public static ScriptedMailServer server() {
    return Objects.requireNonNull(running);
  }

  @Override
  public Map<String, String> start() {
    running = ScriptedMailServer.start();
    return Map.of(
        "tributary.mail.host",
        "127.0.0.1",
        "tributary.mail.port",
        Integer.toString(server().port()),
        "tributary.mail.tls",
        "none");
  }

  @Override
  public void stop() {
    try {
      server().close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
