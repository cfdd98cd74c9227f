package dev.tributary.webapp.console.layout;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Message;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person can do about a problem: in terms of the console where the code has such a text. */
public final class Remedies {
  private Remedies() {}

  /** Empty where the problem needs none. */
  public static Optional<Message> of(Message problem) {
    return Stream.of(".console", ".remedy")
        .map(part -> new Message(problem.key() + part, problem.arguments()))
        .filter(Remedies::hasWords)
        .findFirst();
  }

  /** The same as text; empty where the problem needs none. */
  public static String text(Message problem, Locale locale) {
    return of(problem).map(remedy -> Texts.render(remedy, locale)).orElse("");
  }

  private static boolean hasWords(Message remedy) {
    return Texts.pattern(remedy.bundle(), remedy.name(), Locale.ENGLISH).isPresent();
  }
}
