package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.application.exchange.CallPaused;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ExchangeFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Sends a request that ends a job once, and records it with the exchanges of its run. */
@ApplicationScoped
public class SendEnd {
  private static final Logger LOG = System.getLogger(SendEnd.class.getName());

  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;

  /** Credentials and limits can change. */
  private static final Set<Integer> FOR_NOW = Set.of(401, 403, 407, 408, 421, 425, 429);

  private final DueJobs due;
  private final EndRequests requests;
  private final SendCall calls;
  private final InstantSource clock;

  public SendEnd(DueJobs due, EndRequests requests, SendCall calls, InstantSource clock) {
    this.due = due;
    this.requests = requests;
    this.calls = calls;
    this.clock = clock;
  }

  /** What became of a request. */
  sealed interface Sent {}

  /** The API has accepted it, or does not know the job any more. */
  record Done() implements Sent {}

  /** The API has refused the request itself: another one like it is refused as well. */
  record Refused(int status) implements Sent {}

  /** It may succeed later. */
  record Failed(String reason) implements Sent {}

  /** A limit or an open circuit did not let it begin. */
  record Paused(Duration time) implements Sent {}

  Sent send(EndCall end, CallKey place) {
    try {
      boolean _ =
          calls.send(
              requests.call(end, place),
              new EndContext(due),
              response -> {
                Runnable write = response.end().report();
                return due.write(
                    () -> {
                      write.run();
                      return true;
                    });
              });
      return new Done();
    } catch (CallPaused paused) {
      return new Paused(
          paused
              .waitsFor()
              .until()
              .map(until -> Duration.between(clock.instant(), until))
              .orElse(Duration.ZERO));
    } catch (ExchangeFailed failed) {
      return failed(failed.failure());
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "a job of run %s could not be ended".formatted(place.run()), failed);
      return new Failed(failed.getClass().getSimpleName());
    }
  }

  private static Sent failed(ExchangeFailure failure) {
    int status = failure.status().orElse(0);
    if (!failure.isAttempt()) {
      return new Paused(Duration.ZERO);
    }
    return status >= BAD_REQUEST && status < SERVER_ERROR && !FOR_NOW.contains(status)
        ? new Refused(status)
        : new Failed(failure.reason());
  }
}
