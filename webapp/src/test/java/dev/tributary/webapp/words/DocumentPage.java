package dev.tributary.webapp.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A committed document that is made from the code. With {@code -Dtributary.docs.write=true} it is
 * written before it is compared.
 */
public final class DocumentPage {
  private static final Path FOLDER = Path.of("..", "docs");

  private DocumentPage() {}

  /** Fails unless {@code docs/<name>} says exactly {@code text}. */
  public static void assertSays(String name, String text) throws IOException {
    Path page = FOLDER.resolve(name);
    if (Boolean.getBoolean("tributary.docs.write")) {
      Files.createDirectories(page.toAbsolutePath().getParent());
      Files.writeString(page, text);
    }
    assertThat(Files.exists(page) ? Files.readString(page) : "")
        .as("docs/%s is out of date: run this test with -Dtributary.docs.write=true", name)
        .isEqualTo(text);
  }

  /** {@code text} as a cell of a table. */
  static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replaceAll("\\s+", " ").strip();
  }
}
