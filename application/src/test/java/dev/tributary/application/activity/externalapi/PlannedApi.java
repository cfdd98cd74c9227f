package dev.tributary.application.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.exchange.CallPaused;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.secret.SecretMask;
import dev.tributary.domain.waiting.Wait;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * An API that sends n modulo 4 rows for each row n of a request, in pages of a few. Some calls
 * fail, and some wait.
 */
final class PlannedApi implements CallSender {
  private static final Pattern ROW = Pattern.compile("\"n\":(\\d+)");
  private static final Pattern TOKEN = Pattern.compile("[?&]token=(\\d+)");

  private final int size;
  private final Random random;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  PlannedApi(int size, Random random) {
    this.size = size;
    this.random = random;
  }

  /** The rows of the response to a row, of which each seventh is no number. */
  static List<String> rowsOf(long n) {
    return LongStream.range(0, n % 4).mapToObj(i -> FaultyApi.row(n * 10 + i)).toList();
  }

  int calls() {
    return calls.get();
  }

  /** How many calls were under way at the same time, at most. */
  int most() {
    return most.get();
  }

  /** Lets other calls begin before it responds. */
  @Override
  @SuppressWarnings("ThreadPriorityCheck")
  public <T> T send(OutgoingCall call, ResponseReader<T> reader) {
    calls.incrementAndGet();
    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      failSometimes();
      Thread.yield();
      return reader.read(response(call));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      underWay.decrementAndGet();
    }
  }

  private void failSometimes() {
    int chance;
    synchronized (random) {
      chance = random.nextInt(24);
    }
    if (chance == 0) {
      throw new ExchangeFailed(ExchangeFailure.afterResponse(500, ExchangeErrorCode.STATUS, 500));
    }
    if (chance == 1) {
      throw new CallPaused(Wait.until(Instant.EPOCH));
    }
  }

  private UsableResponse response(OutgoingCall call) throws IOException {
    List<String> all = new ArrayList<>();
    Matcher rows = ROW.matcher(new String(call.call().body().open().readAllBytes(), UTF_8));
    while (rows.find()) {
      all.addAll(rowsOf(Long.parseLong(rows.group(1))));
    }
    Matcher token = TOKEN.matcher(call.call().url().toString());
    int begin = token.find() ? Integer.parseInt(token.group(1)) : 0;
    int end = Math.min(all.size(), begin + size);
    StringBuilder body = new StringBuilder();
    all.subList(begin, end).forEach(row -> body.append(row).append('\n'));
    if (end < all.size()) {
      body.append("/next=").append(end).append('\n');
    }
    return UsableResponse.unrecorded(
        new HttpResponse(
            200,
            List.of(new ResponseHeader("Content-Type", "application/json")),
            OptionalLong.empty(),
            "127.0.0.1",
            ConnectTimes.NONE,
            new ByteArrayInputStream(body.toString().getBytes(UTF_8))),
        SecretMask.NONE);
  }
}
