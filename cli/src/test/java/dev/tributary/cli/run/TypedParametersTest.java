package dev.tributary.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedParametersTest {
  @Test
  void values_have_the_types_that_the_workflow_declares() {
    assertThat(
            TypedParameters.of(
                Map.of("zip", "0798208", "count", "3", "rate", "0.10", "vip", "true", "day", "1"),
                Map.of(
                    "zip", "text", "count", "integer", "rate", "decimal", "vip", "boolean", "day",
                    "date")))
        .isEqualTo(
            Map.of(
                "zip",
                "0798208",
                "count",
                3L,
                "rate",
                new BigDecimal("0.10"),
                "vip",
                true,
                "day",
                "1"));
  }

  @Test
  void values_that_do_not_fit_are_sent_as_they_were_written() {
    assertThat(
            TypedParameters.of(
                Map.of("count", "many", "vip", "yes", "other", "1"),
                Map.of("count", "integer", "vip", "boolean")))
        .isEqualTo(Map.of("count", "many", "vip", "yes", "other", "1"));
  }
}
