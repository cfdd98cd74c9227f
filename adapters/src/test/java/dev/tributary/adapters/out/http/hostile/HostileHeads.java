package dev.tributary.adapters.out.http.hostile;

import static dev.tributary.adapters.out.http.hostile.HostileCase.HEAD;
import static dev.tributary.adapters.out.http.hostile.HostileCase.closing;
import static dev.tributary.domain.exchange.ExchangeErrorCode.CUT;
import static dev.tributary.domain.exchange.ExchangeErrorCode.FRAMING;
import static dev.tributary.domain.exchange.ExchangeErrorCode.NOT_HTTP;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Statuses, interim responses and heads that no client expects. */
final class HostileHeads {
  private HostileHeads() {}

  static Stream<HostileCase> all() {
    return Stream.of(statuses(), interim(), heads()).flatMap(List::stream);
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
            "no space after the colon", "X:y",
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

  private static Reply latin(String response) {
    return (_, wire) -> wire.bytes(response.getBytes(ISO_8859_1));
  }
}
