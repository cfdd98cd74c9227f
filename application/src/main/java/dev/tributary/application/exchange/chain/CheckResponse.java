package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.CallLink;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Gives the reader a usable response, refuses any other, and any that exhausts the program. */
@ApplicationScoped
public class CheckResponse implements CallLink {
  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    return next.send(call, arrived -> read(call, arrived, reader));
  }

  private static <T> T read(OutgoingCall call, UsableResponse arrived, ResponseReader<T> reader)
      throws IOException {
    HttpResponse response = arrived.response();
    try {
      return reader.read(
          new UsableResponse(
              ResponseChecks.usable(response, call.prepared()), arrived.mask(), arrived.end()));
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      throw new ExchangeFailed(
          ExchangeFailure.afterResponse(
              response.status(),
              ExchangeErrorCode.READING_FAILED,
              exhausted.getClass().getSimpleName()),
          exhausted);
    }
  }
}
