package dev.tributary.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.api.ApprovalView.Delivery;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovalViewTest {
  @Test
  void only_excluded_people_are_left_out() {
    Delivery delivery = new Delivery("Mail", 10, Map.of("optOut", 2L, "missingValue", 1L));
    assertThat(delivery.leftOut()).isEqualTo(3);
    assertThat(delivery.messages()).as("whatever became of them").isEqualTo(7);
  }
}
