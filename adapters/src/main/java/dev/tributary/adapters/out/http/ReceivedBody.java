package dev.tributary.adapters.out.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.tributary.application.work.Worker;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A body as it comes off the socket, read by a blocking thread. The socket is only read as far as
 * the reader keeps up. Built on the connection's event loop, before the first byte.
 */
final class ReceivedBody extends InputStream {
  /** Chunks under way at once, of at most 64 KiB each. */
  private static final int WINDOW = 8;

  private static final long END_WAIT_MILLIS = 50;
  private static final int LONGEST_TAIL = 64 * 1024;

  private final HttpClientResponse response;
  private final Deadline deadline;
  private final Context loop = Objects.requireNonNull(Vertx.currentContext());
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private Buffer chunk = Buffer.buffer();
  private int position;
  private int taken;
  private boolean ended;

  /** What the event loop passes to the reader. */
  private sealed interface Event {
    record Chunk(Buffer bytes) implements Event {}

    record End() implements Event {}

    record Broken(Throwable cause) implements Event {}

    record Cancelled() implements Event {}
  }

  ReceivedBody(HttpClientResponse response, Deadline deadline) {
    this.response = response;
    this.deadline = deadline;
    response.pause();
    response.exceptionHandler(cause -> events.add(new Event.Broken(cause)));
    response.endHandler(_ -> events.add(new Event.End()));
    response.handler(buffer -> events.add(new Event.Chunk(buffer)));
    deadline.onCancel(() -> events.add(new Event.Cancelled()));
    response.fetch(WINDOW);
  }

  HttpClientResponse response() {
    return response;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    deadline.check();
    while (position == chunk.length() && !ended) {
      take(next(deadline.nanosLeft()));
    }
    if (ended) {
      return -1;
    }
    int read = Math.min(length, chunk.length() - position);
    chunk.getBytes(position, position + read, buffer, offset);
    position += read;
    return read;
  }

  @Override
  public int available() {
    int here = chunk.length() - position;
    return here == 0 && events.peek() instanceof Event.Chunk(var bytes) ? bytes.length() : here;
  }

  /** Takes the rest of the body off the connection, if it is short and arrives soon. */
  void drain() {
    int tail = chunk.length() - position;
    for (Event event = rest(); event != null; event = tail < LONGEST_TAIL ? rest() : null) {
      take(event);
      tail += chunk.length();
    }
  }

  /** The next chunk of the rest. The response is complete for its reader, so nothing fails here. */
  private @Nullable Event rest() {
    if (ended) {
      return null;
    }
    try {
      Event event =
          events.poll(
              Math.min(deadline.nanosLeft(), MILLISECONDS.toNanos(END_WAIT_MILLIS)), NANOSECONDS);
      return event instanceof Event.Chunk || event instanceof Event.End ? event : null;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private void take(Event event) {
    switch (event) {
      case Event.Chunk(var bytes) -> {
        chunk = bytes;
        position = 0;
        askForMore();
      }
      case Event.End() -> ended = true;
      case Event.Broken(var cause) ->
          throw TransportFailures.brokenOff(response.statusCode(), cause);
      case Event.Cancelled() -> throw deadline.cancelled(true);
    }
  }

  private void askForMore() {
    taken++;
    if (taken == WINDOW / 2) {
      taken = 0;
      loop.runOnContext(_ -> response.fetch(WINDOW / 2));
    }
  }

  private Event next(long nanos) {
    Event here = events.poll();
    if (here != null) {
      return here;
    }
    try (Worker.Away _ = Worker.away()) {
      Event event = events.poll(nanos, NANOSECONDS);
      if (event == null) {
        throw deadline.timeout(true);
      }
      return event;
    } catch (InterruptedException interrupted) {
      throw deadline.interrupted(true);
    }
  }
}
