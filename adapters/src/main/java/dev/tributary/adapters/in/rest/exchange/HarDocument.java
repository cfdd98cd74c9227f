package dev.tributary.adapters.in.rest.exchange;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.exchange.Exchange;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Exchanges in the HTTP Archive format 1.2, oldest first, as browsers and HTTP tools read it. */
@RegisterForReflection
public record HarDocument(Log log) {
  /** The only member. */
  @RegisterForReflection
  public record Log(String version, Creator creator, List<HarEntry> entries) {}

  /** The program. */
  @RegisterForReflection
  public record Creator(String name, String version) {}

  public static HarDocument of(List<Exchange> exchanges, Locale reader) {
    List<HarEntry> entries =
        exchanges.stream()
            .sorted(Comparator.comparing(Exchange::startedAt))
            .map(exchange -> HarEntry.of(exchange, failure -> Texts.render(failure, reader)))
            .toList();
    return new HarDocument(new Log("1.2", new Creator("Tributary", "1"), entries));
  }
}
