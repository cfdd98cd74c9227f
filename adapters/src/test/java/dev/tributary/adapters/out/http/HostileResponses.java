package dev.tributary.adapters.out.http;

import static dev.tributary.domain.exchange.ExchangeErrorCode.COMPRESSED_TOO_LARGE;
import static dev.tributary.domain.exchange.ExchangeErrorCode.CUT;
import static dev.tributary.domain.exchange.ExchangeErrorCode.ENCODING;
import static dev.tributary.domain.exchange.ExchangeErrorCode.FRAMING;
import static dev.tributary.domain.exchange.ExchangeErrorCode.HEADERS_TOO_LARGE;
import static dev.tributary.domain.exchange.ExchangeErrorCode.NOT_HTTP;
import static dev.tributary.domain.exchange.ExchangeErrorCode.RESPONSE_TOO_LARGE;
import static dev.tributary.domain.exchange.ExchangeErrorCode.TIMEOUT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.adapters.out.http.server.ReplyWire;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cases of {@link HostileServerTest}. */
final class HostileResponses {
  static final int LIMIT = 100_000;
  static final int COMPRESSED_LIMIT = 20_000;
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";

  private HostileResponses() {}

  static Stream<HostileCase> all() {
    return Stream.of(
            statuses(),
            interim(),
            heads(),
            lengths(),
            chunks(),
            cuts(),
            slow(),
            sizes(),
            encodings())
        .flatMap(List::stream);
  }

  private static List<HostileCase> statuses() {
    List<HostileCase> cases = new ArrayList<>();
    int[] known = {
      200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303, 304, 305, 307, 308, 400,
      401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421,
      422, 423, 424, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510,
      511, 299, 399, 499, 599, 600, 999
    };
    Arrays.stream(known)
        .forEach(
            status ->
                cases.add(
                    HostileCase.read(
                        "status " + status,
                        status,
                        Replies.raw(
                            "HTTP/1.1 %d Reason\r\nLocation: https://api.test/next\r\nContent-Length: 0\r\n\r\n"
                                .formatted(status)))));
    for (String line :
        List.of(
            "HTTP/1.1 20 OK",
            "HTTP/1.1 2000 OK",
            "HTTP/1.1 -1 OK",
            "HTTP/1.1 abc OK",
            "HTTP/1.1  OK",
            "HTTP/2.0 200 OK",
            "HTTP/0.9 200 OK",
            "HTTP/9.9 200 OK",
            "HTP/1.1 200 OK",
            "ICY 200 OK",
            "200 OK",
            "<html>",
            "{\"data\":[]}",
            "SSH-2.0-OpenSSH_9.7",
            "+OK POP3 ready",
            "* OK IMAP4rev1",
            "\u0000\u0000\u0000\u0000")) {
      cases.add(
          HostileCase.fails(
              "status line " + line, NOT_HTTP, closing(line + "\r\nContent-Length: 0\r\n\r\n")));
    }
    return cases;
  }

  private static List<HostileCase> interim() {
    List<HostileCase> cases = new ArrayList<>();
    for (int status : List.of(100, 102, 103, 110, 199)) {
      cases.add(
          HostileCase.read(
              "1xx %d before the response".formatted(status),
              200,
              Replies.raw(
                  "HTTP/1.1 %d Hint\r\nX: y\r\n\r\n".formatted(status)
                      + HEAD
                      + "Content-Length: 2\r\n\r\n{}")));
    }
    cases.add(
        HostileCase.read(
            "a hundred interim responses",
            200,
            Replies.raw(
                "HTTP/1.1 100 Continue\r\n\r\n".repeat(100)
                    + HEAD
                    + "Content-Length: 2\r\n\r\n{}")));
    cases.add(
        HostileCase.fails(
            "an interim response alone", CUT, closing("HTTP/1.1 100 Continue\r\n\r\n")));
    cases.add(
        HostileCase.fails(
            "a switch of protocols",
            FRAMING,
            closing("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n")));
    return cases;
  }

  private static List<HostileCase> heads() {
    List<HostileCase> cases = new ArrayList<>();
    Map.of(
            "an empty name", ": value",
            "a NUL in the name", "Na\u0000me: value")
        .forEach(
            (name, line) ->
                cases.add(
                    HostileCase.fails(
                        "a header with " + name,
                        FRAMING,
                        closing(HEAD + line + "\r\nContent-Length: 2\r\n\r\n{}"))));
    Map.of(
            "no colon", "Header without colon",
            "a space before the colon", "Name : value",
            "a folded line", "X: a\r\n b",
            "eight bit characters", "X: \u00e9\u00ff",
            "an empty value", "X:",
            "no space behind the colon", "X:y",
            "the same name twice", "X: a\r\nX: b")
        .forEach(
            (name, line) ->
                cases.add(
                    HostileCase.read(
                        "a header with " + name,
                        200,
                        latin(HEAD + line + "\r\nContent-Length: 2\r\n\r\n{}"))));
    cases.add(
        HostileCase.read(
            "lines that end with LF",
            200,
            Replies.raw((HEAD + "Content-Length: 2\r\n\r\n{}").replace("\r\n", "\n"))));
    return cases;
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
            "bytes behind the response",
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
    byte[] large = Replies.jsonOfSize(LIMIT + 1);
    String text = new String(large, ISO_8859_1);
    return List.of(
        HostileCase.fails("a body beyond the limit", RESPONSE_TOO_LARGE, Replies.json(large)),
        HostileCase.read("a body at the limit", 200, Replies.json(Replies.jsonOfSize(LIMIT))),
        HostileCase.fails(
            "a chunked body beyond the limit", RESPONSE_TOO_LARGE, Replies.chunked(text)),
        HostileCase.fails(
            "a body without length beyond the limit",
            RESPONSE_TOO_LARGE,
            closing(HEAD + "\r\n" + text)),
        HostileCase.fails("a body without end", RESPONSE_TOO_LARGE, HostileResponses::endless),
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

  private static Reply closing(String response) {
    return (_, wire) -> {
      wire.bytes(response.getBytes(ISO_8859_1));
      wire.close();
    };
  }

  private static Reply latin(String response) {
    return (_, wire) -> wire.bytes(response.getBytes(ISO_8859_1));
  }
}
