package dev.tributary.webapp.activity.externalapi;

import dev.tributary.application.activity.externalapi.pinned.PinResponse;
import dev.tributary.application.activity.externalapi.pinned.PinnedConfig;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the page of a test call shows about pinned responses. */
@ApplicationScoped
class Pinning {
  private final PinResponse pins;
  private final PinnedConfig limits;
  private final ExchangeConfig recording;

  Pinning(PinResponse pins, PinnedConfig limits, ExchangeConfig recording) {
    this.pins = pins;
    this.limits = limits;
    this.recording = recording;
  }

  /** The pinned response of the activity. */
  Optional<TestCallPage.Pin> of(Attempt attempt, Formats formats) {
    return pins.list(attempt.workflow().name()).stream()
        .filter(pin -> pin.activity().equals(attempt.activity().id()))
        .findFirst()
        .map(
            pin ->
                new TestCallPage.Pin(
                    pin.by(),
                    formats.dayAndTime(pin.at()),
                    pin.response().status(),
                    formats.number(pin.response().bytes())));
  }

  /**
   * The pinned response to use.
   *
   * @throws dev.tributary.domain.problem.NotFound when there is none
   */
  PinnedResponse required(Attempt attempt) {
    return pins.one(attempt.workflow().name(), attempt.activity().id()).response();
  }

  /** That only the beginning of a response is kept, which nothing can be made of. */
  Optional<Message> cut(RecordedResponse response, Formats formats) {
    return response.body().cut(recording.keptBytes())
        ? Optional.of(
            Message.of(
                "testcall.cut",
                formats.bytes(response.body().bytes()),
                formats.bytes(recording.keptBytes())))
        : Optional.empty();
  }

  /** The content type of a response that is whole and small enough to be pinned. */
  Optional<String> pinnable(RecordedResponse response) {
    long bytes = response.body().bytes();
    boolean whole =
        bytes > 0 && bytes <= limits.bytes() && !response.body().cut(recording.keptBytes());
    return whole && response.status() / 100 == 2
        ? Optional.of(
            response.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Content-Type"))
                .map(header -> header.value())
                .findFirst()
                .orElse(""))
        : Optional.empty();
  }
}
