package dev.tributary.adapters.in.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.change.Topic;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeMessageTest {
  private static final int LARGEST_PAYLOAD = 7999;

  private final String sender = UUID.randomUUID().toString();

  @Test
  void is_read_as_it_was_written() {
    List<Topic> topics =
        Stream.of(Topic.Kind.values()).map(kind -> new Topic(kind, UUID.randomUUID())).toList();

    assertThat(ChangeMessage.parse(new ChangeMessage(sender, topics).text()))
        .contains(new ChangeMessage(sender, topics));
  }

  @Test
  void the_largest_fits_into_a_notification() {
    Topic longest = new Topic(Topic.Kind.IMPORT, UUID.randomUUID());
    List<Topic> most = Collections.nCopies(ChangeMessage.MOST_TOPICS, longest);

    assertThat(new ChangeMessage(sender, most).text().length()).isLessThan(LARGEST_PAYLOAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "any", "me:", "me:RUN", "me:LATER/6f0f4a0e-0000-7000-8000-000000000000"})
  void another_form_is_ignored(String text) {
    assertThat(ChangeMessage.parse(text)).isEmpty();
  }
}
