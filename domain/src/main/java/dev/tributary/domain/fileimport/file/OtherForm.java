package dev.tributary.domain.fileimport.file;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms of files that are text, or may be taken for it, but no values between separators. */
enum OtherForm {
  HTML("HTML"),
  XML("XML"),
  RTF("RTF"),
  JSON("JSON"),
  VCARD("vCard"),
  PDF("PDF");

  private static final int LONGEST_BEGINNING = 256;
  private static final Pattern BEFORE = Pattern.compile("^(?:\u00ef\u00bb\u00bf)?\\s{0,99}");

  /** A group for each form, with its name. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?<HTML>(?i:<(?:!doctype html|html|head|meta|body|table)\\b))"
              + "|(?<XML><\\?xml\\b)"
              + "|(?<RTF>\\{\\\\rtf)"
              + "|(?<JSON>\\{\\s{0,99}\"|\\[\\s{0,99}[\\[{])"
              + "|(?<VCARD>(?i:BEGIN:VCARD))"
              + "|(?<PDF>%PDF-)");

  private final String title;

  OtherForm(String title) {
    this.title = title;
  }

  /** The form that a file which begins so has. */
  static Optional<OtherForm> of(byte[] head) {
    String text =
        new String(head, 0, Math.min(LONGEST_BEGINNING, head.length), StandardCharsets.ISO_8859_1);
    Matcher beginning = BEGINNING.matcher(BEFORE.matcher(text).replaceFirst(""));
    return beginning.lookingAt()
        ? Arrays.stream(values()).filter(form -> beginning.group(form.name()) != null).findFirst()
        : Optional.empty();
  }

  Refused refused() {
    return new Refused(ImportErrorCode.OTHER_FORM, title);
  }
}
