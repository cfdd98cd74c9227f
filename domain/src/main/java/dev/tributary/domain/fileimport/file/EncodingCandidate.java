package dev.tributary.domain.fileimport.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file may be written in.
 *
 * @param word one of the file as that encoding reads it, by which a person recognises it
 */
record EncodingCandidate(TextEncoding encoding, String word) {
  private static final Pattern WORD =
      Pattern.compile("\\p{L}{0,20}[\\p{L}&&[^\\p{ASCII}]]\\p{L}{0,20}");
  private static final Pattern ASCII_WORD = Pattern.compile("\\p{L}{2,20}");
  private static final char REPLACEMENT = '\uFFFD';

  /** Half of the bytes are zero in two-byte text of Western languages. */
  private static final double MANY = 0.4;

  /** Empty when no encoding is likely. */
  static Optional<EncodingCandidate> of(byte[] head) {
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    if (zeros[0] == 0 && zeros[1] == 0) {
      return of(head, TextEncoding.WINDOWS_1252, WORD);
    }
    if (Math.max(zeros[0], zeros[1]) < head.length * MANY) {
      return Optional.empty();
    }
    return of(
        head, zeros[1] > zeros[0] ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE, ASCII_WORD);
  }

  Object[] arguments() {
    return new Object[] {encoding.id(), word};
  }

  private static Optional<EncodingCandidate> of(byte[] head, TextEncoding encoding, Pattern word) {
    String text = new String(head, encoding.charset());
    Matcher found = word.matcher(text);
    return text.indexOf(REPLACEMENT) < 0 && found.find()
        ? Optional.of(new EncodingCandidate(encoding, found.group()))
        : Optional.empty();
  }
}
