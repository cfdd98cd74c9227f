package dev.tributary.domain.fileimport.file;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.problem.Refused;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Finds the encoding of a file from its beginning: its byte order mark, else UTF-8 when every byte
 * is, else windows-1252 when its bytes mean the same in all encodings they may have. Anything else
 * would be a guess, so it is asked for with a proposal.
 */
public final class EncodingDetection {
  private static final int LONGEST_BEGINNING = 4;

  /** How spreadsheets (XLSX, XLS) and archives (ZIP, GZIP) begin. */
  private static final List<String> NO_TEXT =
      List.of("PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0", "\u001F\u008B");

  private EncodingDetection() {}

  /**
   * @throws Refused when the encoding has to be named
   */
  public static TextEncoding of(byte[] head) {
    Optional<OtherForm> form = OtherForm.of(head);
    if (form.isPresent()) {
      throw form.get().refused();
    }
    return TextEncoding.marked(head).orElseGet(() -> unmarked(head));
  }

  private static TextEncoding unmarked(byte[] head) {
    String beginning =
        new String(head, 0, Math.min(LONGEST_BEGINNING, head.length), StandardCharsets.ISO_8859_1);
    if (NO_TEXT.stream().anyMatch(beginning::startsWith)) {
      throw new Refused(ImportErrorCode.NO_TEXT);
    }
    if (hasNul(head) || !(isUtf8(head) || WesternText.isAll(head))) {
      throw EncodingCandidate.of(head)
          .map(proposal -> new Refused(ImportErrorCode.ENCODING_PROPOSED, proposal.arguments()))
          .orElseGet(() -> unlikely(head));
    }
    return isUtf8(head) ? TextEncoding.UTF_8 : TextEncoding.WINDOWS_1252;
  }

  /** NUL is a character of UTF-8 and of no value. */
  private static Refused unlikely(byte[] head) {
    return isUtf8(head)
        ? new Refused(ImportErrorCode.NUL_CHARACTER, lineOfNul(head))
        : new Refused(ImportErrorCode.ENCODING_UNKNOWN);
  }

  private static int lineOfNul(byte[] head) {
    String before = new String(head, StandardCharsets.ISO_8859_1);
    return Math.toIntExact((before.substring(0, before.indexOf(0)) + ".").lines().count());
  }

  private static boolean hasNul(byte[] head) {
    for (byte octet : head) {
      if (octet == 0) {
        return true;
      }
    }
    return false;
  }

  /** A character that is cut off at the end does not count against it. */
  private static boolean isUtf8(byte[] head) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false);
    return !result.isError();
  }
}
