package dev.tributary.adapters.activity.externalapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 that fails on every byte that is none, instead of replacing it. */
final class StrictUtf8 {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private StrictUtf8() {}

  /** A reader of {@code body} without its byte order mark. */
  static Reader reader(InputStream body) throws IOException {
    PushbackReader reader =
        new PushbackReader(
            new InputStreamReader(
                body,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }
}
