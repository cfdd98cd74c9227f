package dev.tributary.webapp.console.run;

import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.externalapi.pinned.RecordedPin;
import dev.tributary.application.exchange.recording.ExchangeReader;
import dev.tributary.domain.exchange.CurlCommand;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.webapp.console.exchange.ExchangeText;
import dev.tributary.webapp.console.layout.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The calls of a run as its page shows them, newest first, masked as they were recorded. */
@ApplicationScoped
public class ExchangeRows {
  private static final int SHOWN = 100;

  private final ExchangeReader reader;
  private final RecordedPin pins;

  public ExchangeRows(ExchangeReader reader, RecordedPin pins) {
    this.reader = reader;
    this.pins = pins;
  }

  List<RunPage.Exchange> of(RunParts parts) {
    return reader.list(parts.run().id(), Optional.empty(), Optional.empty(), SHOWN).stream()
        .map(exchange -> row(parts, exchange))
        .toList();
  }

  private RunPage.Exchange row(RunParts parts, Exchange exchange) {
    Formats formats = parts.formats();
    boolean failed =
        exchange.failure().isPresent()
            || exchange.response().map(response -> response.status() >= 300).orElse(false);
    return new RunPage.Exchange(
        exchange.id().toString(),
        parts.label(exchange.place().activity()),
        exchange.attempt(),
        formats.clock(exchange.startedAt()),
        exchange.request().method() + " " + exchange.request().url(),
        exchange.response().map(response -> Integer.toString(response.status())).orElse("–"),
        failed,
        exchange.duration().map(formats::precise).orElse(""),
        ExchangeText.cache(formats, exchange),
        exchange.failure().map(f -> Texts.render(f, formats.locale())).orElse(""),
        exchange.retryReason().map(f -> Texts.render(f, formats.locale())).orElse(""),
        ExchangeText.timing(formats, exchange),
        CurlCommand.of(exchange.request()),
        ExchangeText.headers(exchange.request().headers()),
        exchange.request().body().head(),
        exchange.response().map(response -> ExchangeText.head(formats, response)).orElse(""),
        exchange.response().map(response -> response.body().head()).orElse(""),
        pins.pinnable(exchange));
  }
}
