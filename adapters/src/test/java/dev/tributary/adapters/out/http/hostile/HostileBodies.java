package dev.tributary.adapters.out.http.hostile;

import static dev.tributary.adapters.out.http.hostile.HostileCase.CHUNKED;
import static dev.tributary.adapters.out.http.hostile.HostileCase.HEAD;
import static dev.tributary.adapters.out.http.hostile.HostileCase.closing;
import static dev.tributary.domain.exchange.ExchangeErrorCode.COMPRESSED_TOO_LARGE;
import static dev.tributary.domain.exchange.ExchangeErrorCode.CUT;
import static dev.tributary.domain.exchange.ExchangeErrorCode.ENCODING;
import static dev.tributary.domain.exchange.ExchangeErrorCode.HEADERS_TOO_LARGE;
import static dev.tributary.domain.exchange.ExchangeErrorCode.NOT_HTTP;
import static dev.tributary.domain.exchange.ExchangeErrorCode.RESPONSE_TOO_LARGE;
import static dev.tributary.domain.exchange.ExchangeErrorCode.TIMEOUT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.ReplyWire;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Bodies that are slow, too large or wrongly encoded. */
final class HostileBodies {
  private HostileBodies() {}

  static Stream<HostileCase> all() {
    return Stream.of(slow(), sizes(), encodings()).flatMap(List::stream);
  }

  private static List<HostileCase> slow() {
    List<HostileCase> cases = new ArrayList<>();
    for (String beginning :
        List.of(
            "",
            "HTTP/1.1 200 OK\r\n",
            HEAD + "X-Slow: ",
            HEAD + "Content-Length: 1000\r\n\r\n",
            HEAD + "Content-Length: 1000\r\n\r\n{",
            CHUNKED,
            CHUNKED + "500\r\nab",
            CHUNKED + "2\r\n{}\r\n0\r\n",
            "HTTP/1.1 100 Continue\r\n\r\n")) {
      cases.add(
          HostileCase.fails(
              "silence after %d bytes".formatted(beginning.length()),
              TIMEOUT,
              (_, wire) -> wire.text(beginning).hold(Replies.ENDLESS)));
      cases.add(
          HostileCase.fails(
              "a drip after %d bytes".formatted(beginning.length()),
              TIMEOUT,
              (_, wire) -> Replies.drip(wire.text(beginning))));
    }
    return cases;
  }

  private static List<HostileCase> sizes() {
    byte[] large = Replies.jsonOfSize(HostileResponses.LIMIT + 1);
    String text = new String(large, ISO_8859_1);
    return List.of(
        HostileCase.fails("a body beyond the limit", RESPONSE_TOO_LARGE, Replies.json(large)),
        HostileCase.read(
            "a body at the limit", 200, Replies.json(Replies.jsonOfSize(HostileResponses.LIMIT))),
        HostileCase.fails(
            "a chunked body beyond the limit", RESPONSE_TOO_LARGE, Replies.chunked(text)),
        HostileCase.fails(
            "a body without length beyond the limit",
            RESPONSE_TOO_LARGE,
            closing(HEAD + "\r\n" + text)),
        HostileCase.fails("a body without end", RESPONSE_TOO_LARGE, HostileBodies::endless),
        HostileCase.fails("a bomb", RESPONSE_TOO_LARGE, Replies.gzip(new byte[1_000_000])),
        HostileCase.fails(
            "a bomb in a bomb", RESPONSE_TOO_LARGE, Replies.gzip(new byte[10_000_000])),
        HostileCase.fails(
            "compressed bytes beyond their limit",
            COMPRESSED_TOO_LARGE,
            Replies.gzipped(members(2_000))),
        HostileCase.fails(
            "a header beyond the limit",
            HEADERS_TOO_LARGE,
            Replies.status(200, "X-Long: " + "x".repeat(64 * 1024))),
        HostileCase.fails(
            "ten thousand headers",
            HEADERS_TOO_LARGE,
            closing(HEAD + "X: y\r\n".repeat(10_000) + "\r\n")),
        HostileCase.fails(
            "a status line without end",
            NOT_HTTP,
            closing("HTTP/1.1 200 " + "x".repeat(64 * 1024))),
        HostileCase.fails(
            "trailers beyond the limit",
            HEADERS_TOO_LARGE,
            closing(CHUNKED + "2\r\n{}\r\n0\r\n" + "X: y\r\n".repeat(10_000) + "\r\n")));
  }

  private static List<HostileCase> encodings() {
    byte[] zipped = Replies.zipped("{\"data\":[]}".getBytes(ISO_8859_1));
    byte[] wrongSum = zipped.clone();
    wrongSum[zipped.length - 6] = (byte) ~wrongSum[zipped.length - 6];
    byte[] wrongData = zipped.clone();
    wrongData[12] = (byte) ~wrongData[12];
    List<HostileCase> cases = new ArrayList<>();
    for (String coding : List.of("br", "deflate", "zstd", "compress", "gzip, gzip", "unknown")) {
      cases.add(encoded("Content-Encoding " + coding, coding, zipped, ENCODING));
    }
    cases.add(HostileCase.read("gzip", 200, Replies.gzipped(zipped)));
    cases.add(HostileCase.read("gzip of nothing", 200, Replies.gzipped(new byte[0])));
    cases.add(HostileCase.read("two members of gzip", 200, Replies.gzipped(members(2))));
    cases.add(encoded("gzip that is none", "gzip", "{\"data\":[]}".getBytes(ISO_8859_1), ENCODING));
    cases.add(
        encoded("gzip that ends early", "gzip", Arrays.copyOf(zipped, zipped.length - 9), CUT));
    cases.add(encoded("gzip of a head alone", "gzip", Arrays.copyOf(zipped, 5), CUT));
    cases.add(encoded("gzip with a wrong sum", "gzip", wrongSum, ENCODING));
    cases.add(encoded("gzip with wrong data", "gzip", wrongData, ENCODING));
    return cases;
  }

  private static HostileCase encoded(
      String name, String coding, byte[] body, ExchangeErrorCode code) {
    return HostileCase.fails(
        name,
        code,
        Replies.full(
            200, List.of("Content-Type: application/json", "Content-Encoding: " + coding), body));
  }

  private static byte[] members(int count) {
    byte[] one = Replies.zipped(new byte[0]);
    byte[] all = new byte[one.length * count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(one, 0, all, i * one.length, one.length);
    }
    return all;
  }

  private static void endless(ReceivedRequest request, ReplyWire wire) throws IOException {
    wire.text(HEAD + "\r\n");
    byte[] chunk = new byte[8 * 1024];
    while (true) {
      wire.bytes(chunk);
    }
  }
}
