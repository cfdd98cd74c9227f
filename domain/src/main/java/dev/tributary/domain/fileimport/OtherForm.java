package dev.tributary.domain.fileimport;

import dev.tributary.domain.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms of files that are text, or may be taken for it, but no values between separators. */
enum OtherForm {
  HTML("HTML", "(?i)<(!doctype html|html|head|meta|body|table)\\b"),
  XML("XML", "<\\?xml\\b"),
  RTF("RTF", "\\{\\\\rtf"),
  JSON("JSON", "\\{\\s{0,99}\"|\\[\\s{0,99}[\\[{]"),
  VCARD("vCard", "(?i)BEGIN:VCARD"),
  PDF("PDF", "%PDF-");

  private static final int LONGEST_BEGINNING = 256;
  private static final Pattern BEFORE = Pattern.compile("^(?:\u00ef\u00bb\u00bf)?\\s{0,99}");

  private final String title;
  private final Pattern beginning;

  OtherForm(String title, String beginning) {
    this.title = title;
    this.beginning = Pattern.compile(beginning);
  }

  /** The form that a file which begins so has. */
  static Optional<OtherForm> of(byte[] head) {
    String text =
        new String(head, 0, Math.min(LONGEST_BEGINNING, head.length), StandardCharsets.ISO_8859_1);
    String first = BEFORE.matcher(text).replaceFirst("");
    return Arrays.stream(values())
        .filter(form -> form.beginning.matcher(first).lookingAt())
        .findFirst();
  }

  Refused refused() {
    return new Refused(ImportErrorCode.OTHER_FORM, title);
  }
}
