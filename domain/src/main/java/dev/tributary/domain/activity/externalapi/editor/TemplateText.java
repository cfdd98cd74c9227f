package dev.tributary.domain.activity.externalapi.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts of request templates: a dollar sign of an imported text is written twice, so that it opens
 * no expression.
 */
public final class TemplateText {
  private static final String VARIABLE = "$(vars/@";

  /** A dollar sign that is text, or a variable. */
  private static final Pattern READ = Pattern.compile("\\$\\$|\\$\\(vars/@([A-Za-z0-9_]{1,63})\\)");

  private TemplateText() {}

  /** A text that stands for itself. */
  public static String literal(String text) {
    return text.replace("$", "$$");
  }

  /** The text that a template without expressions stands for. */
  static String plain(String template) {
    return template.replace("$$", "$");
  }

  /** The value of an event variable. */
  public static String variable(String name) {
    return VARIABLE + name + ")";
  }

  /** The variables that a template of an import reads, in order. */
  static List<String> variables(String template) {
    return READ.matcher(template)
        .results()
        .flatMap(found -> Stream.ofNullable(found.group(1)))
        .toList();
  }

  /** Undoes the encoding of a query or form; a text that is not soundly encoded stays as it is. */
  public static String decoded(String template) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream(template.length());
    for (int at = 0; at < template.length(); ) {
      int c = template.codePointAt(at);
      if (c == '%') {
        int octet = octet(template, at);
        if (octet < 0) {
          return template;
        }
        octets.writeBytes(octet == '$' ? new byte[] {'$', '$'} : new byte[] {(byte) octet});
        at += 3;
      } else {
        octets.writeBytes(Character.toString(c == '+' ? ' ' : c).getBytes(UTF_8));
        at += Character.charCount(c);
      }
    }
    return text(octets.toByteArray(), template);
  }

  private static int octet(String text, int at) {
    if (at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static String text(byte[] octets, String otherwise) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException _) {
      return otherwise;
    }
  }
}
