package dev.tributary.application.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.secret.SecretMask;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API of rows 1 to {@code rows} in pages, each seventh row no number. Some of its responses are
 * failures, and some break off, after which the whole response follows.
 */
final class FaultyApi implements CallSender {
  private static final Pattern TOKEN = Pattern.compile("[?&]token=x?(\\d+)");

  private final PageKind kind;
  private final long rows;
  private final long size;
  private final Random random;
  private final List<Long> pages = new ArrayList<>();
  private int failing = -1;

  FaultyApi(PageKind kind, long rows, long size, Random random) {
    this.kind = kind;
    this.rows = rows;
    this.size = size;
    this.random = random;
  }

  static String row(long number) {
    return number % 7 == 0 ? "x" + number : Long.toString(number);
  }

  /** The request of that number fails, too. */
  FaultyApi failing(int request) {
    failing = request;
    return this;
  }

  /** The pages that were requested, in order. */
  List<Long> pages() {
    return pages;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader) {
    long before = before(call.call().url().toString());
    pages.add(before / size + 1);
    long last = Math.min(rows, before + size);
    byte[] body = body(before, last).getBytes(UTF_8);
    try {
      if (pages.size() == failing || random.nextInt(8) == 0) {
        throw new ExchangeFailed(ExchangeFailure.afterResponse(500, ExchangeErrorCode.STATUS, 500));
      }
      if (random.nextInt(8) == 0) {
        breakOff(reader, body, last);
      }
      return reader.read(usable(new ByteArrayInputStream(body), last));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private <T> void breakOff(ResponseReader<T> reader, byte[] body, long last) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    try {
      reader.read(
          usable(
              new SequenceInputStream(
                  new ByteArrayInputStream(body, 0, random.nextInt(body.length)), broken),
              last));
      throw new IllegalStateException("a response that broke off was used");
    } catch (IOException _) {
      // The next attempt brings the whole response.
    }
  }

  private UsableResponse usable(InputStream body, long last) {
    List<ResponseHeader> next =
        last < rows
            ? List.of(
                new ResponseHeader("Content-Type", "application/json"),
                new ResponseHeader("Link", "<?token=%d>; rel=next".formatted(last)),
                new ResponseHeader("X-Next", Long.toString(last)))
            : List.of(new ResponseHeader("Content-Type", "application/json"));
    return UsableResponse.unrecorded(
        new HttpResponse(200, next, OptionalLong.empty(), "127.0.0.1", ConnectTimes.NONE, body),
        SecretMask.NONE);
  }

  private String body(long before, long last) {
    StringBuilder body = new StringBuilder();
    for (long number = before + 1; number <= last; number++) {
      body.append(row(number)).append('\n');
    }
    body.append("/more=").append(last < rows).append('\n');
    if (last < rows) {
      body.append("/next=").append(last).append("\n/url=?token=").append(last).append('\n');
    }
    return body.toString();
  }

  private long before(String url) {
    Matcher token = TOKEN.matcher(url);
    if (!token.find()) {
      return 0;
    }
    long number = Long.parseLong(token.group(1));
    return kind == PageKind.PAGE ? (number - 1) * size : number;
  }
}
