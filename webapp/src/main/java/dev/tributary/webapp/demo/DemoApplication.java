package dev.tributary.webapp.demo;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.security.signin.FirstPassword;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code ./tributary demo} does once the program is up. */
@Singleton
@Unremovable
public class DemoApplication implements QuarkusApplication {
  private static final int WRONG = 1;

  private final DemoConfig config;
  private final DemoAccess access;
  private final HttpServer server;
  private final FirstPassword firstPassword;

  public DemoApplication(
      DemoConfig config, DemoAccess access, HttpServer server, FirstPassword firstPassword) {
    this.config = config;
    this.access = access;
    this.server = server;
    this.firstPassword = firstPassword;
  }

  @Override
  public int run(String... arguments) {
    firstPassword.createAndPrint();
    boolean exit = List.of(arguments).contains("--exit");
    Optional<Message> fault = story();
    fault.ifPresent(DemoApplication::complain);
    if (exit) {
      return fault.isPresent() ? WRONG : 0;
    }
    say("demo.signIn", address("/sign-in/once?token=" + access.signInToken()), address("/"));
    Quarkus.waitForExit();
    return 0;
  }

  /** Runs the story; returns what differs from the expected figures, if anything. */
  private Optional<Message> story() {
    try (RestApiClient api = new RestApiClient(URI.create(address("/")), access.apiKey())) {
      BirthdayStory story = new BirthdayStory(api, config.timeout());
      story.importExamples(config.apiPort());
      StoryResult figures = story.run();
      report(figures);
      return figures.fault();
    } catch (DemoFailed failed) {
      return Optional.of(failed.problem());
    }
  }

  private String address(String path) {
    return "http://127.0.0.1:%d%s".formatted(server.getPort(), path);
  }

  private static void report(StoryResult figures) {
    say("demo.run", figures.run(), figures.stateText());
    say("demo.selected", figures.selected());
    say("demo.zipCodes", figures.zipCodes());
    say("demo.coupons", figures.coupons());
    say("demo.messages", (long) figures.messages().size());
    figures.messages().forEach(mail -> say("demo.message", mail.recipient(), mail.subject()));
  }

  @SuppressWarnings("SystemOut")
  private static void say(String key, Object... arguments) {
    System.out.println(Texts.text(Locale.getDefault(), key, arguments));
  }

  @SuppressWarnings("SystemOut")
  private static void complain(Message fault) {
    System.err.println(
        Texts.text(Locale.getDefault(), "demo.wrong", Texts.render(fault, Locale.getDefault())));
  }
}
