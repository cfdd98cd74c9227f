package dev.tributary.adapters.personalisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.personalisation.MessageFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** docs/messages.md names everything that a text may say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageReferenceTest {
  private static final List<String> VALUES =
      List.of(
          MessageFields.DATA + ".",
          MessageFields.PROFILE + ".",
          MessageFields.VARIABLES + ".",
          MessageFields.UNSUBSCRIBE);

  private final String reference;

  MessageReferenceTest() throws IOException {
    reference = Files.readString(Path.of("..", "docs", "messages.md"));
  }

  @Test
  void names_every_value() {
    assertThat(VALUES).allSatisfy(value -> assertThat(reference).contains("`{" + value));
  }

  @Test
  void names_every_function() {
    assertThat(MessageFunction.NAMES)
        .allSatisfy(
            function ->
                assertThat(reference)
                    .contains(
                        function.equals(MessageFunction.ELVIS)
                            ? " " + function + " "
                            : "." + function));
  }
}
