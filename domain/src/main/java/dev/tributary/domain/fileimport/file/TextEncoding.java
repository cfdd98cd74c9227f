package dev.tributary.domain.fileimport.file;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The encodings that files may have. */
public enum TextEncoding {
  UTF_8("utf-8", StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
  UTF_16LE("utf-16le", StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
  UTF_16BE("utf-16be", StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
  WINDOWS_1252("windows-1252", Charset.forName("windows-1252"), ""),
  ISO_8859_1("iso-8859-1", StandardCharsets.ISO_8859_1, "");

  /** Bytes of the longest byte order mark. */
  public static final int LONGEST_MARK = 3;

  private final String id;
  private final Charset charset;

  /** Each character stands for a byte. */
  private final String mark;

  TextEncoding(String id, Charset charset, String mark) {
    this.id = id;
    this.charset = charset;
    this.mark = mark;
  }

  /** How people and the API write it. */
  public String id() {
    return id;
  }

  public Charset charset() {
    return charset;
  }

  /** How many bytes of {@code head} are its byte order mark. */
  public int markLength(byte[] head) {
    int length = mark.length();
    boolean marked =
        length > 0
            && head.length >= length
            && new String(head, 0, length, StandardCharsets.ISO_8859_1).equals(mark);
    return marked ? length : 0;
  }

  /** Reads the byte order mark that {@code file} begins with, if it does, and nothing else. */
  public void skipMark(PushbackInputStream file) throws IOException {
    byte[] head = file.readNBytes(mark.length());
    if (markLength(head) == 0) {
      file.unread(head);
    }
  }

  /** The encoding whose byte order mark {@code head} begins with. */
  public static Optional<TextEncoding> marked(byte[] head) {
    return Arrays.stream(values()).filter(one -> one.markLength(head) > 0).findFirst();
  }

  /** The one that is written {@code id}, whatever its case. */
  public static Optional<TextEncoding> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equalsIgnoreCase(id)).findFirst();
  }
}
