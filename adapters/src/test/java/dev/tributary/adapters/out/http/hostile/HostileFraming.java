package dev.tributary.adapters.out.http.hostile;

import static dev.tributary.adapters.out.http.hostile.HostileCase.CHUNKED;
import static dev.tributary.adapters.out.http.hostile.HostileCase.HEAD;
import static dev.tributary.adapters.out.http.hostile.HostileCase.closing;
import static dev.tributary.domain.exchange.ExchangeErrorCode.CUT;
import static dev.tributary.domain.exchange.ExchangeErrorCode.FRAMING;

import dev.tributary.adapters.out.http.server.Replies;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Responses whose length is wrong, or that end in the middle. */
final class HostileFraming {
  private HostileFraming() {}

  static Stream<HostileCase> all() {
    return Stream.of(lengths(), chunks(), cuts()).flatMap(List::stream);
  }

  private static List<HostileCase> lengths() {
    List<HostileCase> cases = new ArrayList<>();
    for (String length :
        List.of("-1", "+2", "0x2", "2.0", "two", "", "99999999999999999999", "2;2", "2 2")) {
      cases.add(
          HostileCase.fails(
              "Content-Length '%s'".formatted(length),
              FRAMING,
              closing(HEAD + "Content-Length: " + length + "\r\n\r\n{}")));
    }
    cases.add(
        HostileCase.fails(
            "two lengths",
            FRAMING,
            closing(HEAD + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}")));
    cases.add(
        HostileCase.fails(
            "two lengths in a line", FRAMING, closing(HEAD + "Content-Length: 2, 3\r\n\r\n{}")));
    cases.add(
        HostileCase.read(
            "the same length twice",
            200,
            Replies.raw(HEAD + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}")));
    cases.add(
        HostileCase.fails(
            "length and chunks",
            FRAMING,
            closing(
                HEAD
                    + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")));
    for (String coding : List.of("gzip", "gzip, chunked", "deflate", "chunked, gzip", "unknown")) {
      cases.add(
          HostileCase.fails(
              "Transfer-Encoding " + coding,
              FRAMING,
              closing(HEAD + "Transfer-Encoding: " + coding + "\r\n\r\n2\r\n{}\r\n0\r\n\r\n")));
    }
    cases.add(HostileCase.read("no length and an end", 200, closing(HEAD + "\r\n{}")));
    cases.add(
        HostileCase.read(
            "bytes after the response",
            200,
            closing(
                HEAD + "Content-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")));
    return cases;
  }

  private static List<HostileCase> chunks() {
    List<HostileCase> cases = new ArrayList<>();
    for (String size :
        List.of("g", "-2", "0x2", "", " ", "ffffffffffffffff", "80000000", "2g", "\u0000")) {
      cases.add(
          HostileCase.fails(
              "a chunk of size '%s'".formatted(size.replace("\u0000", "NUL")),
              FRAMING,
              closing(CHUNKED + size + "\r\n{}\r\n0\r\n\r\n")));
    }
    cases.add(
        HostileCase.read(
            "a chunk with an extension",
            200,
            Replies.raw(CHUNKED + "2;name=value\r\n{}\r\n0\r\n\r\n")));
    cases.add(
        HostileCase.read(
            "a size with zeros before it", 200, Replies.raw(CHUNKED + "00002\r\n{}\r\n0\r\n\r\n")));
    cases.add(
        HostileCase.read(
            "capital digits", 200, Replies.raw(CHUNKED + "A\r\n0123456789\r\n0\r\n\r\n")));
    cases.add(
        HostileCase.read(
            "trailers", 200, Replies.raw(CHUNKED + "2\r\n{}\r\n0\r\nX-Trailer: a\r\n\r\n")));
    cases.add(
        HostileCase.read(
            "a thousand chunks of a byte",
            200,
            Replies.raw(CHUNKED + "1\r\n \r\n".repeat(1000) + "0\r\n\r\n")));
    cases.add(
        HostileCase.fails(
            "a chunk longer than its size",
            FRAMING,
            closing(CHUNKED + "2\r\n{}{}{}\r\n0\r\n\r\n")));
    return cases;
  }

  /** The connection ends, in either way, after each of these beginnings. */
  private static List<HostileCase> cuts() {
    List<HostileCase> cases = new ArrayList<>();
    List<String> beginnings =
        List.of(
            "",
            "H",
            "HTTP/1.1",
            "HTTP/1.1 200",
            "HTTP/1.1 200 OK\r",
            "HTTP/1.1 200 OK\r\n",
            HEAD + "Content-Len",
            HEAD + "Content-Length: 1000",
            HEAD + "Content-Length: 1000\r\n\r",
            HEAD + "Content-Length: 1000\r\n\r\n",
            HEAD + "Content-Length: 1000\r\n\r\n{",
            HEAD + "Content-Length: 1000\r\n\r\n" + "x".repeat(999),
            CHUNKED,
            CHUNKED + "5",
            CHUNKED + "5\r\n",
            CHUNKED + "5\r\nab",
            CHUNKED + "5\r\nabcde",
            CHUNKED + "5\r\nabcde\r\n",
            CHUNKED + "5\r\nabcde\r\n0",
            CHUNKED + "5\r\nabcde\r\n0\r\n",
            CHUNKED + "5\r\nabcde\r\n0\r\nX-Trailer: a\r\n");
    for (int i = 0; i < beginnings.size(); i++) {
      String beginning = beginnings.get(i);
      cases.add(HostileCase.fails("an end at stage " + i, CUT, closing(beginning)));
      cases.add(
          HostileCase.fails(
              "a reset at stage " + i, CUT, (_, wire) -> wire.text(beginning).reset()));
    }
    return cases;
  }
}
