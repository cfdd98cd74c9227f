package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.http.HttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Passes a stubbed response to the reader; nothing is sent. */
record StubbedAttempt(HttpResponse response) implements CallSender {
  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader) {
    try {
      return reader.read(UsableResponse.unrecorded(response, call.prepared().mask()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
