package dev.tributary.webapp.security.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadDeadlineTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final HeadDeadline deadline = new HeadDeadline(LONGEST);
  private final EmbeddedChannel connection = new EmbeddedChannel();

  @BeforeEach
  void connect() {
    connection.freezeTime();
    connection.pipeline().addFirst(deadline);
  }

  @Test
  void a_connection_that_brings_no_head_is_closed() {
    pass(LONGEST.minusMillis(1));
    assertThat(connection.isOpen()).isTrue();
    pass(Duration.ofMillis(1));
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void a_head_that_comes_byte_by_byte_wins_no_time() {
    for (int second = 0; second < LONGEST.toSeconds(); second++) {
      bytes();
      pass(Duration.ofSeconds(1));
    }
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void a_request_under_way_takes_as_long_as_it_takes() {
    deadline.begun();
    bytes();
    pass(LONGEST.multipliedBy(10));
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void a_kept_connection_may_be_idle_and_its_next_head_has_a_deadline_again() {
    deadline.begun();
    deadline.ended();
    pass(LONGEST.multipliedBy(10));
    assertThat(connection.isOpen()).as("idle").isTrue();

    bytes();
    pass(LONGEST);
    assertThat(connection.isOpen()).as("half a head").isFalse();
  }

  @Test
  void of_several_requests_at_once_each_counts() {
    deadline.begun();
    deadline.begun();
    deadline.ended();
    bytes();
    pass(LONGEST);
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void a_connection_knows_its_deadline() {
    assertThat(HeadDeadline.of(connection)).contains(deadline);
    assertThat(HeadDeadline.of(new EmbeddedChannel())).isEmpty();
  }

  private void bytes() {
    connection.writeInbound(Unpooled.wrappedBuffer(new byte[] {1}));
    connection.releaseInbound();
  }

  private void pass(Duration time) {
    connection.advanceTimeBy(time.toNanos(), TimeUnit.NANOSECONDS);
    connection.runScheduledPendingTasks();
  }
}
