package dev.tributary.adapters.in.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.change.Topic;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedTopicsTest {
  private final ChangedTopics changed = new ChangedTopics();

  @Test
  void a_topic_is_kept_once_and_the_oldest_go_first() throws InterruptedException {
    Topic first = run(1);
    Topic second = run(2);
    Topic third = run(3);
    for (Topic topic : new Topic[] {first, second, first, third, first}) {
      changed.add(topic);
    }

    changed.await();
    assertThat(changed.take(2)).containsExactly(first, second);
    changed.await();
    assertThat(changed.take(2)).containsExactly(third);
    assertThat(changed.take(2)).isEmpty();
  }

  private static Topic run(int number) {
    return new Topic(Topic.Kind.RUN, new UUID(0, number));
  }
}
